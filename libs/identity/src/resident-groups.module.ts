import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityCoreModule } from './core.module.js';
import { ResidentGroupsController } from './http/resident-groups.controller.js';
import { GroupFounding } from './service/group-founding.service.js';
import { GroupSubjects } from './service/group-subjects.service.js';
import { ResidentGroupsService } from './service/resident-groups.service.js';
import { GroupFilingTable, GroupMemberTable, GroupRuleTable, ResidentGroupTable } from './store/resident-group.table.js';

/** Groups that residents found and the committee files (product §2, Organisations). */
@Module({
  imports: [TypeOrmModule.forFeature([GroupFilingTable, GroupMemberTable, GroupRuleTable, ResidentGroupTable]), IdentityCoreModule],
  controllers: [ResidentGroupsController],
  providers: [ResidentGroupsService, GroupFounding, GroupSubjects],
  exports: [ResidentGroupsService],
})
export class ResidentGroupsModule {}
