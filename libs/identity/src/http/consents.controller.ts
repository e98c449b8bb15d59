import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, Caller, Cmd, type Command, Idempotent } from '@shequtong/platform';
import { ConsentsService } from '../service/consents.service.js';
import { ConsentBody, GivenConsentView, NoticeView, WithdrawnConsentView } from './me.dto.js';

@ApiTags('me')
@Controller()
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  /** The privacy notice in force. */
  @Get('privacy-notice')
  @Access('platform.read-public', area.none)
  @ApiOkResponse({ type: NoticeView })
  async notice(@Caller() actor: Actor): Promise<NoticeView> {
    const notice = await this.consents.notice(actor);
    return { ...notice, inForceAt: notice.inForceAt.toISOString() };
  }

  /** Agrees to the version in force. */
  @Post('me/consents')
  @HttpCode(200)
  @Access('consent.own', area.none)
  @Idempotent()
  @ApiOkResponse({ type: GivenConsentView })
  async give(@Cmd() command: Command, @Body() body: ConsentBody): Promise<GivenConsentView> {
    return this.consents.give(command, body.version);
  }

  /** Takes consent back. */
  @Post('me/consents/withdrawal')
  @HttpCode(200)
  @Access('consent.own', area.none)
  @Idempotent()
  @ApiOkResponse({ type: WithdrawnConsentView })
  async withdraw(@Cmd() command: Command): Promise<WithdrawnConsentView> {
    return this.consents.withdraw(command);
  }
}
