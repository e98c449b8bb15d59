import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cmd, type Command, Cursors, Idempotent, IdPipe } from '@shequtong/platform';
import { OrganisationsService } from '../service/organisations.service.js';
import {
  ChangeOrganisationBody,
  MakeOrganisationBody,
  OrganisationIdView,
  OrganisationListView,
  OrganisationQuery,
  OrganisationView,
  organisationView,
} from './organisation.dto.js';

const PAGE = 50;

@ApiTags('organisations')
@Controller('areas/:areaId/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly cursors: Cursors,
  ) {}

  /** Organisations the area keeps, and those of the areas above that serve it; by kind and name. */
  @Get()
  @Access('organisation.read', area.param())
  @ApiOkResponse({ type: OrganisationListView })
  async list(@Caller() actor: Actor, @AreaId() areaId: number, @Query() query: OrganisationQuery): Promise<OrganisationListView> {
    const limit = query.limit ?? PAGE;
    const name = `organisations|${areaId}|${query.kind ?? ''}`;
    const [kind, orgName, id] = (this.cursors.decode(name, query.cursor) ?? []) as string[];
    const after = kind && orgName && id ? { kind, name: orgName, id } : undefined;
    const rows = await this.organisations.list(actor, areaId, { kind: query.kind, after, limit: limit + 1 });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      organisations: rows.slice(0, limit).map(organisationView),
      next: last ? this.cursors.encode(name, [last.kind, last.name, last.id]) : null,
    };
  }

  /** One organisation. */
  @Get(':organisationId')
  @Access('organisation.read', area.param())
  @ApiOkResponse({ type: OrganisationView })
  async get(@Caller() actor: Actor, @AreaId() areaId: number, @Param('organisationId', IdPipe) id: string): Promise<OrganisationView> {
    return organisationView(await this.organisations.get(actor, areaId, id));
  }

  /** Sets up an organisation in the area. */
  @Post()
  @HttpCode(200)
  @Access('organisation.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: OrganisationIdView })
  async make(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: MakeOrganisationBody): Promise<OrganisationIdView> {
    return this.organisations.make(command, areaId, { ...body, serves: body.serves?.map((served) => served.areaId) });
  }

  /** Changes name, phone, parent and (when named) what it serves; its operators' roles follow. */
  @Put(':organisationId')
  @Access('organisation.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: OrganisationIdView })
  async change(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('organisationId', IdPipe) id: string,
    @Body() body: ChangeOrganisationBody,
  ): Promise<OrganisationIdView> {
    return this.organisations.change(command, areaId, id, { ...body, serves: body.serves?.map((served) => served.areaId) });
  }

  /** Ends an organisation; its operators lose their roles within seconds. */
  @Post(':organisationId/end')
  @HttpCode(200)
  @Access('organisation.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: OrganisationIdView })
  async end(@Cmd() command: Command, @AreaId() areaId: number, @Param('organisationId', IdPipe) id: string): Promise<OrganisationIdView> {
    return this.organisations.end(command, areaId, id);
  }
}
