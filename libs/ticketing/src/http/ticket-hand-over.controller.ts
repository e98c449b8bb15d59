import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { levelOf } from '@shequtong/kernel';
import {
  Access,
  type Actor,
  area,
  AreaId,
  Caller,
  ChangesVersion,
  Cmd,
  type Command,
  Idempotent,
  IdPipe,
  VersionSeen,
} from '@shequtong/platform';
import { officeDetails } from '../domain/handover.js';
import { type StepRequest } from '../domain/take-step.js';
import { type TraceDetails } from '../domain/trace.js';
import { officer } from '../service/doer.js';
import { HandOversService } from '../service/hand-overs.service.js';
import { TicketsService } from '../service/tickets.service.js';
import {
  ArgueBody,
  DecideDisputeBody,
  DisputeBody,
  OfferTransferBody,
  type OfficeBody,
  RefuseTransferBody,
  TakeBackTransferBody,
} from './hand-over.body.js';
import { AcceptBody } from './ticket.body.js';
import { OfficesBesideView } from './ticket-file.view.js';
import { TicketChangedView } from './ticket.view.js';
import { words } from './words.js';

const named = ({ areaId, organisationId }: OfficeBody): TraceDetails =>
  officeDetails({ level: levelOf(areaId), areaId, organisationId: organisationId ?? null });

/** Whose a ticket is, between a desk and its departments: offered and answered, disputed and decided. */
@ApiTags('ticket hand-over')
@Controller('communities/:areaId/tickets/:ticketId')
export class TicketHandOverController {
  constructor(
    private readonly tickets: TicketsService,
    private readonly handOvers: HandOversService,
  ) {}

  /** Where the responsible office may offer the ticket: the desk of its area and the departments there. */
  @Get('offices-beside')
  @Access('ticket.transfer', area.param())
  @ApiOkResponse({ type: OfficesBesideView })
  async officesBeside(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
  ): Promise<OfficesBesideView> {
    return { offices: (await this.handOvers.officesBeside(actor, areaId, ticketId)).map((office) => ({ ...office })) };
  }

  /** Asks another office of the same area to take the ticket; it stays here until they accept. */
  @Post('transfer/offer')
  @HttpCode(200)
  @Access('ticket.transfer', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async offer(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: OfferTransferBody,
  ): Promise<TicketChangedView> {
    return this.step(
      command,
      { areaId, ticketId, version },
      { step: 'offer-transfer', details: named(body.office), words: { reason: body.reason } },
    );
  }

  /** Takes the ticket: this office is responsible from now on, and no clock begins anew. */
  @Post('transfer/accept')
  @HttpCode(200)
  @Access('ticket.transfer', area.param())
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
    return this.step(command, { areaId, ticketId, version }, { step: 'accept-transfer', words: words({ note: body.note }) });
  }

  /** Does not take it; the office that offered it goes on, or puts it to the desk above. */
  @Post('transfer/refuse')
  @HttpCode(200)
  @Access('ticket.transfer', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async refuse(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: RefuseTransferBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'refuse-transfer', words: { reason: body.reason } });
  }

  /** Takes an offer back that is not answered yet. */
  @Post('transfer/take-back')
  @HttpCode(200)
  @Access('ticket.transfer', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async takeBack(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: TakeBackTransferBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'take-back-transfer', words: words({ reason: body.reason }) });
  }

  /** Puts a refused or unanswered offer, or a return, to the desk above both, which has one working day. */
  @Post('dispute/raise')
  @HttpCode(200)
  @Access('ticket.dispute', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async dispute(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: DisputeBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'dispute', words: { reason: body.reason } });
  }

  /** Adds an argument to the dispute's thread. */
  @Post('dispute/argue')
  @HttpCode(200)
  @Access('ticket.dispute', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async argue(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: ArgueBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'argue', words: { argument: body.argument } });
  }

  /** Decides which of the two offices is responsible. */
  @Post('dispute/decide')
  @HttpCode(200)
  @Access('ticket.dispute', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async decide(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: DecideDisputeBody,
  ): Promise<TicketChangedView> {
    return this.step(
      command,
      { areaId, ticketId, version },
      { step: 'decide-dispute', details: named(body.office), words: { reason: body.reason } },
    );
  }

  private step(
    command: Command,
    seen: { areaId: number; ticketId: string; version: number },
    request: StepRequest,
  ): Promise<TicketChangedView> {
    return this.tickets.step(command, { ...seen, by: officer(command.actor), request });
  }
}
