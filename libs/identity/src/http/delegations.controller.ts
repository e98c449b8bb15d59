import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cmd, type Command, Idempotent, IdPipe } from '@shequtong/platform';
import { DelegationsService } from '../service/delegations.service.js';
import { DelegationIdView, DelegationsView, delegationView, RecordDelegationBody, RecordedDelegationView } from './assistance.dto.js';

/** Delegates act for named things until a date; both see it, and both and staff can end it. */
@ApiTags('people without a phone')
@Controller()
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  /** Delegations of a member, for staff, who read them to the person. */
  @Get('communities/:areaId/members/:membershipId/delegations')
  @Access('delegation.record', area.param())
  @ApiOkResponse({ type: DelegationsView })
  async ofMember(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<DelegationsView> {
    return { delegations: (await this.delegations.ofMember(actor, areaId, membershipId)).map(delegationView) };
  }

  /** Records a delegate after things and date were read back to the person. */
  @Post('communities/:areaId/members/:membershipId/delegations')
  @HttpCode(200)
  @Access('delegation.record', area.param())
  @Idempotent()
  @ApiOkResponse({ type: RecordedDelegationView })
  async record(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: RecordDelegationBody,
  ): Promise<RecordedDelegationView> {
    return this.delegations.record(command, areaId, membershipId, { ...body, things: body.things.map(({ thing }) => thing) });
  }

  /** Staff end a delegation at the person's word. */
  @Post('communities/:areaId/delegations/:delegationId/revoke')
  @HttpCode(200)
  @Access('delegation.record', area.param())
  @Idempotent()
  @ApiOkResponse({ type: DelegationIdView })
  async revoke(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('delegationId', IdPipe) delegationId: string,
  ): Promise<DelegationIdView> {
    return this.delegations.revoke(command, areaId, delegationId);
  }

  /** Delegations the caller has given, and those they hold. */
  @Get('me/delegations')
  @Access('delegation.own', area.none)
  @ApiOkResponse({ type: DelegationsView })
  async own(@Caller() actor: Actor): Promise<DelegationsView> {
    return { delegations: (await this.delegations.own(actor)).map(delegationView) };
  }

  /** The person or the delegate ends it. */
  @Post('communities/:areaId/delegations/:delegationId/end')
  @HttpCode(200)
  @Access('delegation.own', area.param())
  @Idempotent()
  @ApiOkResponse({ type: DelegationIdView })
  async giveUp(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('delegationId', IdPipe) delegationId: string,
  ): Promise<DelegationIdView> {
    return this.delegations.giveUp(command, areaId, delegationId);
  }
}
