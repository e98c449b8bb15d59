import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cmd, type Command, Cursors, Idempotent, IdPipe } from '@shequtong/platform';
import { ResidentGroupsService } from '../service/resident-groups.service.js';
import {
  GroupListView,
  GroupQuery,
  GroupRefView,
  GroupRuleBody,
  GroupRuleVersionView,
  GroupRuleView,
  groupView,
  groupViews,
  HandOnGroupBody,
  OpenGroupBody,
  RefuseGroupBody,
} from './resident-group.dto.js';

const PAGE = 20;

@ApiTags('resident groups')
@Controller()
export class ResidentGroupsController {
  constructor(
    private readonly groups: ResidentGroupsService,
    private readonly cursors: Cursors,
  ) {}

  /** Groups of a community, newest first; `show=to-file` is what waits for the committee. */
  @Get('communities/:areaId/groups')
  @Access('resident-group.read', area.param())
  @ApiOkResponse({ type: GroupListView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: GroupQuery): Promise<GroupListView> {
    const limit = query.limit ?? PAGE;
    const show = query.show ?? 'current';
    const name = `groups|${areaId}|${show}`;
    const [openedAt, id] = (this.cursors.decode(name, query.cursor) ?? []) as string[];
    const rows = await this.groups.list(actor, areaId, {
      states: groupViews[show],
      after: openedAt && id ? { openedAt, id } : undefined,
      limit: limit + 1,
    });
    const last = rows.length > limit ? rows[limit - 1]?.group : undefined;
    return {
      groups: rows.slice(0, limit).map(groupView),
      next: last ? this.cursors.encode(name, [last.openedAt.toISOString(), last.id]) : null,
    };
  }

  /** Opens a group; its leader is its first member. */
  @Post('communities/:areaId/groups')
  @HttpCode(200)
  @Access('resident-group.found', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GroupRefView })
  async open(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: OpenGroupBody): Promise<GroupRefView> {
    return this.groups.open(command, areaId, body);
  }

  /** Confirms to be a member; the confirmation that makes it enough founds the group. */
  @Post('communities/:areaId/groups/:groupId/confirmation')
  @HttpCode(200)
  @Access('resident-group.found', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GroupRefView })
  async confirm(@Cmd() command: Command, @AreaId() areaId: number, @Param('groupId', IdPipe) groupId: string): Promise<GroupRefView> {
    return this.groups.confirm(command, areaId, groupId);
  }

  /** A member leaves the group. */
  @Post('communities/:areaId/groups/:groupId/leave')
  @HttpCode(200)
  @Access('resident-group.found', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GroupRefView })
  async leave(@Cmd() command: Command, @AreaId() areaId: number, @Param('groupId', IdPipe) groupId: string): Promise<GroupRefView> {
    return this.groups.leave(command, areaId, groupId);
  }

  /** The leader hands the lead to another member. */
  @Post('communities/:areaId/groups/:groupId/leader')
  @HttpCode(200)
  @Access('resident-group.found', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GroupRefView })
  async handOn(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('groupId', IdPipe) groupId: string,
    @Body() body: HandOnGroupBody,
  ): Promise<GroupRefView> {
    return this.groups.handOn(command, areaId, groupId, body.membershipId);
  }

  /** The leader dissolves the group. */
  @Post('communities/:areaId/groups/:groupId/dissolve')
  @HttpCode(200)
  @Access('resident-group.found', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GroupRefView })
  async dissolve(@Cmd() command: Command, @AreaId() areaId: number, @Param('groupId', IdPipe) groupId: string): Promise<GroupRefView> {
    return this.groups.dissolve(command, areaId, groupId);
  }

  /** The committee files the group. */
  @Post('communities/:areaId/groups/:groupId/file')
  @HttpCode(200)
  @Access('resident-group.file', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GroupRefView })
  async file(@Cmd() command: Command, @AreaId() areaId: number, @Param('groupId', IdPipe) groupId: string): Promise<GroupRefView> {
    return this.groups.file(command, areaId, groupId);
  }

  /** The committee refuses, with a reason the members read. */
  @Post('communities/:areaId/groups/:groupId/refuse')
  @HttpCode(200)
  @Access('resident-group.file', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GroupRefView })
  async refuse(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('groupId', IdPipe) groupId: string,
    @Body() body: RefuseGroupBody,
  ): Promise<GroupRefView> {
    return this.groups.refuse(command, areaId, groupId, body.reason);
  }

  /** What holds about groups in an area: the nearest area's rule. */
  @Get('areas/:areaId/group-rule')
  @Access('organisation.read', area.param())
  @ApiOkResponse({ type: GroupRuleView })
  async rule(@Caller() actor: Actor, @AreaId() areaId: number): Promise<GroupRuleView> {
    const { membersMin, fileWithinDays } = await this.groups.rule(actor, areaId);
    return { membersMin, fileWithinDays };
  }

  /** The next version of an area's rule, in force at once; deadlines under way stay. */
  @Put('areas/:areaId/group-rule')
  @Access('policy.edit', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GroupRuleVersionView })
  async layDown(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: GroupRuleBody): Promise<GroupRuleVersionView> {
    return this.groups.layDown(command, areaId, body);
  }
}
