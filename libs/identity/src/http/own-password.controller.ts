import { Body, Controller, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, Caller, type Principal, RepeatsSafely, SignedIn } from '@shequtong/platform';
import { OwnPasswordService } from '../service/own-password.service.js';
import { ChangedPasswordView, PasswordBody } from './session.dto.js';

@ApiTags('me')
@Controller('me/password')
export class OwnPasswordController {
  constructor(private readonly password: OwnPasswordService) {}

  /** Replaces one's own password by the old one; the other devices are signed out. Staff only: residents have none. */
  @Put()
  @Access('account.own', area.none)
  @RepeatsSafely('passwords are never stored, not even as the hash of a request; the new one is in force already')
  @ApiOkResponse({ type: ChangedPasswordView })
  async change(@Caller() actor: Actor, @SignedIn() principal: Principal, @Body() body: PasswordBody): Promise<ChangedPasswordView> {
    return { signedOut: await this.password.change(actor, principal.sessionId, body) };
  }
}
