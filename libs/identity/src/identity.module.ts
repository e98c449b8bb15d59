import { Module } from '@nestjs/common';
import { AssistanceModule } from './assistance.module.js';
import { IdentityCoreModule } from './core.module.js';
import { DutyModule } from './duty.module.js';
import { IdentityHttpModule } from './http/http.module.js';
import { OrganisationsModule } from './organisations.module.js';
import { ResidentGroupsModule } from './resident-groups.module.js';

/** People, places and rights (product §2). Each further part of it is a module of its own beside these. */
@Module({
  imports: [IdentityCoreModule, IdentityHttpModule, DutyModule, OrganisationsModule, ResidentGroupsModule, AssistanceModule],
  exports: [IdentityCoreModule, DutyModule, OrganisationsModule, ResidentGroupsModule, AssistanceModule],
})
export class IdentityModule {}
