import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Access, area, AreaId, Cmd, type Command, Idempotent } from '@shequtong/platform';
import { TicketsService } from '../service/tickets.service.js';
import { ReportForBody } from './ticket.body.js';
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
}
