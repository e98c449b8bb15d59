import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@shequtong/kernel';
import {
  Access,
  accountOf,
  type Actor,
  area,
  AreaId,
  Caller,
  ChangesVersion,
  Cmd,
  type Command,
  Cursors,
  etagOf,
  Idempotent,
  IdPipe,
  RepeatsSafely,
  type ReplyHeaders,
  VersionSeen,
} from '@shequtong/platform';
import { RosterKeeping } from '../service/roster-keeping.service.js';
import { type RosterPosition, RosterReads } from '../service/roster-reads.service.js';
import { RosterService } from '../service/roster.service.js';
import {
  importView,
  readableView,
  RosterCorrectBody,
  RosterCorrectedView,
  RosterFoundView,
  RosterImportBody,
  RosterImportView,
  RosterItemView,
  rosterItemView,
  RosterListView,
  RosterQuery,
  RosterReadableView,
  RosterRemoveBody,
  RosterRemovedListView,
  RosterRemovedView,
  RosterSearchBody,
  RosterUnmaskBody,
  searchOf,
} from './roster.dto.js';

const PAGE = 30;

/** The resident roster of a community: who may be verified without being asked. */
@ApiTags('roster')
@Controller('communities/:areaId/roster-entries')
export class RosterController {
  constructor(
    private readonly roster: RosterService,
    private readonly reads: RosterReads,
    private readonly keeping: RosterKeeping,
    private readonly cursors: Cursors,
  ) {}

  /** Imports lines of the resident roster; buildings that are new get their scene. What is about the importer themselves is left to a colleague. */
  @Post()
  @HttpCode(200)
  @Access('roster.import', area.param())
  @Idempotent()
  @ApiOkResponse({ type: RosterImportView })
  async importRoster(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: RosterImportBody): Promise<RosterImportView> {
    return importView(await this.roster.import(command, areaId, body.lines));
  }

  /** The roster, masked, by building, room and name; a room by its whole number. */
  @Get()
  @Access('roster.read', area.param())
  @ApiOkResponse({ type: RosterListView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: RosterQuery): Promise<RosterListView> {
    const { limit = PAGE, cursor, buildingId, room, joined } = query;
    const list = ['roster', areaId, buildingId, room, joined].join('|');
    const page = await this.reads.list(actor, areaId, {
      buildingId,
      ...(room && { room }),
      ...(joined && { joined: joined === 'yes' }),
      after: positionOf(this.cursors.decode(list, cursor)),
      limit,
    });
    const { next } = page;
    return {
      entries: page.entries.map((entry) => rosterItemView(entry, accountOf(actor))),
      next: next ? this.cursors.encode(list, [next.buildingId, next.entryId, next.place]) : null,
    };
  }

  /** Entries with exactly this name, phone or document number; at most 50, and whether there are more. */
  @Post('search')
  @HttpCode(200)
  @Access('roster.read', area.param())
  @RepeatsSafely('it only reads, and writes its own record; what is asked for stays out of the address')
  @ApiOkResponse({ type: RosterFoundView })
  async search(@Caller() actor: Actor, @AreaId() areaId: number, @Body() body: RosterSearchBody): Promise<RosterFoundView> {
    const { entries, more } = await this.reads.search(actor, areaId, searchOf(body));
    return { entries: entries.map((entry) => rosterItemView(entry, accountOf(actor))), more };
  }

  /** What was taken off in the last 30 days, masked, the latest first; at most 50, and whether there are more. */
  @Get('removed')
  @Access('roster.correct', area.param())
  @ApiOkResponse({ type: RosterRemovedListView })
  async removed(@Caller() actor: Actor, @AreaId() areaId: number): Promise<RosterRemovedListView> {
    const { entries, more } = await this.reads.removed(actor, areaId);
    return {
      entries: entries.map((entry) => ({ ...rosterItemView(entry, accountOf(actor)), removedAt: entry.removedAt.toISOString() })),
      more,
    };
  }

  /** One entry, masked, and the version it is kept under. */
  @Get(':rosterEntryId')
  @Access('roster.read', area.param())
  @ApiOkResponse({ type: RosterItemView })
  async one(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('rosterEntryId', IdPipe) entryId: string,
    @Res({ passthrough: true }) reply: ReplyHeaders,
  ): Promise<RosterItemView> {
    const listed = await this.reads.one(actor, areaId, entryId);
    reply.header('ETag', etagOf(listed.entry.version));
    return rosterItemView(listed, accountOf(actor));
  }

  /** Shows fields of one entry readable; the reason is recorded, and whoever joined by the entry sees it. */
  @Post(':rosterEntryId/unmask')
  @HttpCode(200)
  @Access('roster.unmask', area.param())
  @RepeatsSafely('readable data is never stored as an answer; every look writes its own record')
  @ApiOkResponse({ type: RosterReadableView })
  async unmask(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('rosterEntryId', IdPipe) entryId: string,
    @Body() body: RosterUnmaskBody,
  ): Promise<RosterReadableView> {
    return readableView(await this.keeping.unmask(actor, areaId, entryId, body.fields, body.reason));
  }

  /** Corrects an entry; whoever joined by it stays verified, with what they wrote themselves. */
  @Post(':rosterEntryId/correct')
  @HttpCode(200)
  @Access('roster.correct', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: RosterCorrectedView })
  async correct(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('rosterEntryId', IdPipe) entryId: string,
    @VersionSeen() version: number,
    @Body() body: RosterCorrectBody,
  ): Promise<RosterCorrectedView> {
    return this.keeping.correct(command, areaId, entryId, version, body);
  }

  /** Takes an entry off the roster with a reason; whoever joined by it stays verified. */
  @Post(':rosterEntryId/remove')
  @HttpCode(200)
  @Access('roster.correct', area.param())
  @Idempotent()
  @ChangesVersion()
  @ApiOkResponse({ type: RosterRemovedView })
  async remove(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('rosterEntryId', IdPipe) entryId: string,
    @VersionSeen() version: number,
    @Body() body: RosterRemoveBody,
  ): Promise<RosterRemovedView> {
    return this.keeping.remove(command, areaId, entryId, version, body.reason);
  }

  /** Puts an entry back that was taken off, as long as it is kept. */
  @Post(':rosterEntryId/put-back')
  @HttpCode(200)
  @Access('roster.correct', area.param())
  @Idempotent()
  @ApiOkResponse({ type: RosterCorrectedView })
  async putBack(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('rosterEntryId', IdPipe) entryId: string,
  ): Promise<RosterCorrectedView> {
    return this.keeping.putBack(command, areaId, entryId);
  }
}

function positionOf(values: readonly unknown[] | undefined): RosterPosition | undefined {
  if (!values) return undefined;
  const [buildingId, entryId, place] = values;
  if (typeof buildingId !== 'string' || typeof entryId !== 'string' || typeof place !== 'string')
    throw new DomainError('platform/bad-cursor');
  return { buildingId, entryId, place };
}
