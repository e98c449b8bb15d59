import { Body, Controller, Get, HttpCode, Ip, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, area, RepeatsSafely } from '@shequtong/platform';
import { PhonesService } from '../service/phones.service.js';
import { SessionsService } from '../service/sessions.service.js';
import { SignInService, WechatSignIn } from '../service/sign-in.service.js';
import { StaffSignInService } from '../service/staff-sign-in.service.js';
import {
  AuthorizeQuery,
  AuthorizeView,
  DEVICE_UNNAMED,
  RefreshBody,
  SentCodeView,
  sentCodeView,
  SmsCodeBody,
  SmsSignInBody,
  StaffEnrolmentBody,
  StaffSignInBody,
  StaffSignInView,
  staffSignInView,
  TokenPairView,
  tokenPairView,
  WechatSignInBody,
} from './session.dto.js';

const NEVER_STORED = 'answers of sign-in are never stored; a repeat signs in again or says that the code is spent';

@ApiTags('signing in')
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignInService,
    private readonly staff: StaffSignInService,
    private readonly sessions: SessionsService,
    private readonly phones: PhonesService,
    private readonly wechatPages: WechatSignIn,
  ) {}

  /** Signs in with the code of `wx.login`. */
  @Post('sessions/wechat')
  @HttpCode(200)
  @Access('session.open', area.none)
  @RepeatsSafely(NEVER_STORED)
  @ApiOkResponse({ type: TokenPairView })
  async wechat(@Body() body: WechatSignInBody): Promise<TokenPairView> {
    return tokenPairView(await this.signIn.byMiniProgram(body.code, body.device ?? DEVICE_UNNAMED));
  }

  /** Where a page opened inside WeChat sends its reader to be recognised. */
  @Get('sessions/wechat-web/address')
  @Access('session.open', area.none)
  @ApiOkResponse({ type: AuthorizeView })
  authorize(@Query() query: AuthorizeQuery): AuthorizeView {
    return { url: this.wechatPages.authorizeUrl(query.path, query.state) };
  }

  /** Signs in with the code of web authorisation, for H5 inside WeChat. */
  @Post('sessions/wechat-web')
  @HttpCode(200)
  @Access('session.open', area.none)
  @RepeatsSafely(NEVER_STORED)
  @ApiOkResponse({ type: TokenPairView })
  async wechatWeb(@Body() body: WechatSignInBody): Promise<TokenPairView> {
    return tokenPairView(await this.signIn.byWebAuthorisation(body.code, body.device ?? DEVICE_UNNAMED));
  }

  /** Sends an SMS code; the answer does not tell whether anybody has the number. */
  @Post('sms-codes')
  @HttpCode(200)
  @Access('session.open', area.none)
  @RepeatsSafely('a repeat within a minute is refused, later it sends another code')
  @ApiOkResponse({ type: SentCodeView })
  async sendCode(@Body() body: SmsCodeBody, @Ip() address: string): Promise<SentCodeView> {
    return sentCodeView(await this.phones.sendCode(body.phone, body.purpose, address));
  }

  /** Signs in with phone and SMS code, for H5 outside WeChat. */
  @Post('sessions/sms')
  @HttpCode(200)
  @Access('session.open', area.none)
  @RepeatsSafely(NEVER_STORED)
  @ApiOkResponse({ type: TokenPairView })
  async sms(@Body() body: SmsSignInBody, @Ip() address: string): Promise<TokenPairView> {
    return tokenPairView(await this.signIn.bySms(body.phone, body.code, body.device ?? DEVICE_UNNAMED, address));
  }

  /** Signs staff in with user name, password and the authenticator's code; without the last only the first time. */
  @Post('staff-sessions')
  @HttpCode(200)
  @Access('session.open', area.none)
  @RepeatsSafely(NEVER_STORED)
  @ApiOkResponse({ type: StaffSignInView })
  async staffSignIn(@Body() body: StaffSignInBody, @Ip() address: string): Promise<StaffSignInView> {
    return staffSignInView(await this.staff.signIn(body, body.device ?? DEVICE_UNNAMED, address));
  }

  /** Ends the first sign-in of staff: authenticator confirmed, initial password replaced. */
  @Post('staff-sessions/enrolment')
  @HttpCode(200)
  @Access('session.open', area.none)
  @RepeatsSafely(NEVER_STORED)
  @ApiOkResponse({ type: TokenPairView })
  async enrol(@Body() body: StaffEnrolmentBody, @Ip() address: string): Promise<TokenPairView> {
    return tokenPairView(await this.staff.enrol(body, body.device ?? DEVICE_UNNAMED, address));
  }

  /** The next pair of tokens; the previous refresh token is honoured for 30 seconds. */
  @Post('sessions/refresh')
  @HttpCode(200)
  @Access('session.refresh', area.none)
  @RepeatsSafely('the previous token gets the same pair for 30 seconds, later its use ends the session')
  @ApiOkResponse({ type: TokenPairView })
  async refresh(@Body() body: RefreshBody): Promise<TokenPairView> {
    return tokenPairView(await this.sessions.refresh(body.refreshToken));
  }
}
