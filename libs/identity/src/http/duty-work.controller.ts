import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@shequtong/kernel';
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
import { DutyWorkService } from '../service/duty-work.service.js';
import { AssignmentIdView, GivenWorkView, isLineCode, KeptLineView, LineBody, LineCodeView, LinesView, WorkBody } from './duty-work.dto.js';

const codeOf = (text: string): string => {
  if (!isLineCode(text)) throw new DomainError('identity/line-unknown');
  return text;
};

/** Who owns which building and which line of work (条线). */
@ApiTags('duty')
@Controller('areas/:areaId/duty')
export class DutyWorkController {
  constructor(private readonly work: DutyWorkService) {}

  /** Lines of work that hold in the area. */
  @Get('lines')
  @Access('duty.manage', area.param())
  @ApiOkResponse({ type: LinesView })
  async lines(@Caller() actor: Actor, @AreaId() areaId: number): Promise<LinesView> {
    const lines = await this.work.lines(actor, areaId);
    return { lines: lines.map(({ code, name, areaId: owner }) => ({ code, name, own: owner === areaId })) };
  }

  /** Adds a line of the area, or renames it. */
  @Put('lines/:code')
  @Access('duty.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: KeptLineView })
  async keepLine(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('code') code: string,
    @Body() body: LineBody,
  ): Promise<KeptLineView> {
    return this.work.keepLine(command, grants, { areaId, code: codeOf(code), name: body.name });
  }

  /** Takes a line of work out of use. */
  @Delete('lines/:code')
  @Access('duty.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: LineCodeView })
  async endLine(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('code') code: string,
  ): Promise<LineCodeView> {
    return this.work.endLine(command, grants, areaId, codeOf(code));
  }

  /** Gives a person buildings and lines; who had them before has them no longer. */
  @Post('assignments')
  @HttpCode(200)
  @Access('duty.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: GivenWorkView })
  async give(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Body() body: WorkBody,
  ): Promise<GivenWorkView> {
    return this.work.give(command, grants, { areaId, organisationId: body.organisationId ?? null }, body);
  }

  /** Ends what `give` began: nobody has the building or line then. */
  @Delete('assignments/:assignmentId')
  @Access('duty.manage', area.param())
  @Idempotent()
  @ApiOkResponse({ type: AssignmentIdView })
  async endAssignment(
    @Cmd() command: Command,
    @SignedIn() { grants }: Principal,
    @AreaId() areaId: number,
    @Param('assignmentId', IdPipe) assignmentId: string,
  ): Promise<AssignmentIdView> {
    return this.work.endAssignment(command, grants, areaId, assignmentId);
  }
}
