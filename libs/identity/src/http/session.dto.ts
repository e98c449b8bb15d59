import { ChoiceField, IdField, InstantField, IntField, ObjectField, ObjectListField, PhoneField, TextField } from '@shequtong/platform';
import { type StaffAnswer } from '../service/staff-sign-in.service.js';
import { type SentCode } from '../service/phones.service.js';
import { type OpenSession, type TokenPair } from '../service/sessions.service.js';

const faces = ['mini-program', 'h5', 'console'] as const;
const SIX_DIGITS = /^\d{6}$/;

class DeviceBody {
  @TextField({ label: '设备名称', max: 120, optional: true, example: '华为 Mate 60' })
  device?: string;
}

export class WechatSignInBody extends DeviceBody {
  @TextField({ label: '微信登录码', max: 128 })
  code: string;
}

export class SmsCodeBody {
  @PhoneField({ label: '手机号' })
  phone: string;

  @ChoiceField({ label: '用途', of: ['sign-in', 'phone'] })
  purpose: 'sign-in' | 'phone';
}

export class SmsSignInBody extends DeviceBody {
  @PhoneField({ label: '手机号' })
  phone: string;

  @TextField({ label: '验证码', max: 6, pattern: SIX_DIGITS, hint: '请填写短信里的 6 位数字' })
  code: string;
}

export class RefreshBody {
  @TextField({ label: '续期凭证', max: 200 })
  refreshToken: string;
}

export class StaffSignInBody extends DeviceBody {
  @TextField({ label: '用户名', max: 40 })
  username: string;

  @TextField({ label: '密码', max: 128 })
  password: string;

  @TextField({ label: '动态码', max: 6, pattern: SIX_DIGITS, hint: '请填写验证器上的 6 位数字', optional: true })
  code?: string;
}

export class StaffEnrolmentBody extends DeviceBody {
  @TextField({ label: '用户名', max: 40 })
  username: string;

  @TextField({ label: '初始密码', max: 128 })
  password: string;

  @TextField({ label: '新密码', max: 128 })
  newPassword: string;

  @TextField({ label: '动态码', max: 6, pattern: SIX_DIGITS, hint: '请填写验证器上的 6 位数字' })
  code: string;

  @TextField({ label: '短信验证码', max: 6, pattern: SIX_DIGITS, hint: '请填写短信里的 6 位数字', optional: true })
  phoneCode?: string;
}

export class PasswordBody {
  @TextField({ label: '原密码', max: 128 })
  oldPassword: string;

  @TextField({ label: '新密码', max: 128 })
  newPassword: string;
}

export class ChangedPasswordView {
  @IntField({ label: '退出了几台其他设备', min: 0, max: 10_000 })
  signedOut: number;
}

export class AuthorizeQuery {
  @TextField({ label: '返回页面', max: 200, pattern: /^\/(?!\/)[\w\-/.?=&]*$/, hint: '返回页面应为本站地址' })
  path: string;

  @TextField({ label: '校验串', min: 16, max: 128, pattern: /^[\w-]+$/ })
  state: string;
}

export class AuthorizeView {
  @TextField({ label: '微信授权地址', max: 1000 })
  url: string;
}

export class SentCodeView {
  @InstantField({ label: '有效至' })
  expiresAt: string;

  @IntField({ label: '几秒后可再发', min: 0, max: 86_400 })
  resendAfterSeconds: number;
}

export class TokenPairView {
  @TextField({ label: '访问凭证', max: 8000 })
  accessToken: string;

  @InstantField({ label: '访问凭证有效至' })
  accessExpiresAt: string;

  @TextField({ label: '续期凭证', max: 200 })
  refreshToken: string;

  @InstantField({ label: '续期凭证有效至' })
  refreshExpiresAt: string;
}

class EnrolmentView {
  @TextField({ label: '验证器密钥', max: 64 })
  secret: string;

  @TextField({ label: '验证器二维码内容', max: 400 })
  otpauthUri: string;

  /** Of who lives there too: a code was sent to it, and the first sign-in asks for that as well. */
  @TextField({ label: '收验证码的手机号（部分隐藏）', max: 20, nullable: true })
  phone: string | null;
}

/** Signed in, or the first sign-in that sets up the authenticator. */
export class StaffSignInView {
  @ChoiceField({ label: '状态', of: ['signed-in', 'enrol'], name: 'StaffSignInState' })
  state: 'signed-in' | 'enrol';

  @ObjectField({ label: '登录凭证', nullable: true }, () => TokenPairView)
  session: TokenPairView | null;

  @ObjectField({ label: '绑定验证器', nullable: true }, () => EnrolmentView)
  enrolment: EnrolmentView | null;
}

class SessionView {
  @IdField({ label: '会话' })
  id: string;

  @ChoiceField({ label: '入口', of: faces, name: 'Face' })
  face: (typeof faces)[number];

  @TextField({ label: '设备名称', max: 120 })
  device: string;

  @InstantField({ label: '登录时间' })
  openedAt: string;

  @InstantField({ label: '最近使用' })
  usedAt: string;

  @ChoiceField({ label: '是否这台设备', of: ['this', 'other'] })
  which: 'this' | 'other';
}

export class SessionListView {
  @ObjectListField({ label: '会话', max: 100 }, () => SessionView)
  sessions: SessionView[];
}

export const DEVICE_UNNAMED = '未命名设备';

export const tokenPairView = ({ accessToken, accessExpiresAt, refreshToken, refreshExpiresAt }: TokenPair): TokenPairView => ({
  accessToken,
  accessExpiresAt: accessExpiresAt.toISOString(),
  refreshToken,
  refreshExpiresAt: refreshExpiresAt.toISOString(),
});

export const sentCodeView = ({ expiresAt, resendAfterSeconds }: SentCode): SentCodeView => ({
  expiresAt: expiresAt.toISOString(),
  resendAfterSeconds,
});

export const staffSignInView = (answer: StaffAnswer): StaffSignInView =>
  answer.kind === 'signed-in'
    ? { state: 'signed-in', session: tokenPairView(answer.pair), enrolment: null }
    : { state: 'enrol', session: null, enrolment: { secret: answer.secret, otpauthUri: answer.otpauthUri, phone: answer.phone ?? null } };

export const sessionView = (session: OpenSession, currentId: string): SessionView => ({
  id: session.id,
  face: session.face,
  device: session.device,
  openedAt: session.openedAt.toISOString(),
  usedAt: session.rotatedAt.toISOString(),
  which: session.id === currentId ? 'this' : 'other',
});
