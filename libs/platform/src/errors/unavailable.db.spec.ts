import { Controller, Get, Module } from '@nestjs/common';
import request from 'supertest';
import { Access, area } from '../auth/access.js';
import { anonymous } from '../db/actor.js';
import { Transactions } from '../db/transactions.js';
import { PlatformModule, type PlatformOptions } from '../platform.module.js';
import { openTestApplication, type TestApplication } from '../testing/test-application.js';

@Controller('lines')
class LinesController {
  constructor(private readonly transactions: Transactions) {}

  @Get('cut')
  @Access('platform.read-public', area.none)
  async cut(): Promise<void> {
    await this.transactions.read(anonymous, (db) => db.query('SELECT pg_terminate_backend(pg_backend_pid())'));
  }

  @Get('whole')
  @Access('platform.read-public', area.none)
  whole(): Promise<object> {
    return this.transactions.read(anonymous, (db) => db.one('SELECT 1 AS one'));
  }
}

@Module({})
class Root {
  static with(options: PlatformOptions): never {
    return { module: Root, imports: [PlatformModule.forRoot(options)], controllers: [LinesController] } as never;
  }
}

test('whoever asks while the database ends the connection is told to come again, and is served then', async () => {
  const running: TestApplication = await openTestApplication({ root: (options) => Root.with(options) });
  try {
    for (let time = 0; time < 3; time += 1) {
      const cut = await request(running.url).get('/api/lines/cut');
      expect(cut.headers).toMatchObject({ 'content-type': expect.stringContaining('application/problem+json'), 'retry-after': '5' });
      expect(cut.body).toMatchObject({ status: 503, code: 'platform/unavailable', detail: expect.stringContaining('请稍等几秒再试') });
      expect((await request(running.url).get('/api/lines/whole')).body).toEqual({ one: 1 });
    }
    expect(running.logLines.filter((line) => line.includes('"unavailable"'))).toHaveLength(3);
  } finally {
    await running.close();
  }
});
