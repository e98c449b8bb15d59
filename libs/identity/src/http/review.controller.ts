import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, accountOf, type Actor, area, AreaId, Caller, Cmd, type Command, Cursors, Idempotent, IdPipe } from '@shequtong/platform';
import { ConflictService } from '../service/conflict.service.js';
import { ReviewService } from '../service/review.service.js';
import {
  ApproveBody,
  CaseAnswerView,
  CaseFileView,
  caseFileView,
  CaseListView,
  CaseQuery,
  CaseRefView,
  caseView,
  RejectBody,
  StaffEvidenceBody,
} from './review.dto.js';

const PAGE = 30;

@ApiTags('verification')
@Controller('communities/:areaId/verification-cases')
export class ReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly conflicts: ConflictService,
    private readonly cursors: Cursors,
  ) {}

  /** The queue of people the roster does not settle; the oldest first. */
  @Get()
  @Access('verification.review', area.param())
  @ApiOkResponse({ type: CaseListView })
  async queue(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: CaseQuery): Promise<CaseListView> {
    const { limit = PAGE, state = 'open', cursor } = query;
    const list = `cases|${areaId}|${state}`;
    const [openedAt, id] = this.cursors.decode(list, cursor) ?? [];
    const after = openedAt && id ? { openedAt: String(openedAt), id: String(id) } : undefined;
    const rows = await this.review.queue(actor, areaId, { state, after, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1]?.review : undefined;
    return {
      cases: rows.slice(0, limit).map((row) => caseView(row, accountOf(actor))),
      next: last ? this.cursors.encode(list, [last.openedAt.toISOString(), last.id]) : null,
    };
  }

  /** The file of one case of verification. */
  @Get(':caseId')
  @Access('verification.review', area.param())
  @ApiOkResponse({ type: CaseFileView })
  async file(@Caller() actor: Actor, @AreaId() areaId: number, @Param('caseId', IdPipe) caseId: string): Promise<CaseFileView> {
    return caseFileView(await this.review.file(actor, areaId, caseId), accountOf(actor));
  }

  /** Records a home visit or a neighbour's word. */
  @Post(':caseId/evidence')
  @HttpCode(200)
  @Access('verification.review', area.param())
  @Idempotent()
  @ApiOkResponse({ type: CaseRefView })
  async evidence(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('caseId', IdPipe) caseId: string,
    @Body() body: StaffEvidenceBody,
  ): Promise<CaseRefView> {
    return this.review.addEvidence(command, areaId, caseId, body);
  }

  /** Verifies the person, by a roster entry that was found or by evidence. */
  @Post(':caseId/approve')
  @HttpCode(200)
  @Access('verification.review', area.param())
  @Idempotent()
  @ApiOkResponse({ type: CaseAnswerView })
  async approve(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('caseId', IdPipe) caseId: string,
    @Body() body: ApproveBody,
  ): Promise<CaseAnswerView> {
    return this.review.approve(command, areaId, caseId, body.rosterEntryId);
  }

  /** Turns the request down with a reason that the person reads. */
  @Post(':caseId/reject')
  @HttpCode(200)
  @Access('verification.review', area.param())
  @Idempotent()
  @ApiOkResponse({ type: CaseAnswerView })
  async reject(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('caseId', IdPipe) caseId: string,
    @Body() body: RejectBody,
  ): Promise<CaseAnswerView> {
    return this.review.reject(command, areaId, caseId, body);
  }

  /** Settles a conflict: the applicant is the person of the older account, which they sign in to from now on. */
  @Post(':caseId/same-person')
  @HttpCode(200)
  @Access('account-conflict.settle', area.param())
  @Idempotent()
  @ApiOkResponse({ type: CaseAnswerView })
  async samePerson(@Cmd() command: Command, @AreaId() areaId: number, @Param('caseId', IdPipe) caseId: string): Promise<CaseAnswerView> {
    return this.conflicts.settleAsSamePerson(command, areaId, caseId);
  }
}
