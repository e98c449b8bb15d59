import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, area, AreaId, ChangesVersion, Cmd, type Command, Idempotent, IdPipe, VersionSeen } from '@shequtong/platform';
import { type StepRequest } from '../domain/take-step.js';
import { officer } from '../service/doer.js';
import { TicketsService } from '../service/tickets.service.js';
import { AskExtensionBody, AskSuspensionBody, NoteBody, RefusalBody } from './ticket.body.js';
import { TicketChangedView } from './ticket.view.js';
import { words } from './words.js';

/** Time that is asked for and granted by the desk above: a suspension while something is waited for, an extension before expiry. */
@ApiTags('ticket time')
@Controller('communities/:areaId/tickets/:ticketId')
export class TicketTimeController {
  constructor(private readonly tickets: TicketsService) {}

  /** Asks the desk above to let the ticket wait for something named. */
  @Post('suspension/ask')
  @HttpCode(200)
  @Access('ticket.ask-time', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async askSuspension(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: AskSuspensionBody,
  ): Promise<TicketChangedView> {
    return this.step(
      command,
      { areaId, ticketId, version },
      { step: 'ask-suspension', details: { days: body.days }, words: { waiting: body.waitsFor } },
    );
  }

  /** The target for resolving stands still from now on, for the days that were asked for. */
  @Post('suspension/grant')
  @HttpCode(200)
  @Access('ticket.grant-time', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async suspend(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: NoteBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'suspend', words: words({ note: body.note }) });
  }

  /** The ticket does not wait; its clocks have run on meanwhile. */
  @Post('suspension/refuse')
  @HttpCode(200)
  @Access('ticket.grant-time', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async refuseSuspension(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: RefusalBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'refuse-suspension', words: { reason: body.reason } });
  }

  /** Ends a suspension before its days are over. */
  @Post('resume')
  @HttpCode(200)
  @Access('ticket.ask-time', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async resume(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: NoteBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'resume', words: words({ note: body.note }) });
  }

  /** Asks the desk above for more time, before the target has passed. */
  @Post('extension/ask')
  @HttpCode(200)
  @Access('ticket.ask-time', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async askExtension(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: AskExtensionBody,
  ): Promise<TicketChangedView> {
    return this.step(
      command,
      { areaId, ticketId, version },
      { step: 'ask-extension', details: { days: body.days }, words: { reason: body.reason } },
    );
  }

  /** Adds the working days that were asked for to the target for resolving. */
  @Post('extension/grant')
  @HttpCode(200)
  @Access('ticket.grant-time', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async extend(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: NoteBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'extend', words: words({ note: body.note }) });
  }

  /** The target stays as it was. */
  @Post('extension/refuse')
  @HttpCode(200)
  @Access('ticket.grant-time', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async refuseExtension(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() body: RefusalBody,
  ): Promise<TicketChangedView> {
    return this.step(command, { areaId, ticketId, version }, { step: 'refuse-extension', words: { reason: body.reason } });
  }

  private step(
    command: Command,
    seen: { areaId: number; ticketId: string; version: number },
    request: StepRequest,
  ): Promise<TicketChangedView> {
    return this.tickets.step(command, { ...seen, by: officer(command.actor), request });
  }
}
