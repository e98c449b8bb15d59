import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Access,
  type Actor,
  area,
  AreaId,
  Caller,
  Cmd,
  type Command,
  Idempotent,
  IdPipe,
  type Principal,
  SignedIn,
} from '@shequtong/platform';
import { HandOversService } from '../service/hand-overs.service.js';
import { handOverView } from './duty.presenter.js';
import { AcceptedHandOverView, HandOverBody, HandOverView, WrittenHandOverView } from './hand-over.dto.js';

/** What passes from one shift to the next. */
@ApiTags('duty')
@Controller('areas/:areaId/duty/shifts/:shiftId/hand-over')
export class HandOversController {
  constructor(private readonly handOvers: HandOversService) {}

  /** What the outgoing person wrote; for colleagues at the desk. */
  @Get()
  @Access('duty.hand-over', area.param())
  @ApiOkResponse({ type: HandOverView })
  async read(
    @Caller() actor: Actor,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('shiftId', IdPipe) shiftId: string,
  ): Promise<HandOverView> {
    return handOverView(await this.handOvers.read(actor, grants, areaId, shiftId));
  }

  /** The outgoing person writes the hand-over, or writes it anew until it is accepted. */
  @Put()
  @Access('duty.hand-over', area.param())
  @Idempotent()
  @ApiOkResponse({ type: WrittenHandOverView })
  async write(
    @Cmd() command: Command,
    @AreaId() areaId: number,
    @Param('shiftId', IdPipe) shiftId: string,
    @Body() body: HandOverBody,
  ): Promise<WrittenHandOverView> {
    return this.handOvers.write(command, areaId, shiftId, body.note);
  }

  /** The incoming person takes over. */
  @Post('acceptance')
  @HttpCode(200)
  @Access('duty.hand-over', area.param())
  @Idempotent()
  @ApiOkResponse({ type: AcceptedHandOverView })
  async accept(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('shiftId', IdPipe) shiftId: string,
  ): Promise<AcceptedHandOverView> {
    return this.handOvers.accept(command, grants, areaId, shiftId);
  }
}
