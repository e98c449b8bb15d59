import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityCoreModule } from './core.module.js';
import { CardsController } from './http/cards.controller.js';
import { DelegationsController } from './http/delegations.controller.js';
import { EnrolmentsController } from './http/enrolments.controller.js';
import { OrganisationsModule } from './organisations.module.js';
import { AssistanceUpkeep } from './service/assistance-upkeep.service.js';
import { CardsService } from './service/cards.service.js';
import { DelegatesService } from './service/delegates.service.js';
import { DelegationFacade } from './service/delegation-facade.service.js';
import { DelegationsService } from './service/delegations.service.js';
import { EnrolmentsService } from './service/enrolments.service.js';
import { OwnParts } from './service/own-parts.service.js';
import { CardTable, DelegationTable, PaperConsentTable } from './store/assistance.table.js';

/** People without a phone are residents in full: enrolment, paper cards, delegates (product §2). */
@Module({
  imports: [TypeOrmModule.forFeature([CardTable, DelegationTable, PaperConsentTable]), IdentityCoreModule, OrganisationsModule],
  controllers: [EnrolmentsController, CardsController, DelegationsController],
  providers: [EnrolmentsService, CardsService, DelegatesService, DelegationsService, DelegationFacade, AssistanceUpkeep, OwnParts],
  exports: [EnrolmentsService, CardsService, DelegationsService, DelegationFacade],
})
export class AssistanceModule {}
