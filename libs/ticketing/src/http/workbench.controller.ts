import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type CursorValues, DomainError, pageLimit } from '@shequtong/kernel';
import {
  Access,
  type Actor,
  area,
  AreaId,
  Caller,
  Costly,
  Cursors,
  etagOf,
  IdPipe,
  RepeatsSafely,
  type ReplyHeaders,
} from '@shequtong/platform';
import { numberLookup } from '../domain/number-lookup.js';
import { LeftOpenTickets } from '../service/left-open.service.js';
import { ReporterContacts } from '../service/reporter-contact.service.js';
import { TicketReadsService } from '../service/ticket-reads.service.js';
import { countedFor, inState, nothingCounted, officeHere, ofOffice, type WorkNumber } from '../service/workbench-office.js';
import { TraceVerificationService } from '../service/trace-verification.service.js';
import { TicketNumbersQuery, WorkbenchPageQuery } from './ticket-list.query.js';
import { ReporterContactBody } from './ticket.body.js';
import { TicketPresenter, verificationView } from './ticket.presenter.js';
import { ReadableContactView, TicketFileView } from './ticket-file.view.js';
import { VerificationView } from './verification.view.js';
import { LeftOpenView, TicketNumbersView, WorkbenchListView } from './workbench.view.js';

/** Counting stops here; the screen says that there are more. */
const COUNTED_TO = 100;

/** What offices see of the tickets of their area. */
@ApiTags('ticket work')
@Controller()
export class WorkbenchController {
  constructor(
    private readonly reads: TicketReadsService,
    private readonly contacts: ReporterContacts,
    private readonly left: LeftOpenTickets,
    private readonly verification: TraceVerificationService,
    private readonly presenter: TicketPresenter,
    private readonly cursors: Cursors,
  ) {}

  /** The tickets of a community, street or district by responsibility, state and clock. */
  @Get('areas/:areaId/tickets')
  @Access('ticket.work', area.param())
  @ApiOkResponse({ type: WorkbenchListView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: WorkbenchPageQuery): Promise<WorkbenchListView> {
    const { state, clock, clockKind, categoryCode, number, order = 'due', responsible = 'anyone', organisationId } = query;
    const limit = pageLimit(query.limit);
    const name = ['workbench', areaId, state, clock, clockKind, categoryCode, number, order, responsible, organisationId].join('/');
    const wanted = number === undefined ? undefined : numberLookup(number, areaId);
    const whose = ofOffice(officeHere(actor, areaId, organisationId), responsible);
    if (!whose || (number !== undefined && !wanted)) return { tickets: [] };
    const page = await this.reads.workbench(actor, areaId, {
      ...(state && inState(state, clock)),
      ...whose,
      clock,
      clockKind,
      categoryCode,
      number: wanted,
      order,
      after: afterOf(this.cursors.decode(name, query.cursor)),
      limit: limit + 1,
    });
    return this.presenter.workbench(page, limit, name, ({ id, nextDueAt, askedDueAt = nextDueAt }) => [
      askedDueAt?.toISOString() ?? null,
      id,
    ]);
  }

  /** How many tickets wait for this office, are suspended, are late, will be late soon, wait for a follow-up, an answer or a decision; counted to 100. */
  @Get('areas/:areaId/ticket-numbers')
  @Access('ticket.work', area.param())
  @ApiOkResponse({ type: TicketNumbersView })
  async numbers(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: TicketNumbersQuery): Promise<TicketNumbersView> {
    const counted = await this.reads.numbers<WorkNumber>(
      actor,
      areaId,
      countedFor(officeHere(actor, areaId, query.organisationId)),
      COUNTED_TO,
    );
    const { ownDecisions, offeredDecisions, ...numbers } = { ...nothingCounted, ...counted };
    return {
      ...numbers,
      atHand: Math.min(COUNTED_TO, numbers.waiting + numbers.decisions + numbers.offered - ownDecisions - offeredDecisions),
    };
  }

  /** How many tickets nobody could act on any more if a role ended, and which desk would have them: asked before it is ended. */
  @Get('areas/:areaId/grants/:grantId/left-open')
  @Access('grant.give', area.param())
  @ApiOkResponse({ type: LeftOpenView })
  async leftOpen(@Caller() actor: Actor, @AreaId() areaId: number, @Param('grantId', IdPipe) grantId: string): Promise<LeftOpenView> {
    return { ...(await this.left.by(actor, areaId, grantId, COUNTED_TO)) };
  }

  /** The ticket's file: everything on record, and what the caller may do now. */
  @Get('communities/:areaId/tickets/:ticketId/file')
  @Access('ticket.work', area.param())
  @ApiOkResponse({ type: TicketFileView })
  async file(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<TicketFileView> {
    const opened = await this.reads.forOffice(actor, areaId, ticketId);
    reply.header('ETag', etagOf(opened.row.version));
    return this.presenter.file(opened);
  }

  /** The reporter's name and phone, readable under a reason, for the office that owes the answer and those above it; the person sees who looked. */
  @Post('communities/:areaId/tickets/:ticketId/reporter-contact')
  @HttpCode(200)
  @Access('ticket.call', area.param())
  @RepeatsSafely('readable data is never stored as an answer; every look writes its own record')
  @ApiOkResponse({ type: ReadableContactView })
  async contact(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('ticketId', IdPipe) ticketId: string,
    @Body() body: ReporterContactBody,
  ): Promise<ReadableContactView> {
    return this.contacts.readable(actor, areaId, ticketId, body.reason);
  }

  /** Works the hash chain of the trace out again and says what does not fit. */
  @Get('communities/:areaId/tickets/:ticketId/verification')
  @Access('trace.verify', area.param())
  @Costly('proofs')
  @ApiOkResponse({ type: VerificationView })
  async verify(@Caller() actor: Actor, @AreaId() areaId: number, @Param('ticketId', IdPipe) ticketId: string): Promise<VerificationView> {
    return verificationView(await this.verification.verify(actor, areaId, ticketId));
  }
}

function afterOf(values: CursorValues | undefined): { dueAt: string | null; id: string } | undefined {
  if (!values) return undefined;
  const [dueAt, id] = values;
  if (typeof id !== 'string') throw new DomainError('platform/bad-cursor');
  return { dueAt: typeof dueAt === 'string' ? dueAt : null, id };
}
