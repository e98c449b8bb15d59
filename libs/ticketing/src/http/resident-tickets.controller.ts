import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { pageLimit } from '@shequtong/kernel';
import {
  Access,
  type Actor,
  area,
  AreaId,
  Caller,
  Cmd,
  type Command,
  Cursors,
  etagOf,
  Idempotent,
  IdPipe,
  PageQuery,
  type ReplyHeaders,
} from '@shequtong/platform';
import { resident } from '../service/doer.js';
import { FollowsService } from '../service/follows.service.js';
import { TicketReadsService } from '../service/ticket-reads.service.js';
import { TicketsService } from '../service/tickets.service.js';
import { WordsService } from '../service/words.service.js';
import { idAfter } from './cursor.js';
import { AddInformationBody, FollowBody, NotSolvedBody, RateBody, ReportBody, UrgeBody, WithdrawBody } from './ticket.body.js';
import { FollowingView } from './follow.view.js';
import { TicketPresenter } from './ticket.presenter.js';
import { TicketChangedView, TicketListView, TicketView } from './ticket.view.js';
import { ErasedView } from './verification.view.js';
import { words } from './words.js';

/** What residents do with tickets: report, read, rate, say that it is not solved. */
@ApiTags('tickets')
@Controller('communities/:areaId/tickets')
export class ResidentTicketsController {
  constructor(
    private readonly tickets: TicketsService,
    private readonly reads: TicketReadsService,
    private readonly follows: FollowsService,
    private readonly erasing: WordsService,
    private readonly presenter: TicketPresenter,
    private readonly cursors: Cursors,
  ) {}

  /** Reports a problem. Its file opens by itself and the first reply is due in 15 hours. */
  @Post()
  @HttpCode(201)
  @Access('ticket.report', area.param())
  @Idempotent()
  @ApiCreatedResponse({ type: TicketChangedView })
  async report(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: ReportBody): Promise<TicketChangedView> {
    return this.tickets.report(command, areaId, { ...body, visibility: body.visibility ?? 'private' });
  }

  /** The community's public tickets, newest first. */
  @Get()
  @Access('ticket.read', area.param())
  @ApiOkResponse({ type: TicketListView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: PageQuery): Promise<TicketListView> {
    const limit = pageLimit(query.limit);
    const name = `public/${areaId}`;
    const page = await this.reads.public(actor, areaId, idAfter(this.cursors.decode(name, query.cursor)), limit + 1);
    return this.presenter.list(page, limit, name, (ticket) => [ticket.id]);
  }

  /** One's own ticket, or a public one: where it stands, who is responsible, every clock and every step. */
  @Get(':ticketId')
  @Access('ticket.read', area.param())
  @ApiOkResponse({ type: TicketView })
  async get(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<TicketView> {
    const opened = await this.reads.forResident(actor, areaId, ticketId);
    reply.header('ETag', etagOf(opened.row.version));
    return this.presenter.ticket(opened);
  }

  /** The reporter says more about what they reported. No clock moves by it. */
  @Post(':ticketId/add-information')
  @HttpCode(200)
  @Access('ticket.add-information', area.param())
  @Idempotent()
  @ApiOkResponse({ type: TicketChangedView })
  async addInformation(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Body() { text, photos }: AddInformationBody,
  ): Promise<TicketChangedView> {
    return this.tickets.step(command, {
      areaId,
      ticketId,
      by: resident(command.actor),
      request: { step: 'add-information', words: { text } },
      photos,
    });
  }

  /** The reporter asks where it is, once a day; the responsible office is told. */
  @Post(':ticketId/urge')
  @HttpCode(200)
  @Access('ticket.urge', area.param())
  @Idempotent()
  @ApiOkResponse({ type: TicketChangedView })
  async urge(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Body() { note }: UrgeBody,
  ): Promise<TicketChangedView> {
    return this.tickets.step(command, { areaId, ticketId, by: resident(command.actor), request: { step: 'urge', words: words({ note }) } });
  }

  /** Follows a public ticket, has the same trouble, or both; each is taken back by itself. Who follows is told to nobody, how many to everybody. */
  @Put(':ticketId/follow')
  @Access('ticket.follow', area.param())
  @Idempotent()
  @ApiOkResponse({ type: FollowingView })
  async follow(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Body() { meToo, following = true }: FollowBody,
  ): Promise<FollowingView> {
    return this.follows.follow(command, { areaId, ticketId }, { follows: following, meToo });
  }

  /** Follows it no more; that one has the same trouble stays said. */
  @Delete(':ticketId/follow')
  @Access('ticket.follow', area.param())
  @Idempotent()
  @ApiOkResponse({ type: FollowingView })
  async unfollow(@Cmd() command: Command, @AreaId() areaId: number, @Param('ticketId', IdPipe) ticketId: string): Promise<FollowingView> {
    return this.follows.unfollow(command, { areaId, ticketId });
  }

  /** The reporter rates how their ticket was dealt with. */
  @Post(':ticketId/rate')
  @HttpCode(200)
  @Access('ticket.rate', area.param())
  @Idempotent()
  @ApiOkResponse({ type: TicketChangedView })
  async rate(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Body() body: RateBody,
  ): Promise<TicketChangedView> {
    const { stars, comment } = body;
    return this.tickets.step(command, {
      areaId,
      ticketId,
      by: resident(command.actor),
      request: { step: 'rate', details: { stars }, words: words({ comment }) },
    });
  }

  /** Says that it is not solved: the ticket is reopened with its number and history. */
  @Post(':ticketId/not-solved')
  @HttpCode(200)
  @Access('ticket.rate', area.param())
  @Idempotent()
  @ApiOkResponse({ type: TicketChangedView })
  async notSolved(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Body() body: NotSolvedBody,
  ): Promise<TicketChangedView> {
    const { reason, photos } = body;
    return this.tickets.step(command, {
      areaId,
      ticketId,
      by: resident(command.actor),
      request: { step: 'not-solved', words: { reason } },
      photos,
    });
  }

  /** The reporter withdraws their ticket. */
  @Post(':ticketId/withdraw')
  @HttpCode(200)
  @Access('ticket.withdraw', area.param())
  @Idempotent()
  @ApiOkResponse({ type: TicketChangedView })
  async withdraw(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Body() body: WithdrawBody,
  ): Promise<TicketChangedView> {
    return this.tickets.step(command, {
      areaId,
      ticketId,
      by: resident(command.actor),
      request: { step: 'withdraw', words: words({ reason: body.reason }) },
    });
  }

  /** Erases the caller's own words on a ticket of theirs that has ended. */
  @Post(':ticketId/erase-words')
  @HttpCode(200)
  @Access('ticket.withdraw', area.param())
  @Idempotent()
  @ApiOkResponse({ type: ErasedView })
  async eraseWords(@Cmd() command: Command, @AreaId() areaId: number, @Param('ticketId', IdPipe) ticketId: string): Promise<ErasedView> {
    return this.erasing.eraseOwn(command, areaId, ticketId);
  }
}
