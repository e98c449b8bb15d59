import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, AreaId, Caller, Cmd, type Command, Idempotent, IdPipe, RepeatsSafely } from '@shequtong/platform';
import { AssistanceUpkeep } from '../service/assistance-upkeep.service.js';
import { EnrolmentsService } from '../service/enrolments.service.js';
import { EnrolBody, EnrolledView, PaperConsentsView } from './assistance.dto.js';

/** People without a phone are enrolled by staff from the roster, with paper consent. */
@ApiTags('people without a phone')
@Controller('communities/:areaId')
export class EnrolmentsController {
  constructor(
    private readonly enrolments: EnrolmentsService,
    private readonly upkeep: AssistanceUpkeep,
  ) {}

  /** Enrols a person of the roster; the photo of the signed form comes first, as `evidence`. */
  @Post('enrolments')
  @HttpCode(200)
  @Access('enrolment.by-staff', area.param())
  @Idempotent()
  @ApiOkResponse({ type: EnrolledView })
  async enrol(@Cmd() command: Command, @AreaId() areaId: number, @Body() body: EnrolBody): Promise<EnrolledView> {
    return this.enrolments.enrol(command, areaId, body);
  }

  /** Which forms a person signed. The photos are personal data: `members/:membershipId/unmask` shows them as `evidence`, under a reason. */
  @Get('enrolments/:membershipId/consents')
  @Access('enrolment.by-staff', area.param())
  @ApiOkResponse({ type: PaperConsentsView })
  async consents(
    @Caller() actor: Actor,
    @AreaId() areaId: number,
    @Param('membershipId', IdPipe) membershipId: string,
  ): Promise<PaperConsentsView> {
    const rows = await this.enrolments.consents(actor, areaId, membershipId);
    return { consents: rows.map(({ version, at }) => ({ version, at: at.toISOString() })) };
  }

  /** The person leaves the platform, at their word: everything personal is emptied. */
  @Post('enrolments/:membershipId/leave')
  @HttpCode(204)
  @Access('enrolment.by-staff', area.param())
  @RepeatsSafely('who has left stays gone')
  @ApiNoContentResponse()
  async leave(@Caller() actor: Actor, @AreaId() areaId: number, @Param('membershipId', IdPipe) membershipId: string): Promise<void> {
    await this.upkeep.leaveFor(actor, areaId, membershipId);
  }
}
