import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { pageLimit } from '@shequtong/kernel';
import { Access, type Actor, area, AreaId, Caller, Costly, IdPipe } from '@shequtong/platform';
import { TreeProofs } from '../service/tree-proofs.service.js';
import {
  ConsistencyQuery,
  consistencyView,
  ConsistencyView,
  headListView,
  TicketProofView,
  ticketProofView,
  TraceHeadListView,
  TraceHeadQuery,
} from './trace-tree.view.js';

/** What anybody needs to check the traces without trusting whoever runs the platform (RFC 6962). */
@ApiTags('trace')
@Controller()
export class TraceTreeController {
  constructor(private readonly proofs: TreeProofs) {}

  /** Signed heads of the tree of the district an area lies in, the latest first. */
  @Get('areas/:areaId/trace-heads')
  @Access('trace.heads', area.param())
  @ApiOkResponse({ type: TraceHeadListView })
  async heads(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: TraceHeadQuery): Promise<TraceHeadListView> {
    const limit = pageLimit(query.limit);
    return headListView(await this.proofs.heads(actor, areaId, query.before, limit + 1), limit);
  }

  /** Proof that the tree of one day is the beginning of that of a later one. */
  @Get('areas/:areaId/trace-heads/consistency')
  @Access('trace.heads', area.param())
  @Costly('proofs')
  @ApiOkResponse({ type: ConsistencyView })
  async consistency(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: ConsistencyQuery): Promise<ConsistencyView> {
    return consistencyView(await this.proofs.consistency(actor, areaId, query));
  }

  /**
   * Proof that the steps of one's own ticket, or of a public one, stand in the tree; for its reporter also of what they say,
   * words and times.
   */
  @Get('communities/:areaId/tickets/:ticketId/proof')
  @Access('ticket.read', area.param())
  @Costly('proofs')
  @ApiOkResponse({ type: TicketProofView })
  async proof(@Caller() actor: Actor, @AreaId() areaId: number, @Param('ticketId', IdPipe) ticketId: string): Promise<TicketProofView> {
    return ticketProofView(await this.proofs.forResident(actor, areaId, ticketId));
  }

  /** The same for the offices of its area, who read all of it. */
  @Get('communities/:areaId/tickets/:ticketId/file/proof')
  @Access('ticket.work', area.param())
  @Costly('proofs')
  @ApiOkResponse({ type: TicketProofView })
  async fileProof(@Caller() actor: Actor, @AreaId() areaId: number, @Param('ticketId', IdPipe) ticketId: string): Promise<TicketProofView> {
    return ticketProofView(await this.proofs.forOffice(actor, areaId, ticketId));
  }
}
