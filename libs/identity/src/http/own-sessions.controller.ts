import { Controller, Delete, Get, HttpCode, Param } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, Caller, IdPipe, type Principal, RepeatsSafely, SignedIn } from '@shequtong/platform';
import { SessionsService } from '../service/sessions.service.js';
import { SessionListView, sessionView } from './session.dto.js';

@ApiTags('me')
@Controller('me/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: SessionsService) {}

  /** The devices one is signed in on. */
  @Get()
  @Access('session.own', area.none)
  @ApiOkResponse({ type: SessionListView })
  async list(@Caller() actor: Actor, @SignedIn() principal: Principal): Promise<SessionListView> {
    return { sessions: (await this.sessions.list(actor)).map((session) => sessionView(session, principal.sessionId)) };
  }

  /** Signs this device out. */
  @Delete('current')
  @HttpCode(204)
  @Access('session.own', area.none)
  @RepeatsSafely('signed out is signed out')
  @ApiNoContentResponse()
  async signOut(@Caller() actor: Actor, @SignedIn() principal: Principal): Promise<void> {
    await this.sessions.end(actor, principal.sessionId);
  }

  /** Signs another of one's devices out. */
  @Delete(':sessionId')
  @HttpCode(204)
  @Access('session.own', area.none)
  @RepeatsSafely('signed out is signed out')
  @ApiNoContentResponse()
  async end(@Caller() actor: Actor, @Param('sessionId', IdPipe) sessionId: string): Promise<void> {
    await this.sessions.end(actor, sessionId);
  }
}
