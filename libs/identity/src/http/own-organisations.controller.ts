import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
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
  RepeatsSafely,
  SignedIn,
} from '@shequtong/platform';
import { InvitationsService } from '../service/invitations.service.js';
import { OperatorsService } from '../service/operators.service.js';
import {
  InviteBody,
  JoinedOrganisationView,
  JoinOrganisationBody,
  MadeInvitationView,
  madeInvitationView,
  OperatorIdView,
  OperatorListView,
  operatorView,
  OwnOrganisationsView,
  ownOrganisationView,
} from './organisation.dto.js';

/** What an operator does for themselves: join by code, see their organisations, invite colleagues, leave. */
@ApiTags('organisations')
@Controller()
export class OwnOrganisationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly operators: OperatorsService,
  ) {}

  /** The organisations the caller works for. */
  @Get('me/organisations')
  @Access('operator.own', area.none)
  @ApiOkResponse({ type: OwnOrganisationsView })
  async own(@Caller() actor: Actor): Promise<OwnOrganisationsView> {
    return { organisations: (await this.operators.own(actor)).map(ownOrganisationView) };
  }

  /** Joins an organisation with its invitation code; a community is not needed. */
  @Post('me/organisations')
  @HttpCode(200)
  @Access('operator.join', area.code)
  @Idempotent()
  @ApiOkResponse({ type: JoinedOrganisationView })
  async join(@Cmd() command: Command, @Body() body: JoinOrganisationBody): Promise<JoinedOrganisationView> {
    return this.operators.join(command, body);
  }

  /** The operators of an organisation the caller works for. */
  @Get('me/organisations/:organisationId/operators')
  @Access('operator.own', area.none)
  @ApiOkResponse({ type: OperatorListView })
  async colleagues(
    @Caller() actor: Actor,
    @SignedIn() { grants }: Principal,
    @Param('organisationId', IdPipe) organisationId: string,
  ): Promise<OperatorListView> {
    const areaId = await this.operators.areaOfOwn(actor, organisationId);
    return { operators: (await this.operators.list(actor, grants, areaId, organisationId)).map(operatorView) };
  }

  /** Makes an invitation code for a colleague, shown once. */
  @Post('me/organisations/:organisationId/invitations')
  @HttpCode(200)
  @Access('operator.own', area.none)
  @RepeatsSafely('the code is shown once and never stored: a repeat makes another invitation, which can be taken back')
  @ApiOkResponse({ type: MadeInvitationView })
  async invite(
    @Caller() actor: Actor,
    @SignedIn() { grants }: Principal,
    @Param('organisationId', IdPipe) organisationId: string,
    @Body() body: InviteBody,
  ): Promise<MadeInvitationView> {
    const areaId = await this.operators.areaOfOwn(actor, organisationId);
    return madeInvitationView(await this.invitations.make(actor, grants, areaId, organisationId, body));
  }

  /** Stops working for an organisation. */
  @Post('areas/:areaId/operators/:operatorId/leave')
  @HttpCode(200)
  @Access('operator.own', area.param())
  @Idempotent()
  @ApiOkResponse({ type: OperatorIdView })
  async leave(@Cmd() command: Command, @AreaId() areaId: number, @Param('operatorId', IdPipe) operatorId: string): Promise<OperatorIdView> {
    return this.operators.leave(command, areaId, operatorId);
  }
}
