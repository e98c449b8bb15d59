import { deviceName } from '../../session/device-name.js';
import { codeDigits, enrolmentErrors, placeAfter, signInErrors, spacedSecret, waitPhrase } from './sign-in-draft.js';

describe('the sign-in form', () => {
  const right = { username: 'lin', password: 'p', code: '123456', firstTime: false };

  it('lets a filled-in form through', () => expect(signInErrors(right)).toEqual({}));

  it('names everything that is missing', () => {
    expect(signInErrors({ username: ' ', password: '', code: '12345', firstTime: false })).toEqual({
      username: '请填写用户名',
      password: '请填写密码',
      code: '请填写 6 位动态码',
    });
  });

  it('asks for no code at the first sign-in', () => expect(signInErrors({ ...right, code: '', firstTime: true })).toEqual({}));
});

describe('the first sign-in', () => {
  const right = { newPassword: 'plum rain bridge', again: 'plum rain bridge', code: '123456', phoneCode: '' };

  it('lets a right draft through', () => expect(enrolmentErrors(right, 'initial')).toEqual({}));

  it('wants the code sent to the phone of who lives there too, and of nobody else', () => {
    const offer = { phone: '138****5678' };
    expect(enrolmentErrors(right, 'initial', offer)).toEqual({ phoneCode: '请填写短信里的 6 位验证码' });
    expect(enrolmentErrors({ ...right, phoneCode: '654321' }, 'initial', offer)).toEqual({});
    expect(enrolmentErrors(right, 'initial', { phone: null })).toEqual({});
  });

  it('counts characters, not bytes', () =>
    expect(enrolmentErrors({ ...right, newPassword: '梅雨过桥看潮涨潮落十二', again: '梅雨过桥看潮涨潮落十二' }, 'initial')).toEqual({
      newPassword: '新密码至少 12 位',
    }));

  it('wants another password than the initial one, twice the same, and a whole code', () => {
    expect(enrolmentErrors({ newPassword: 'the-initial-one', again: 'another', code: '', phoneCode: '' }, 'the-initial-one')).toEqual({
      newPassword: '新密码不能和初始密码一样',
      again: '两次输入的不一样',
      code: '请填写 6 位动态码',
    });
  });
});

it.each([
  ['123 456', '123456'],
  ['１２３', ''],
  ['1234567', '123456'],
])('reads the code %p as %p', (typed, digits) => expect(codeDigits(typed)).toBe(digits));

it('writes a secret in groups of four', () => expect(spacedSecret('ABCDEFGHIJ')).toBe('ABCD EFGH IJ'));

it.each([
  [872, '14 分 32 秒'],
  [65, '1 分 05 秒'],
  [59, '59 秒'],
])('says %p seconds as %p', (seconds, words) => expect(waitPhrase(seconds)).toBe(words));

it.each([
  ['/tickets?clock=overdue', '/tickets?clock=overdue'],
  ['//evil.example/tickets', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/sign-in?to=%2F', '/'],
  [null, '/'],
])('comes back from %p to %p', (asked, place) => expect(placeAfter(asked)).toBe(place));

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36', 'Windows 上的 Chrome'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0', 'Windows 上的 Edge'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0', 'Linux 上的 Firefox'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 14_0) AppleWebKit/605 Version/17 Safari/605', 'macOS 上的 Safari'],
  ['curl/8', '浏览器'],
])('names the computer of %p', (userAgent, name) => expect(deviceName(userAgent)).toBe(name));
