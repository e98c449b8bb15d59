import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Access,
  accountOf,
  type Actor,
  area,
  AreaId,
  Caller,
  Cmd,
  type Command,
  Cursors,
  Idempotent,
  IdPipe,
  MediaLinks,
  RepeatsSafely,
} from '@shequtong/platform';
import { type Member, type MemberQuestion, MembersService } from '../service/members.service.js';
import { TakeBackService } from '../service/take-back.service.js';
import {
  LetInView,
  MemberListView,
  MemberQuery,
  MemberSearchBody,
  MemberView,
  memberView,
  TakeBackBody,
  TakenBackView,
  UnmaskBody,
  UnmaskedView,
  unmaskedView,
} from './member.dto.js';

const PAGE = 30;

@ApiTags('members')
@Controller('communities/:areaId')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly takingBack: TakeBackService,
    private readonly cursors: Cursors,
    private readonly mediaLinks: MediaLinks,
  ) {}

  /** Members of the community, masked. */
  @Get('members')
  @Access('membership.read', area.param())
  @ApiOkResponse({ type: MemberListView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: MemberQuery): Promise<MemberListView> {
    return this.page(actor, `members|${areaId}`, query, (question) => this.members.list(actor, areaId, question));
  }

  /**
   * Members with exactly this name, masked: the list above, of one state and page by page. Who does not know the
   * community, or the state, asks `areas/:areaId/members/search`, which tells less of each and serves the offices above too.
   */
  @Post('members/search')
  @HttpCode(200)
  @Access('membership.read', area.param())
  @RepeatsSafely('it only reads, and writes its own record; what is asked for stays out of the address')
  @ApiOkResponse({ type: MemberListView })
  async search(@Caller() actor: Actor, @AreaId() areaId: number, @Body() { name, ...query }: MemberSearchBody): Promise<MemberListView> {
    return this.page(actor, `members-named|${areaId}|${name}`, query, (question) => this.members.search(actor, areaId, name, question));
  }

  /** One member, masked. */
  @Get('members/:membershipId')
  @Access('membership.read', area.param())
  @ApiOkResponse({ type: MemberView })
  async one(@Caller() actor: Actor, @AreaId() areaId: number, @Param('membershipId', IdPipe) membershipId: string): Promise<MemberView> {
    return memberView(await this.members.one(actor, areaId, membershipId), accountOf(actor));
  }

  /** Whom this member let into the household: shown before their verification is taken back. */
  @Get('members/:membershipId/let-in')
  @Access('verification.review', area.param())
  @ApiOkResponse({ type: LetInView })
  async letIn(@Caller() actor: Actor, @AreaId() areaId: number, @Param('membershipId', IdPipe) membershipId: string): Promise<LetInView> {
    return { members: (await this.takingBack.letIn(actor, areaId, membershipId)).map((member) => memberView(member, accountOf(actor))) };
  }

  /** Takes a verification back that was given to the wrong person; they wait for staff again, and read the reason. */
  @Post('members/:membershipId/take-back')
  @HttpCode(200)
  @Access('verification.review', area.param())
  @Idempotent()
  @ApiOkResponse({ type: TakenBackView })
  async takeBack(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() { reason }: TakeBackBody,
  ): Promise<TakenBackView> {
    return this.takingBack.takeBack(command, areaId, membershipId, reason);
  }

  /** Shows fields of one person readable; the reason is recorded and the person sees it. */
  @Post('members/:membershipId/unmask')
  @HttpCode(200)
  @Access('personal-data.unmask', area.param())
  @RepeatsSafely('readable data is never stored as an answer; every look writes its own record')
  @ApiOkResponse({ type: UnmaskedView })
  async unmask(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
    @Body() body: UnmaskBody,
  ): Promise<UnmaskedView> {
    return unmaskedView(await this.members.unmask(actor, areaId, membershipId, body.fields, body.reason), (mediaId) =>
      this.mediaLinks.sign({ mediaId, areaId, variant: 'full' }),
    );
  }

  private async page(
    actor: Actor,
    of: string,
    { limit = PAGE, state = 'verified', cursor }: MemberQuery,
    read: (question: MemberQuestion) => Promise<Member[]>,
  ): Promise<MemberListView> {
    const list = `${of}|${state}`;
    const [askedAt, id] = this.cursors.decode(list, cursor) ?? [];
    const after = askedAt && id ? { askedAt: String(askedAt), id: String(id) } : undefined;
    const rows = await read({ state, after, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1]?.row : undefined;
    return {
      members: rows.slice(0, limit).map((member) => memberView(member, accountOf(actor))),
      next: last ? this.cursors.encode(list, [last.askedAt.toISOString(), last.id]) : null,
    };
  }
}
