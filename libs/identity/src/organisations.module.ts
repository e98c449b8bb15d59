import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityCoreModule } from './core.module.js';
import { OperatorsController } from './http/operators.controller.js';
import { OrganisationsController } from './http/organisations.controller.js';
import { OwnOrganisationsController } from './http/own-organisations.controller.js';
import { PostersController } from './http/posters.controller.js';
import { InvitationsService } from './service/invitations.service.js';
import { OpaqueCodes } from './service/opaque-codes.js';
import { OrganisationHousekeeping } from './service/organisation-housekeeping.job.js';
import { OperatorRights } from './service/operator-rights.service.js';
import { OperatorDetails } from './service/operator-details.service.js';
import { OperatorsService } from './service/operators.service.js';
import { OrganisationsService } from './service/organisations.service.js';
import { PostersService } from './service/posters.service.js';
import { SceneImages } from './service/scene-images.service.js';
import { OperatorInvitationTable, OperatorTable, OrganisationServiceTable, OrganisationTable } from './store/organisation.table.js';

const tables = [OperatorInvitationTable, OperatorTable, OrganisationServiceTable, OrganisationTable];

/** Organisations, their operators, and the posters that people scan (product §2, Organisations and Join). */
@Module({
  imports: [TypeOrmModule.forFeature(tables), IdentityCoreModule],
  controllers: [OrganisationsController, OperatorsController, OwnOrganisationsController, PostersController],
  providers: [
    OrganisationsService,
    OrganisationHousekeeping,
    OperatorsService,
    OperatorDetails,
    OperatorRights,
    InvitationsService,
    OpaqueCodes,
    PostersService,
    SceneImages,
  ],
  exports: [OrganisationsService, OperatorsService, InvitationsService, OperatorDetails, OperatorRights, OpaqueCodes],
})
export class OrganisationsModule {}
