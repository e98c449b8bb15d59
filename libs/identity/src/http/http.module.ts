import { Module } from '@nestjs/common';
import { IdentityCoreModule } from '../core.module.js';
import { AreaChangesController } from './area-changes.controller.js';
import { AreasController } from './areas.controller.js';
import { AuditController } from './audit.controller.js';
import { ConsentsController } from './consents.controller.js';
import { MeController } from './me.controller.js';
import { MembersController } from './members.controller.js';
import { MembershipsController } from './memberships.controller.js';
import { OwnPasswordController } from './own-password.controller.js';
import { OwnSessionsController } from './own-sessions.controller.js';
import { PeopleSearchController } from './people-search.controller.js';
import { ReviewController } from './review.controller.js';
import { RolesController } from './roles.controller.js';
import { RosterController } from './roster.controller.js';
import { SignInController } from './sign-in.controller.js';

@Module({
  imports: [IdentityCoreModule],
  controllers: [
    AreasController,
    AreaChangesController,
    SignInController,
    MeController,
    OwnPasswordController,
    OwnSessionsController,
    ConsentsController,
    MembershipsController,
    ReviewController,
    MembersController,
    RolesController,
    RosterController,
    AuditController,
    PeopleSearchController,
  ],
})
export class IdentityHttpModule {}
