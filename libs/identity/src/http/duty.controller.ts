import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Access,
  type Actor,
  area,
  AreaId,
  Caller,
  Cmd,
  type Command,
  Idempotent,
  IdPipe,
  type Principal,
  SignedIn,
} from '@shequtong/platform';
import { DutyReads } from '../service/duty-reads.service.js';
import { DutyRosterService } from '../service/duty-roster.service.js';
import {
  DeskMembersView,
  DeskPhoneBody,
  DeskPhoneView,
  DeskQuery,
  DutyWeekView,
  NameRuleBody,
  NameRuleView,
  PlanBody,
  PlannedView,
  RemovedShiftView,
  TodayView,
  WeekQuery,
} from './duty.dto.js';
import { membersView, todayView, weekView } from './duty.presenter.js';

const deskOf = (areaId: number, { organisationId }: { organisationId?: string }): { areaId: number; organisationId: string | null } => ({
  areaId,
  organisationId: organisationId ?? null,
});

/** The duty roster of a community, a street's or district's desk, or (by `organisationId`) one of their departments. */
@ApiTags('duty')
@Controller('areas/:areaId/duty')
export class DutyController {
  constructor(
    private readonly roster: DutyRosterService,
    private readonly reads: DutyReads,
  ) {}

  /** Who is on duty now, by the name the office shows; the secretary stands in. */
  @Get('today')
  @Access('duty.read', area.param())
  @ApiOkResponse({ type: TodayView })
  async today(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: DeskQuery): Promise<TodayView> {
    return todayView(await this.reads.today(actor, deskOf(areaId, query)));
  }

  /** The week a day lies in; this week when none is named. */
  @Get('week')
  @Access('duty.manage', area.param())
  @ApiOkResponse({ type: DutyWeekView })
  async week(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: WeekQuery): Promise<DutyWeekView> {
    return weekView(await this.reads.week(actor, deskOf(areaId, query), query.day));
  }

  /** Who can be planned, each with their buildings and lines of work. */
  @Get('people')
  @Access('duty.manage', area.param())
  @ApiOkResponse({ type: DeskMembersView })
  async people(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: DeskQuery): Promise<DeskMembersView> {
    return membersView(await this.reads.people(actor, deskOf(areaId, query)));
  }

  /** Plans shifts, all or none. */
  @Post('shifts')
  @HttpCode(200)
  @Access('duty.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: PlannedView })
  async plan(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Body() body: PlanBody,
  ): Promise<PlannedView> {
    return this.roster.plan(command, grants, deskOf(areaId, body), body.shifts);
  }

  /** Takes a shift to come off the roster, or ends the one under way now. */
  @Delete('shifts/:shiftId')
  @Access('duty.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: RemovedShiftView })
  async remove(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('shiftId', IdPipe) shiftId: string,
  ): Promise<RemovedShiftView> {
    return this.roster.remove(command, grants, areaId, shiftId);
  }

  /** How the office shows its people: full names, or surname and post. */
  @Put('name-rule')
  @Access('duty.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: NameRuleView })
  async chooseNames(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Body() body: NameRuleBody,
  ): Promise<NameRuleView> {
    return this.roster.chooseNames(command, grants, deskOf(areaId, body), body.nameRule);
  }

  /** The number residents call; null takes it away. */
  @Put('phone')
  @Access('duty.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: DeskPhoneView })
  async choosePhone(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Body() body: DeskPhoneBody,
  ): Promise<DeskPhoneView> {
    return this.roster.choosePhone(command, grants, deskOf(areaId, body), body.phone);
  }
}
