import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, IdPipe, RepeatsSafely } from '@shequtong/platform';
import { AlikeService } from '../service/alike.service.js';
import { AlikeBody, AlikeView } from './alike.view.js';
import { TicketPresenter } from './ticket.presenter.js';

/** Open tickets of a community that are likely the same thing. */
@ApiTags('tickets')
@Controller('communities/:areaId/tickets')
export class AlikeController {
  constructor(
    private readonly comparing: AlikeService,
    private readonly presenter: TicketPresenter,
  ) {}

  /** Before reporting: among public tickets and one's own. */
  @Post('alike')
  @HttpCode(200)
  @Access('ticket.report', area.param())
  @RepeatsSafely('only reads: what is told so far is compared and not kept')
  @ApiOkResponse({ type: AlikeView })
  async toDraft(@Caller() actor: Actor, @AreaId() areaId: number, @Body() body: AlikeBody): Promise<AlikeView> {
    const { text, categoryCode = null, buildingId = null, point = null, place = null } = body;
    return this.presenter.alike(await this.comparing.toDraft(actor, areaId, { text, categoryCode, buildingId, point, place }));
  }

  /** For the offices of a ticket: among all of its community. */
  @Get(':ticketId/file/alike')
  @Access('ticket.work', area.param())
  @ApiOkResponse({ type: AlikeView })
  async toTicket(@Caller() actor: Actor, @AreaId() areaId: number, @Param('ticketId', IdPipe) ticketId: string): Promise<AlikeView> {
    return this.presenter.alike(await this.comparing.toTicket(actor, areaId, ticketId));
  }
}
