import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { pageLimit } from '@shequtong/kernel';
import { Access, type Actor, area, Caller, Cursors, IdPipe, RepeatsSafely } from '@shequtong/platform';
import { type Side, subjectOf } from '../domain/notification.js';
import { notificationWords } from '../domain/notification-words.js';
import { InboxService } from '../service/inbox.service.js';
import { type InboxItemView, InboxQuery, InboxView, ReadUpToBody, SideQuery, UnreadView } from './inbox.view.js';

const listOf = (side: Side | undefined): string => `me/inbox?side=${side ?? ''}`;
const ONCE_READ = 'what is read stays read';

/** The in-app inbox of residents and staff. */
@ApiTags('messages')
@Controller('me/inbox')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly cursors: Cursors,
  ) {}

  /** The caller's items, of the side that is asked for or of both, newest first. */
  @Get()
  @Access('inbox.own', area.none)
  @ApiOkResponse({ type: InboxView })
  async list(@Caller() actor: Actor, @Query() query: InboxQuery): Promise<InboxView> {
    const limit = pageLimit(query.limit);
    const before = this.cursors.decode(listOf(query.side), query.cursor)?.[0];
    const rows = await this.inbox.list(actor, {
      side: query.side,
      before: before === undefined ? undefined : String(before),
      limit: limit + 1,
    });
    const shown = rows.slice(0, limit);
    const last = shown[shown.length - 1];
    const next = rows.length > limit && last ? this.cursors.encode(listOf(query.side), [last.id]) : undefined;
    return { items: shown.map(itemView), ...(next && { next }) };
  }

  /** How many items of the side are unread, up to 100. */
  @Get('unread')
  @Access('inbox.own', area.none)
  @ApiOkResponse({ type: UnreadView })
  async unread(@Caller() actor: Actor, @Query() { side }: SideQuery): Promise<UnreadView> {
    return { unread: await this.inbox.unread(actor, side) };
  }

  /** Marks every item of the side up to the named one as read. */
  @Post('read')
  @HttpCode(200)
  @Access('inbox.own', area.none)
  @RepeatsSafely(ONCE_READ)
  @ApiOkResponse({ type: UnreadView })
  async readUpTo(@Caller() actor: Actor, @Query() query: SideQuery, @Body() body: ReadUpToBody): Promise<UnreadView> {
    await this.inbox.readUpTo(actor, query.side, body.upTo);
    return this.unread(actor, query);
  }

  /** Marks one item as read, of whichever side it is, and says what is left on the side that is asked for. */
  @Post(':id/read')
  @HttpCode(200)
  @Access('inbox.own', area.none)
  @RepeatsSafely(ONCE_READ)
  @ApiOkResponse({ type: UnreadView })
  async read(@Caller() actor: Actor, @Param('id', IdPipe) id: string, @Query() query: SideQuery): Promise<UnreadView> {
    await this.inbox.read(actor, id);
    return this.unread(actor, query);
  }
}

function itemView(row: Awaited<ReturnType<InboxService['list']>>[number]): InboxItemView {
  const { id, kind, asWhom, at, readAt, subjectAreaId, subjectId, subjectNumber, office, subject } = row;
  const said = notificationWords(row, asWhom, office);
  const called = { topic: subject?.name ?? null, words: subject?.words ?? null };
  return {
    id,
    kind,
    asWhom,
    ...said,
    ...called,
    about: subjectOf(kind),
    areaId: subjectAreaId,
    subjectId,
    number: subjectNumber,
    at: at.toISOString(),
    read: readAt !== null,
  };
}
