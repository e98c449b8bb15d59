import { Controller, Get, Module } from '@nestjs/common';
import request from 'supertest';
import { Access, area } from '../auth/access.js';
import { Tokens } from '../auth/tokens.js';
import { PlatformModule, type PlatformOptions } from '../platform.module.js';
import { openTestApplication, type TestApplication } from '../testing/test-application.js';
import { Costly } from './costly.js';

@Controller('open')
class OpenController {
  @Get('proof')
  @Access('platform.read-public', area.none)
  @Costly('proofs')
  proof(): string {
    return 'a proof';
  }

  @Get('other-proof')
  @Access('platform.read-public', area.none)
  @Costly('proofs')
  otherProof(): string {
    return 'another';
  }

  @Get('cheap')
  @Access('platform.read-public', area.none)
  cheap(): string {
    return 'cheap';
  }
}

@Module({})
class Root {}

const root = (options: PlatformOptions): never =>
  ({ module: Root, imports: [PlatformModule.forRoot(options)], controllers: [OpenController] }) as never;

const [ONE, OTHER, SESSION] = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string, string];

describe('what costs much', () => {
  let running: TestApplication;
  beforeAll(async () => {
    running = await openTestApplication({ root, env: { LIMIT_PROOFS: '2' } });
  });
  afterAll(() => running.close());

  const ask = (path: string, accountId?: string): request.Test => {
    const asked = request(running.url).get(`/api/open/${path}`);
    const token = accountId && running.app.get(Tokens).issue({ accountId, sessionId: SESSION, grants: [] }, running.clock.now());
    return token ? asked.set('Authorization', `Bearer ${token}`) : asked;
  };

  test('has a share of its own a caller, over all routes of a kind, and says how much is left', async () => {
    const first = await ask('proof');
    expect([first.status, first.headers['ratelimit-policy'], first.headers.ratelimit]).toEqual([
      200,
      '"minute";q=1000000;w=60, "proofs";q=2;w=60',
      expect.stringMatching(/^"minute";r=\d+;t=\d+, "proofs";r=1;t=\d+$/),
    ]);
    expect((await ask('other-proof')).status).toBe(200);
    const refused = await ask('proof');
    expect(refused.body).toMatchObject({ status: 429, code: 'platform/rate-limited' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('cheap')).headers['ratelimit-policy']).toBe('"minute";q=1000000;w=60');
  });

  test('is counted for who is signed in, and no longer for their address', async () => {
    for (const person of [ONE, OTHER]) {
      for (const status of [200, 200, 429]) expect((await ask('proof', person)).status).toBe(status);
    }
  });
});
