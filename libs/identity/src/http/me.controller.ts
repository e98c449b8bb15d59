import { Body, Controller, Get, HttpCode, Ip, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, type Actor, area, Caller, Cursors, type Principal, RepeatsSafely, SignedIn } from '@shequtong/platform';
import { MembershipsService } from '../service/memberships.service.js';
import { PersonalDataService } from '../service/personal-data.service.js';
import { PhonesService } from '../service/phones.service.js';
import { ProfileService } from '../service/profile.service.js';
import {
  consentView,
  CurrentCommunityBody,
  grantView,
  LeaveBody,
  LookListView,
  LookQuery,
  lookView,
  MeView,
  PhoneBySmsBody,
  PhoneByWechatBody,
  PhoneView,
  phoneView,
} from './me.dto.js';
import { ownMembershipView } from './membership.dto.js';

const LOOKS = 'looks';
const PAGE = 30;

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    private readonly profile: ProfileService,
    private readonly memberships: MembershipsService,
    private readonly phones: PhonesService,
    private readonly personalData: PersonalDataService,
    private readonly cursors: Cursors,
  ) {}

  /** One's own account: phone, consent, memberships and roles. */
  @Get()
  @Access('account.own', area.none)
  @ApiOkResponse({ type: MeView })
  async me(@Caller() actor: Actor, @SignedIn() principal: Principal): Promise<MeView> {
    const profile = await this.profile.of(actor, principal.grants);
    const { name, phone, consent, memberships } = profile;
    const shown = await this.memberships.withReasons(actor, memberships);
    return {
      accountId: principal.accountId,
      name,
      phone: phone ? phoneView(phone) : null,
      consent: consentView(consent),
      memberships: shown.map(ownMembershipView),
      roles: principal.grants.map((grant) => grantView(grant, profile)),
    };
  }

  /** Proves one's phone by the SMS code sent for `phone`. */
  @Put('phone/sms')
  @Access('account.own', area.none)
  @RepeatsSafely('the same number and code answer the same')
  @ApiOkResponse({ type: PhoneView })
  async phoneBySms(
    @Caller() actor: Actor,
    @SignedIn() { sessionId }: Principal,
    @Body() body: PhoneBySmsBody,
    @Ip() address: string,
  ): Promise<PhoneView> {
    return phoneView(await this.phones.proveBySms(actor, sessionId, body.phone, body.code, address));
  }

  /** Proves one's phone by the code of WeChat's phone button. */
  @Put('phone/wechat')
  @Access('account.own', area.none)
  @RepeatsSafely('the same code answers the same')
  @ApiOkResponse({ type: PhoneView })
  async phoneByWechat(@Caller() actor: Actor, @SignedIn() { sessionId }: Principal, @Body() body: PhoneByWechatBody): Promise<PhoneView> {
    return phoneView(await this.phones.proveByWechat(actor, sessionId, body.code));
  }

  /** Makes one of one's communities the current one. */
  @Put('current-community')
  @HttpCode(204)
  @Access('membership.own', area.none)
  @RepeatsSafely('it is the current one already')
  @ApiNoContentResponse()
  async switchTo(@Caller() actor: Actor, @Body() body: CurrentCommunityBody): Promise<void> {
    await this.memberships.switchTo(actor, body.areaId);
  }

  /** Who looked at one's personal data, and why; newest first. */
  @Get('looks')
  @Access('personal-data.own', area.none)
  @ApiOkResponse({ type: LookListView })
  async looks(@Caller() actor: Actor, @Query() query: LookQuery): Promise<LookListView> {
    const limit = query.limit ?? PAGE;
    const [after] = this.cursors.decode(LOOKS, query.cursor) ?? [];
    const rows = await this.personalData.looks(actor, { limit: limit + 1, after: after as string | undefined });
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { looks: rows.slice(0, limit).map(lookView), next: last ? this.cursors.encode(LOOKS, [last.access.id]) : null };
  }

  /** Everything the platform holds about oneself. */
  @Get('export')
  @Access('personal-data.own', area.none)
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true } })
  async export(@Caller() actor: Actor): Promise<Record<string, unknown>> {
    return this.personalData.export(actor);
  }

  /** Leaves the platform: personal data is emptied, sessions and rights end, public words stay without a name. */
  @Post('leave')
  @HttpCode(204)
  @Access('personal-data.own', area.none)
  @RepeatsSafely('who has left has left')
  @ApiNoContentResponse()
  async leave(@Caller() actor: Actor, @Body() _body: LeaveBody): Promise<void> {
    await this.personalData.leave(actor);
  }
}
