import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MiniProgramClient } from '../client/mini-program.client.js';
import { miniAppid, startFixture, type Fixture } from '../testing/fixture.js';

describe('the phone number', () => {
  let at: Fixture;

  beforeEach(async () => {
    at = await startFixture();
  });
  afterEach(async () => at.sandbox.stop());

  it('is read from a code of the button; the country code comes as a number', async () => {
    const { code } = at.sandbox.control.grantPhoneCode({ personId: 'wang' });
    await expect(at.mini.phoneNumber(code)).resolves.toEqual({ countryCode: '86', number: '13800000001' });
  });

  it('may be another number than the demo person’s', async () => {
    const { code } = at.sandbox.control.grantPhoneCode({ personId: 'wang', phone: '13900000009' });
    await expect(at.mini.phoneNumber(code)).resolves.toMatchObject({ number: '13900000009' });
  });

  it('is given once, for five minutes, to the right application, and not for a login code', async () => {
    const { code } = at.sandbox.control.grantPhoneCode({ personId: 'wang' });
    await at.mini.phoneNumber(code);
    await expect(at.mini.phoneNumber(code)).rejects.toMatchObject({ kind: 'code-expired', errcode: 40029 });
    const login = at.sandbox.control.grantLoginCode({ personId: 'wang' });
    await expect(at.mini.phoneNumber(login.code)).rejects.toMatchObject({ kind: 'code-expired' });
    const foreign = at.sandbox.control.grantPhoneCode({ personId: 'wang', appid: 'wxsomebodyelse0001' });
    await expect(at.mini.phoneNumber(foreign.code)).rejects.toMatchObject({ kind: 'credentials', errcode: 40013 });
    const late = at.sandbox.control.grantPhoneCode({ personId: 'wang' });
    await at.sandbox.control.advance(300);
    await expect(at.mini.phoneNumber(late.code)).rejects.toMatchObject({ kind: 'code-expired' });
  });

  it('is refused when the code is another person’s, and the code stays good', async () => {
    const { code, openid } = at.sandbox.control.grantPhoneCode({ personId: 'wang' });
    const other = at.sandbox.control.touch({ personId: 'li' }).openid;
    await expect(at.mini.phoneNumber(code, other)).rejects.toMatchObject({ errcode: 40029 });
    await expect(at.mini.phoneNumber(code, openid)).resolves.toMatchObject({ number: '13800000001' });
  });

  it('is not asked for again after a lost answer: a success costs money and the code is spent', async () => {
    const { code } = at.sandbox.control.grantPhoneCode({ personId: 'wang' });
    at.sandbox.control.fail({ path: '/wxa/business/getuserphonenumber', times: 1, fault: { mode: 'lose' } });
    await expect(at.mini.phoneNumber(code)).rejects.toMatchObject({ kind: 'unreachable' });
    expect(at.sandbox.control.calls('/wxa/business/getuserphonenumber')).toBe(1);
  });
});

describe('the phone number in other shapes', () => {
  let server: Server;
  let info: unknown;

  const client = (): MiniProgramClient => {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new MiniProgramClient({ baseUrl, appid: miniAppid, secret: 's' });
  };

  beforeEach(async () => {
    server = createServer((request, response) => {
      const token = request.url?.startsWith('/cgi-bin/stable_token');
      response.end(JSON.stringify(token ? { access_token: 't', expires_in: 7200 } : { errcode: 0, phone_info: info }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('takes a country code written as text', async () => {
    info = { purePhoneNumber: '13800000001', countryCode: '852', watermark: { appid: miniAppid } };
    await expect(client().phoneNumber('c')).resolves.toEqual({ countryCode: '852', number: '13800000001' });
  });

  it('does not take an answer made for another application, or one without number', async () => {
    info = { purePhoneNumber: '13800000001', countryCode: 86, watermark: { appid: 'wxother' } };
    await expect(client().phoneNumber('c')).rejects.toMatchObject({ kind: 'malformed' });
    info = { countryCode: 86, watermark: { appid: miniAppid } };
    await expect(client().phoneNumber('c')).rejects.toMatchObject({ kind: 'malformed' });
    info = undefined;
    await expect(client().phoneNumber('c')).rejects.toMatchObject({ kind: 'malformed' });
  });
});
