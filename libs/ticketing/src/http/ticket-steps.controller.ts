import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, area, AreaId, ChangesVersion, Cmd, type Command, Idempotent, IdPipe, VersionSeen } from '@shequtong/platform';
import { type StepRequest } from '../domain/take-step.js';
import { officer } from '../service/doer.js';
import { TicketsService } from '../service/tickets.service.js';
import {
  AcceptBody,
  CallBody,
  DeclineBody,
  EscalateBody,
  FollowUpBody,
  ReplyBody,
  ResolveBody,
  ReturnBody,
  StartHandlingBody,
} from './ticket.body.js';
import { TicketChangedView } from './ticket.view.js';
import { words } from './words.js';

/** What offices do with a ticket. Each step names the version it was decided on. */
@ApiTags('ticket work')
@Controller('communities/:areaId/tickets/:ticketId')
export class TicketStepsController {
  constructor(private readonly tickets: TicketsService) {}

  /** Answers the resident in writing; the first answer stops the 15 hours. */
  @Post('reply')
  @HttpCode(200)
  @Access('ticket.reply', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async reply(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: ReplyBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'reply', words: { reply: body.reply } }, body.photos);
  }

  /** Records a call with the resident; it counts as an answer. */
  @Post('record-call')
  @HttpCode(200)
  @Access('ticket.reply', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async recordCall(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: CallBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'record-call', words: { call: body.call } });
  }

  /** The responsible office accepts the ticket. */
  @Post('accept')
  @HttpCode(200)
  @Access('ticket.accept', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async accept(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: AcceptBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'accept', words: words({ note: body.note }) });
  }

  /** Puts the act on record with which handling starts. */
  @Post('start-handling')
  @HttpCode(200)
  @Access('ticket.handle', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async startHandling(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: StartHandlingBody,
  ): Promise<TicketChangedView> {
    return this.step(
      command,
      { areaId, ticketId, version },
      { step: 'start-handling', details: { act: body.act }, words: words({ note: body.note }) },
      body.photos,
    );
  }

  /** Sends the ticket up with its diagnosis; responsibility moves at once. */
  @Post('escalate')
  @HttpCode(200)
  @Access('ticket.escalate', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async escalate(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: EscalateBody,
  ): Promise<TicketChangedView> {
    const { type, cause, constraints, tried, photos } = body;
    return this.step(
      command,
      { areaId, ticketId, version },
      { step: 'escalate', details: { type }, words: { cause, constraints, tried } },
      photos,
    );
  }

  /** Gives the ticket back to the office that sent it up; that office is responsible again at once. */
  @Post('return')
  @HttpCode(200)
  @Access('ticket.return', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async return(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: ReturnBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'return', words: { reason: body.reason } }, body.photos);
  }

  /** The responsible office says how the ticket ends, and what came of it. */
  @Post('resolve')
  @HttpCode(200)
  @Access('ticket.resolve', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async resolve(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: ResolveBody,
  ): Promise<TicketChangedView> {
    const { ending, result, duplicateOf, photos, seenSeq } = body;
    const words = { result, ...(ending === 'duplicate' && duplicateOf && { duplicate: duplicateOf }) };
    return this.step(command, { areaId, ticketId, version, seenSeq }, { step: 'resolve', details: { ending }, words }, photos);
  }

  /** Says that it is not ours, and whose it is. */
  @Post('decline')
  @HttpCode(200)
  @Access('ticket.decline', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async decline(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: DeclineBody,
  ): Promise<TicketChangedView> {
    const { guidance, seenSeq } = body;
    return this.step(command, { areaId, ticketId, version, seenSeq }, { step: 'decline', words: { guidance } });
  }

  /** Records what the resident said when asked, or that nobody was reached. */
  @Post('follow-up')
  @HttpCode(200)
  @Access('ticket.follow-up', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async followUp(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: FollowUpBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, followUpRequest(body));
  }

  private step(
    command: Command,
    seen: { areaId: number; ticketId: string; version: number; seenSeq?: number },
    request: StepRequest,
    photos?: readonly string[],
  ): Promise<TicketChangedView> {
    return this.tickets.step(command, { ...seen, by: officer(command.actor), request, photos });
  }
}

function followUpRequest({ result, way, note, reason }: FollowUpBody): StepRequest {
  const details = { way };
  switch (result) {
    case 'solved':
      return { step: 'follow-up', details, words: words({ note }) };
    case 'not-reached':
      return { step: 'follow-up-failed', details, words: words({ note }) };
    case 'not-solved':
      return { step: 'follow-up-not-solved', details, words: words({ reason }) };
  }
}
