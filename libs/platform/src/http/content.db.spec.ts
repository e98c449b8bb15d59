import { Body, Controller, Module, Post } from '@nestjs/common';
import request from 'supertest';
import { Access, area } from '../auth/access.js';
import { RepeatsSafely } from '../idempotency/command.js';
import { PlatformModule, type PlatformOptions } from '../platform.module.js';
import { openTestApplication, type TestApplication } from '../testing/test-application.js';
import { Takes } from './content.js';
import { TextField } from './fields.js';

class WordsInput {
  @TextField({ label: '说明', max: 10 })
  text: string;
}

@Controller('words')
class WordsController {
  @Post()
  @Access('platform.read-public', area.none)
  @RepeatsSafely('answers what was sent')
  json(@Body() input: WordsInput): WordsInput {
    return input;
  }

  @Post('xml')
  @Access('platform.read-public', area.none)
  @RepeatsSafely('answers what was sent')
  @Takes('text/xml')
  xml(@Body() body: unknown): { body: unknown } {
    return { body };
  }

  @Post('none')
  @Access('platform.read-public', area.none)
  @RepeatsSafely('takes nothing')
  none(): string {
    return 'done';
  }
}

@Module({})
class Root {
  static with(options: PlatformOptions): { module: typeof Root; imports: unknown[]; controllers: unknown[] } {
    return { module: Root, imports: [PlatformModule.forRoot(options)], controllers: [WordsController] };
  }
}

const root = (options: PlatformOptions): never => Root.with(options) as never;
const foreign = { status: 415, code: 'platform/unsupported-content', title: '格式不支持' };

describe('what a route takes', () => {
  let running: TestApplication;
  beforeAll(async () => {
    running = await openTestApplication({ root });
  });
  afterAll(() => running.close());

  const sent = async (path: string, type: string, body: string | Buffer): Promise<unknown> =>
    (
      await request(running.url)
        .post(`/api/words${path}`)
        .set('Content-Type', type)
        .serialize((given: unknown) => given as string)
        .send(body)
    ).body;

  test.each(['application/json', 'Application/JSON; Charset="UTF-8"', 'application/json;charset=utf8'])(
    'is JSON, written %s',
    async (type) => {
      expect(await sent('', type, '{"text":"你好"}')).toEqual({ text: '你好' });
    },
  );

  test.each(['[]', '[{"text":"你好"}]', '"你好"', 'null', '3', 'true'])('is an object: %s is none', async (body) => {
    const refused = { status: 400, code: 'platform/malformed-request', title: '请求看不懂' };
    for (const path of ['', '/none']) {
      const answer = await sent(path, 'application/json', body);
      expect(answer).toMatchObject(refused);
      expect(answer).not.toHaveProperty('errors');
    }
  });

  test('is JSON in UTF-8: other bytes are refused, and no sign of replacement is kept', async () => {
    const bytes = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), Buffer.from('"}')]);
    expect(await sent('', 'application/json', bytes)).toMatchObject({
      status: 400,
      code: 'platform/foreign-encoding',
      detail: '提交的文字不是 UTF-8 编码，认不出来，请改用 UTF-8 后再试。',
    });
  });

  test.each([
    ['text/xml', '<text>x</text>'],
    ['text/plain', '{"text":"x"}'],
    ['application/x-www-form-urlencoded', 'text=x'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nx\r\n--x--\r\n'],
    ['application/json; charset=gbk', Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc4, 0xe3]), Buffer.from('"}')])],
    ['application/json-seq', '{"text":"x"}'],
  ])('is nothing of a foreign kind: %s', async (type, body) => {
    expect(await sent('', type, body)).toMatchObject(foreign);
  });

  test('is told to whoever may call the route, and to nobody else', async () => {
    const asked = await request(running.url).post('/api/communities/310113003001/media').set('Content-Type', 'application/json').send('{}');
    expect(asked.body).toMatchObject({ status: 401, code: 'platform/unauthenticated' });
  });

  test('is another kind where it says so, and JSON no more', async () => {
    expect(await sent('/xml', 'text/xml; charset=utf-8', '<text>x</text>')).toEqual({ body: '<text>x</text>' });
    expect(await sent('/xml', 'application/json', '{"text":"x"}')).toMatchObject(foreign);
    expect(await sent('/xml', 'text/xml; charset=gb2312', '<text>x</text>')).toMatchObject(foreign);
  });

  test('may be nothing, of whatever kind that is said to be', async () => {
    expect((await request(running.url).post('/api/words/none').set('Content-Type', 'text/plain')).status).toBe(201);
    expect((await request(running.url).post('/api/words/none')).status).toBe(201);
  });
});
