import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityCoreModule } from './core.module.js';
import { DutyWorkController } from './http/duty-work.controller.js';
import { DutyController } from './http/duty.controller.js';
import { HandOversController } from './http/hand-overs.controller.js';
import { DutyDesks } from './service/duty-desks.service.js';
import { DutyFacade } from './service/duty-facade.service.js';
import { DutyReads } from './service/duty-reads.service.js';
import { DutyRosterService } from './service/duty-roster.service.js';
import { DutyWorkService } from './service/duty-work.service.js';
import { HandOversService } from './service/hand-overs.service.js';
import { DutyAssignmentTable, DutyDeskTable, DutyHandOverTable, DutyShiftTable, LineOfWorkTable } from './store/duty.table.js';

const tables = [DutyAssignmentTable, DutyDeskTable, DutyHandOverTable, DutyShiftTable, LineOfWorkTable];

/** Who is on duty, who owns which building and line of work, and hand-overs (product §2, Duty roster). */
@Module({
  imports: [TypeOrmModule.forFeature(tables), IdentityCoreModule],
  controllers: [DutyController, HandOversController, DutyWorkController],
  providers: [DutyDesks, DutyFacade, DutyReads, DutyRosterService, DutyWorkService, HandOversService],
  exports: [DutyFacade, DutyRosterService],
})
export class DutyModule {}
