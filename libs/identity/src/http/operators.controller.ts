import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
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
  InvitationListView,
  InviteBody,
  MadeInvitationView,
  madeInvitationView,
  OperatorIdView,
  OperatorListView,
  operatorView,
  RemoveOperatorBody,
} from './organisation.dto.js';

/** The offices of an area invite and remove an organisation's operators. */
@ApiTags('organisations')
@Controller('areas/:areaId/organisations/:organisationId')
export class OperatorsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly operators: OperatorsService,
  ) {}

  /** The operators of an organisation. */
  @Get('operators')
  @Access('operator.invite', area.param())
  @ApiOkResponse({ type: OperatorListView })
  async list(
    @Caller() actor: Actor,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('organisationId', IdPipe) organisationId: string,
  ): Promise<OperatorListView> {
    return { operators: (await this.operators.list(actor, grants, areaId, organisationId)).map(operatorView) };
  }

  /** Removes an operator; their access ends within seconds. */
  @Post('operators/:operatorId/end')
  @HttpCode(200)
  @Access('operator.invite', area.param())
  @Idempotent()
  @ApiOkResponse({ type: OperatorIdView })
  async remove(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('operatorId', IdPipe) operatorId: string,
    @Body() body: RemoveOperatorBody,
  ): Promise<OperatorIdView> {
    return this.operators.remove(command, grants, areaId, operatorId, body.reason);
  }

  /** The invitations of an organisation that can still be used. */
  @Get('invitations')
  @Access('operator.invite', area.param())
  @ApiOkResponse({ type: InvitationListView })
  async invited(
    @Caller() actor: Actor,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('organisationId', IdPipe) organisationId: string,
  ): Promise<InvitationListView> {
    const rows = await this.invitations.list(actor, grants, areaId, organisationId);
    return {
      invitations: rows.map(({ id, usesLeft, usesMax, expiresAt }) => ({
        invitationId: id,
        usesLeft,
        uses: usesMax,
        expiresAt: expiresAt.toISOString(),
      })),
    };
  }

  /** Makes an invitation code, shown once. */
  @Post('invitations')
  @HttpCode(200)
  @Access('operator.invite', area.param())
  @RepeatsSafely('the code is shown once and never stored: a repeat makes another invitation, which can be taken back')
  @ApiOkResponse({ type: MadeInvitationView })
  async invite(
    @Caller() actor: Actor,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('organisationId', IdPipe) organisationId: string,
    @Body() body: InviteBody,
  ): Promise<MadeInvitationView> {
    return madeInvitationView(await this.invitations.make(actor, grants, areaId, organisationId, body));
  }

  /** Takes an invitation back. */
  @Delete('invitations/:invitationId')
  @HttpCode(204)
  @Access('operator.invite', area.param())
  @RepeatsSafely('an invitation that was taken back stays so')
  @ApiNoContentResponse()
  async withdraw(
    @Caller() actor: Actor,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('organisationId', IdPipe) organisationId: string,
    @Param('invitationId', IdPipe) invitationId: string,
  ): Promise<void> {
    await this.invitations.withdraw(actor, grants, areaId, organisationId, invitationId);
  }
}
