import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@shequtong/identity';
import { AlikeController } from './http/alike.controller.js';
import { ToldReportsController } from './http/told-reports.controller.js';
import { CategoriesController } from './http/categories.controller.js';
import { OwnTicketsController } from './http/own-tickets.controller.js';
import { ResidentTicketsController } from './http/resident-tickets.controller.js';
import { TicketHandOverController } from './http/ticket-hand-over.controller.js';
import { TicketStepsController } from './http/ticket-steps.controller.js';
import { TicketTimeController } from './http/ticket-time.controller.js';
import { TraceTreeController } from './http/trace-tree.controller.js';
import { WorkbenchController } from './http/workbench.controller.js';
import { AlikeService } from './service/alike.service.js';
import { CategoriesService } from './service/categories.service.js';
import { DeadlineSweep } from './service/deadline-sweep.job.js';
import { TicketPresenter } from './http/ticket.presenter.js';
import { EndedOffices } from './service/ended-offices.job.js';
import { FollowsService } from './service/follows.service.js';
import { LeftOpenTickets } from './service/left-open.service.js';
import { HandOversService } from './service/hand-overs.service.js';
import { OwnDataRegistration } from './service/own-data.service.js';
import { People } from './service/people.service.js';
import { ReporterContacts } from './service/reporter-contact.service.js';
import { TellFollowers } from './service/tell-followers.job.js';
import { TicketReadsService } from './service/ticket-reads.service.js';
import { TicketSubjects } from './service/ticket-subjects.service.js';
import { TicketsService } from './service/tickets.service.js';
import { TreeProofs } from './service/tree-proofs.service.js';
import { TreeSweep } from './service/tree-sweep.job.js';
import { TreeVerificationService } from './service/tree-verification.service.js';
import { TraceVerificationService } from './service/trace-verification.service.js';
import { WordsService } from './service/words.service.js';
import { ClockTable } from './store/clock.table.js';
import { FollowTable } from './store/follow.table.js';
import { DiagnosisTable, RatingTable, TicketTable } from './store/ticket.table.js';
import { TreeHeadTable, TreeLeafTable, TreeNodeTable, TreeTable } from './store/tree.table.js';
import { PhotoTable, TraceTable, TraceWordsTable } from './store/trace.table.js';

const tables = [
  TicketTable,
  DiagnosisTable,
  RatingTable,
  TraceTable,
  TraceWordsTable,
  PhotoTable,
  ClockTable,
  FollowTable,
  TreeTable,
  TreeLeafTable,
  TreeNodeTable,
  TreeHeadTable,
];

/** Tickets: the ladder, its clocks and its trace (product §3). */
@Module({
  imports: [TypeOrmModule.forFeature(tables), IdentityModule],
  controllers: [
    CategoriesController,
    OwnTicketsController,
    AlikeController,
    ToldReportsController,
    ResidentTicketsController,
    TicketStepsController,
    TicketTimeController,
    TicketHandOverController,
    TraceTreeController,
    WorkbenchController,
  ],
  providers: [
    TicketsService,
    FollowsService,
    AlikeService,
    TellFollowers,
    HandOversService,
    TicketReadsService,
    WordsService,
    CategoriesService,
    TicketPresenter,
    TraceVerificationService,
    TreeVerificationService,
    TreeProofs,
    DeadlineSweep,
    EndedOffices,
    LeftOpenTickets,
    TreeSweep,
    OwnDataRegistration,
    People,
    ReporterContacts,
    TicketSubjects,
  ],
  exports: [TicketsService, TicketReadsService, TraceVerificationService, TreeVerificationService],
})
export class TicketingModule {}
