import { startFixture, type Fixture } from '../testing/fixture.js';

const path = '/wxa/getwxacodeunlimit';
const page = 'pages/home/index';

describe('mini-program codes', () => {
  let at: Fixture;

  beforeEach(async () => {
    at = await startFixture();
  });
  afterEach(async () => at.sandbox.stop());

  it('are pictures, told by their bytes although the label is wrong', async () => {
    const { bytes, contentType } = await at.mini.miniProgramCode({ scene: 'c-7Kd93_x', page, width: 280 });
    expect(contentType).toBe('image/png');
    // Width and height stand at fixed places of a PNG.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([280, 280]);
  });

  it('can be transparent and coloured', async () => {
    const code = { scene: 'a', transparent: true, lineColor: { r: 20, g: 20, b: 20 }, version: 'trial' as const };
    await expect(at.mini.miniProgramCode(code)).resolves.toMatchObject({ contentType: 'image/png' });
  });

  it.each([
    ['an empty scene', { scene: '' }, 40169],
    ['a scene of 33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['Chinese in the scene', { scene: '泰和新城' }, 40129],
    ['a percent sign in the scene', { scene: '%E6' }, 40129],
    ['an unknown page', { scene: 'a', page: 'pages/none/index' }, 41030],
    ['a leading slash', { scene: 'a', page: `/${page}` }, 41030],
    ['a query in the page', { scene: 'a', page: `${page}?a=1` }, 41030],
    ['too small', { scene: 'a', width: 279 }, 40097],
    ['too large', { scene: 'a', width: 1281 }, 40097],
    ['the reserved field', { scene: 'scancode_time=1' }, 85096],
  ])('are refused with %s', async (_, code, errcode) => {
    await expect(at.mini.miniProgramCode(code)).rejects.toMatchObject({ kind: 'bad-argument', errcode });
  });

  it('accept a scene of 32 allowed characters, and an unreleased page when it is not checked', async () => {
    const scene = "aZ0!#$&'()*+,/:;=?@-._~aaaaaaaaa";
    expect(scene).toHaveLength(32);
    await expect(at.mini.miniProgramCode({ scene, page: 'pages/new/index', checkPath: false })).resolves.toBeDefined();
  });

  it('are never tried again when the quota is spent', async () => {
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'errcode', errcode: 45009 } });
    await expect(at.mini.miniProgramCode({ scene: 'a' })).rejects.toMatchObject({ kind: 'quota' });
    expect(at.sandbox.control.calls(path)).toBe(1);
  });

  it('are asked for again when the answer was lost', async () => {
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'lose' } });
    await expect(at.mini.miniProgramCode({ scene: 'a' })).resolves.toBeDefined();
  });

  it('do not pass JSON off as a picture', async () => {
    at.sandbox.control.fail({ path, times: 1, fault: { mode: 'errcode', errcode: 0 } });
    await expect(at.mini.miniProgramCode({ scene: 'a' })).rejects.toMatchObject({ kind: 'malformed' });
  });
});

describe('the limit of mini-program codes', () => {
  it('is a setting of the sandbox', async () => {
    const at = await startFixture({ rules: { codeImagePerMinute: 1 } });
    await at.mini.miniProgramCode({ scene: 'a' });
    await expect(at.mini.miniProgramCode({ scene: 'a' })).rejects.toMatchObject({ kind: 'quota', errcode: 45009 });
    await at.sandbox.stop();
  });
});
