import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, area, AreaId, ChangesVersion, Cmd, type Command, Idempotent, IdPipe, VersionSeen } from '@shequtong/platform';
import { officer } from '../service/doer.js';
import { TicketsService } from '../service/tickets.service.js';
import { ReportForBody, TakeBackReportBody } from './ticket.body.js';
import { TicketChangedView } from './ticket.view.js';

/** Reports an office writes down for whoever told it (代报). */
@ApiTags('ticket work')
@Controller('communities/:areaId/tickets')
export class ToldReportsController {
  constructor(private readonly tickets: TicketsService) {}

  /** Writes down what a resident said by phone, at the counter or at their door. The ticket is theirs, and they are told. */
  @Post('for-resident')
  @HttpCode(201)
  @Access('ticket.report-for', area.param())
  @Idempotent()
  @ApiCreatedResponse({ type: TicketChangedView })
  async report(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: ReportForBody): Promise<TicketChangedView> {
    return this.tickets.reportFor(command, areaId, { ...body, visibility: body.visibility ?? 'private' });
  }

  /** Takes back what was written down wrongly: within a day, and while the resident has not taken it up. They are told why. */
  @Post(':ticketId/take-back-report')
  @HttpCode(200)
  @Access('ticket.report-for', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: TicketChangedView })
  async takeBack(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @VersionSeen() version: number,
    @Body() { reason }: TakeBackReportBody,
  ): Promise<TicketChangedView> {
    const by = officer(command.actor);
    return this.tickets.step(command, { areaId, ticketId, version, by, request: { step: 'withdraw', words: { reason } } });
  }
}
