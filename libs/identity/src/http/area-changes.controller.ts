import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cmd, type Command, Idempotent } from '@shequtong/platform';
import { AreaChangesService } from '../service/area-changes.service.js';
import { AreaHistoryView, historyView, MergeBody, MergeView, RenameBody, RenamedAreaView, UndoneMergeView } from './area.dto.js';

/** How units change: merged and renamed, with dates. */
@ApiTags('places')
@Controller('areas/:areaId')
export class AreaChangesController {
  constructor(private readonly changes: AreaChangesService) {}

  /** Since when a unit is, what it was called before, what it became, and which units below it ended. */
  @Get('history')
  @Access('area.read', area.param())
  @ApiOkResponse({ type: AreaHistoryView })
  async history(@Caller() actor: Actor, @AreaId() areaId: number): Promise<AreaHistoryView> {
    return historyView(await this.changes.history(actor, areaId));
  }

  /** Ends a unit that merges into another one of its level, after its last day; that is today where none is named. */
  @Post('merge')
  @HttpCode(200)
  @Access('area.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: MergeView })
  async merge(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: MergeBody): Promise<MergeView> {
    return this.changes.merge(command, areaId, body);
  }

  /** Takes an announced merge back, until its last day is over. */
  @Post('merge/undo')
  @HttpCode(200)
  @Access('area.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: UndoneMergeView })
  async undoMerge(@Cmd() command: Command, @AreaId() areaId: number): Promise<UndoneMergeView> {
    return this.changes.undoMerge(command, areaId);
  }

  /** Gives a unit its new name from today on; the old one is kept with its dates. */
  @Post('rename')
  @HttpCode(200)
  @Access('area.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: RenamedAreaView })
  async rename(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: RenameBody): Promise<RenamedAreaView> {
    return this.changes.rename(command, areaId, body.name);
  }
}
