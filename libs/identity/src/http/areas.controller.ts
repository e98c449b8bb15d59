import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cmd, type Command, Idempotent, IdPipe } from '@shequtong/platform';
import { AreasService } from '../service/areas.service.js';
import { BuildingsService } from '../service/buildings.service.js';
import {
  AddBuildingsBody,
  AreaListView,
  AreaSearchQuery,
  areaView,
  AreaWithChildrenView,
  BuildingCountView,
  BuildingListView,
  BuildingNameBody,
  BuildingView,
  SceneListView,
  SceneView,
  sceneView,
} from './area.dto.js';

@ApiTags('places')
@Controller()
export class AreasController {
  constructor(
    private readonly areas: AreasService,
    private readonly buildingsOf: BuildingsService,
  ) {}

  /** The districts: where the tree begins. */
  @Get('areas')
  @Access('area.read', area.none)
  @ApiOkResponse({ type: AreaListView })
  async districts(@Caller() actor: Actor): Promise<AreaListView> {
    return { areas: (await this.areas.districts(actor)).map(areaView) };
  }

  /** Units by part of their name, or by the pinyin initials it begins with; at most 30. */
  @Get('areas/search')
  @Access('area.read', area.none)
  @ApiOkResponse({ type: AreaListView })
  async search(@Caller() actor: Actor, @Query() query: AreaSearchQuery): Promise<AreaListView> {
    return { areas: (await this.areas.search(actor, query.q, query.within)).map(areaView) };
  }

  /** One unit, and the units directly below it. */
  @Get('areas/:areaId')
  @Access('area.read', area.param())
  @ApiOkResponse({ type: AreaWithChildrenView })
  async get(@Caller() actor: Actor, @AreaId() areaId: number): Promise<AreaWithChildrenView> {
    const { area: found, children } = await this.areas.get(actor, areaId);
    return { area: areaView(found), children: children.map(areaView) };
  }

  /** What a scanned QR code stands for. */
  @Get('scenes/:code')
  @Access('scene.resolve', area.code)
  @ApiOkResponse({ type: SceneView })
  async scene(@Caller() actor: Actor, @Param('code') code: string): Promise<SceneView> {
    return sceneView(await this.areas.scene(actor, code));
  }

  /** Codes of the posters of a community and its buildings. */
  @Get('communities/:areaId/scenes')
  @Access('poster.print', area.param())
  @ApiOkResponse({ type: SceneListView })
  async scenes(@Caller() actor: Actor, @AreaId() areaId: number): Promise<SceneListView> {
    return { scenes: await this.areas.scenes(actor, areaId) };
  }

  /** Buildings to choose from in the form; public like the letter boxes. */
  @Get('communities/:areaId/buildings')
  @Access('area.read', area.param())
  @ApiOkResponse({ type: BuildingListView })
  async buildings(@Caller() actor: Actor, @AreaId() areaId: number): Promise<BuildingListView> {
    return { buildings: await this.areas.buildings(actor, areaId) };
  }

  /** Adds buildings by name; the names that are there already stay as they are. */
  @Post('communities/:areaId/buildings')
  @HttpCode(200)
  @Access('building.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: BuildingCountView })
  async addBuildings(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: AddBuildingsBody): Promise<BuildingCountView> {
    return this.areas.addBuildings(command, areaId, body.names);
  }

  /** Another name, on every address and on the poster. */
  @Put('communities/:areaId/buildings/:buildingId/name')
  @Access('building.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: BuildingView })
  async renameBuilding(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('buildingId', IdPipe) buildingId: string,
    @Body() body: BuildingNameBody,
  ): Promise<BuildingView> {
    return this.buildingsOf.rename(command, areaId, buildingId, body.name);
  }

  /** Takes a building nobody lives in out of use, with its poster. */
  @Post('communities/:areaId/buildings/:buildingId/retire')
  @HttpCode(200)
  @Access('building.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: BuildingView })
  async retireBuilding(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('buildingId', IdPipe) buildingId: string,
  ): Promise<BuildingView> {
    return this.buildingsOf.retire(command, areaId, buildingId);
  }
}
