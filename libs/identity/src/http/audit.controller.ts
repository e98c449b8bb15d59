import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cursors } from '@shequtong/platform';
import { AuditService, type AuditPage, type AuditQuestion } from '../service/audit.service.js';
import {
  AuditedLookListView,
  AuditedSearchListView,
  AuditQuery,
  CredentialChangeListView,
  PlaceChangeListView,
  RoleChangeListView,
  RosterChangeListView,
} from './audit.dto.js';
import {
  auditedLookView,
  auditedSearchView,
  credentialChangeView,
  placeChangeView,
  roleChangeView,
  rosterChangeView,
} from './audit.presenter.js';

const PAGE = 50;

/** What is on record of an area and everything below it. */
@ApiTags('audit')
@Controller('areas/:areaId/audit')
export class AuditController {
  constructor(
    private readonly audit: AuditService,
    private readonly cursors: Cursors,
  ) {}

  /** Who looked at whose personal data, and why; the newest first, a year at most. */
  @Get('looks')
  @Access('audit.read', area.param())
  @ApiOkResponse({ type: AuditedLookListView })
  async looks(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: AuditQuery): Promise<AuditedLookListView> {
    const list = listOf('looks', areaId, query);
    const page = await this.audit.looks(actor, areaId, this.question(list, query));
    const { rows, next } = this.cut(page, list, query);
    return { looks: rows.map((row) => auditedLookView(row, page)), next };
  }

  /** Who searched for people by name, phone or document, and how many were found; never for whom. The newest first, a year at most. */
  @Get('searches')
  @Access('audit.read', area.param())
  @ApiOkResponse({ type: AuditedSearchListView })
  async searches(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: AuditQuery): Promise<AuditedSearchListView> {
    const list = listOf('searches', areaId, query);
    const page = await this.audit.searches(actor, areaId, this.question(list, query));
    const { rows, next } = this.cut(page, list, query);
    return { searches: rows.map((row) => auditedSearchView(row, page)), next };
  }

  /** Which roles were given and ended, by whom; the newest first, a year at most. */
  @Get('role-changes')
  @Access('audit.read', area.param())
  @ApiOkResponse({ type: RoleChangeListView })
  async roleChanges(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: AuditQuery): Promise<RoleChangeListView> {
    const list = listOf('roles', areaId, query);
    const page = await this.audit.roleChanges(actor, areaId, this.question(list, query));
    const { rows, next } = this.cut(page, list, query);
    return { changes: rows.map((row) => roleChangeView(row, page)), next };
  }

  /** What happened to the sign-ins of the area's staff: set up, password changed, reset; the newest first. */
  @Get('credential-changes')
  @Access('audit.read', area.param())
  @ApiOkResponse({ type: CredentialChangeListView })
  async credentialChanges(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: AuditQuery): Promise<CredentialChangeListView> {
    const list = listOf('credentials', areaId, query);
    const page = await this.audit.credentialChanges(actor, areaId, this.question(list, query));
    const { rows, next } = this.cut(page, list, query);
    return { changes: rows.map((row) => credentialChangeView(row, page)), next };
  }

  /** What became of buildings and units: added, renamed, retired, merged; by whom. The newest first, a year at most. */
  @Get('place-changes')
  @Access('audit.read', area.param())
  @ApiOkResponse({ type: PlaceChangeListView })
  async placeChanges(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: AuditQuery): Promise<PlaceChangeListView> {
    const list = listOf('places', areaId, query);
    const page = await this.audit.placeChanges(actor, areaId, this.question(list, query));
    const { rows, next } = this.cut(page, list, query);
    return { changes: rows.map((row) => placeChangeView(row, page)), next };
  }

  /** What was done with the resident rosters: imports, corrections, removals; the newest first, a year at most. */
  @Get('roster-changes')
  @Access('audit.read', area.param())
  @ApiOkResponse({ type: RosterChangeListView })
  async rosterChanges(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: AuditQuery): Promise<RosterChangeListView> {
    const list = listOf('roster', areaId, query);
    const page = await this.audit.rosterChanges(actor, areaId, this.question(list, query));
    const { rows, next } = this.cut(page, list, query);
    return { changes: rows.map((row) => rosterChangeView(row, page)), next };
  }

  private question(list: string, { from, until, limit = PAGE, cursor }: AuditQuery): AuditQuestion {
    const [at, id] = this.cursors.decode(list, cursor) ?? [];
    return {
      ...(from && { from: new Date(from) }),
      ...(until && { until: new Date(until) }),
      ...(at && id && { after: { at: String(at), id: String(id) } }),
      limit: limit + 1,
    };
  }

  /** A page of `limit` rows from one that may hold one more. */
  private cut<Row extends { readonly at: Date; readonly id: string }>(
    { rows }: AuditPage<Row>,
    list: string,
    { limit = PAGE }: AuditQuery,
  ): { rows: readonly Row[]; next: string | null } {
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { rows: rows.slice(0, limit), next: last ? this.cursors.encode(list, [last.at.toISOString(), last.id]) : null };
  }
}

const listOf = (name: string, areaId: number, { from, until }: AuditQuery): string => ['audit', name, areaId, from, until].join('|');
