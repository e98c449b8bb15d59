import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { pageLimit } from '@shequtong/kernel';
import { Access, type Actor, area, Caller, Cursors, PageQuery } from '@shequtong/platform';
import { TicketReadsService } from '../service/ticket-reads.service.js';
import { idAfter } from './cursor.js';
import { OwnTicketsQuery } from './ticket-list.query.js';
import { TicketPresenter } from './ticket.presenter.js';
import { TicketListView } from './ticket.view.js';

@ApiTags('tickets')
@Controller('me/tickets')
export class OwnTicketsController {
  constructor(
    private readonly reads: TicketReadsService,
    private readonly presenter: TicketPresenter,
    private readonly cursors: Cursors,
  ) {}

  /** The caller's own tickets in all their communities, newest first: all, those that wait for a rating, open or ended ones. */
  @Get()
  @Access('ticket.own', area.none)
  @ApiOkResponse({ type: TicketListView })
  async list(@Caller() actor: Actor, @Query() query: OwnTicketsQuery): Promise<TicketListView> {
    const limit = pageLimit(query.limit);
    const name = ['me/tickets', query.state].join('/');
    const page = await this.reads.own(actor, query.state, idAfter(this.cursors.decode(name, query.cursor)), limit + 1);
    return this.presenter.list(page, limit, name, (ticket) => [ticket.id]);
  }

  /** Public tickets the caller follows, newest first. */
  @Get('followed')
  @Access('ticket.own', area.none)
  @ApiOkResponse({ type: TicketListView })
  async followed(@Caller() actor: Actor, @Query() query: PageQuery): Promise<TicketListView> {
    const limit = pageLimit(query.limit);
    const name = 'me/tickets/followed';
    const page = await this.reads.followed(actor, idAfter(this.cursors.decode(name, query.cursor)), limit + 1);
    return this.presenter.list(page, limit, name, (ticket) => [ticket.id]);
  }
}
