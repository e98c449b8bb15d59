import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cmd, type Command, Idempotent, IdPipe } from '@shequtong/platform';
import { DocumentService } from '../service/document.service.js';
import { HouseholdService } from '../service/household.service.js';
import { JoinService } from '../service/join.service.js';
import { MembershipsService } from '../service/memberships.service.js';
import {
  DisplayNameBody,
  DisplayNameView,
  DocumentBody,
  HouseholdAnswerView,
  HouseholdView,
  JoinAnswerView,
  JoinBody,
  LeaseBody,
  MembershipRefView,
  OwnRequestView,
  waitingView,
} from './membership.dto.js';

@ApiTags('joining')
@Controller('communities/:areaId')
export class MembershipsController {
  constructor(
    private readonly joining: JoinService,
    private readonly documents: DocumentService,
    private readonly memberships: MembershipsService,
    private readonly household: HouseholdService,
  ) {}

  /** Asks to join the community whose code was scanned; verified at once when the roster says so. */
  @Post('memberships')
  @HttpCode(200)
  @Access('membership.join', area.param())
  @Idempotent()
  @ApiOkResponse({ type: JoinAnswerView })
  async join(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: JoinBody): Promise<JoinAnswerView> {
    const { sceneCode, ...form } = body;
    return this.joining.join(command, areaId, sceneCode, form);
  }

  /** What the caller sent with a request of their own, so that the form of a second try comes filled in. */
  @Get('memberships/:membershipId/request')
  @Access('membership.own', area.param())
  @ApiOkResponse({ type: OwnRequestView })
  async request(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<OwnRequestView> {
    return this.memberships.request(actor, areaId, membershipId);
  }

  /** Adds a photo of the lease (uploaded as media for `evidence`) to one's own request. */
  @Post('memberships/:membershipId/lease')
  @HttpCode(200)
  @Access('membership.own', area.param())
  @Idempotent()
  @ApiOkResponse({ type: HouseholdAnswerView })
  async lease(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: LeaseBody,
  ): Promise<HouseholdAnswerView> {
    return this.household.addLease(command, areaId, membershipId, body.mediaId);
  }

  /** Adds a document number or its last four digits to one's own request; the roster is asked again. */
  @Post('memberships/:membershipId/document')
  @HttpCode(200)
  @Access('membership.own', area.param())
  @Idempotent()
  @ApiOkResponse({ type: JoinAnswerView })
  async document(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: DocumentBody,
  ): Promise<JoinAnswerView> {
    return this.documents.add(command, areaId, membershipId, body);
  }

  /** Chooses what neighbours read. */
  @Put('memberships/:membershipId/display-name')
  @Access('membership.own', area.param())
  @Idempotent()
  @ApiOkResponse({ type: DisplayNameView })
  async rename(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: DisplayNameBody,
  ): Promise<DisplayNameView> {
    return this.memberships.rename(command, areaId, membershipId, body);
  }

  /** Leaves this community. */
  @Post('memberships/:membershipId/leave')
  @HttpCode(200)
  @Access('membership.own', area.param())
  @Idempotent()
  @ApiOkResponse({ type: MembershipRefView })
  async leave(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<MembershipRefView> {
    return this.memberships.leave(command, areaId, membershipId);
  }

  /** Who of one's own household waits to be verified. */
  @Get('household')
  @Access('membership.vouch', area.param())
  @ApiOkResponse({ type: HouseholdView })
  async waiting(@Caller() actor: Actor, @AreaId() areaId: number): Promise<HouseholdView> {
    return { waiting: (await this.household.waiting(actor, areaId)).map(waitingView) };
  }

  /** Vouches for a member of one's own household. */
  @Post('memberships/:membershipId/vouch')
  @HttpCode(200)
  @Access('membership.vouch', area.param())
  @Idempotent()
  @ApiOkResponse({ type: HouseholdAnswerView })
  async vouch(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<HouseholdAnswerView> {
    return this.household.vouch(command, areaId, membershipId);
  }

  /** Consents, as guardian of the same household, to a child under 14. */
  @Post('memberships/:membershipId/guardian-consent')
  @HttpCode(200)
  @Access('membership.vouch', area.param())
  @Idempotent()
  @ApiOkResponse({ type: HouseholdAnswerView })
  async guardian(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<HouseholdAnswerView> {
    return this.household.consentForChild(command, areaId, membershipId);
  }
}
