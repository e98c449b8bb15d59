import { once } from 'node:events';
import { type IncomingMessage } from 'node:http';
import net from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import multipart from '@fastify/multipart';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { drainWhenClosing } from './draining.js';

@Module({})
class Nothing {}

/** An answer whose way out is seen piece by piece, and that nobody takes to its end. */
function* pieces(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(16 * 1024, 'x');
}

/** More than the line between two sockets holds: the rest waits in the process. */
const LARGE = Buffer.alloc(32 * 1024 * 1024, 'x');

describe('an application that is told to end', () => {
  let app: NestFastifyApplication;
  let sent: Promise<unknown>;
  let line: net.Socket;
  const works: jest.Mock<Promise<string>, []> = jest.fn<Promise<string>, []>();

  /** @param stalled what no machine is too busy for, in a test that something does arrive */
  async function open(stalled: number): Promise<void> {
    app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), { logger: false });
    drainWhenClosing(app, { stalled, head: 5_000, body: 30_000, answer: 35_000 });
    const fastify = app.getHttpAdapter().getInstance();
    sent = new Promise((resolve) => {
      fastify.addHook('onSend', (_request, _reply, payload, done) => {
        resolve(undefined);
        done(null, payload);
      });
    });
    fastify.get('/large', (_request, reply) => reply.send(LARGE));
    fastify.get('/stream', (_request, reply) => reply.send(Readable.from([LARGE, LARGE])));
    fastify.get('/pieces', (_request, reply) => reply.send(Readable.from(pieces())));
    await app.register(multipart);
    works.mockReset();
    fastify.post('/json', works);
    fastify.post('/picture', async (request) => (await (await request.file())?.toBuffer())?.length);
    fastify.get('/small', (_request, reply) => reply.send('x'));
    await app.listen(0, '127.0.0.1');
    line = net.connect((app.getHttpServer().address() as net.AddressInfo).port, '127.0.0.1');
  }
  afterEach(() => line.destroy());

  const ask = async (path: string): Promise<void> => {
    line.write(`GET /${path} HTTP/1.1\r\nHost: here\r\n\r\n`);
    await Promise.all([once(line, 'readable'), sent]);
  };

  it.each(['large', 'stream'])('gives up an answer of which nobody takes more: %s', async (path) => {
    await open(100);
    await ask(path);
    await app.close();
    expect(line.bytesRead).toBeLessThan(LARGE.length);
  });

  it.each([
    ['large', LARGE.length],
    ['stream', 2 * LARGE.length],
  ])('lets one that is taken arrive whole, however late: %s', async (path, length) => {
    await open(5_000);
    await ask(path);
    const closed = app.close();
    let taken = 0;
    for await (const chunk of line) taken += (chunk as Buffer).length;
    await closed;
    expect(taken).toBeGreaterThan(length);
  });

  it('gives up a request whose end does not come', async () => {
    await open(100);
    const connected = once(app.getHttpServer(), 'connection');
    line.write('GET /small HTTP/1.1\r\nHost: ');
    const [socket] = (await connected) as [net.Socket];
    while (socket.bytesRead === 0) await setImmediate();
    await app.close();
    await once(line.resume(), 'close');
  });

  it.each([
    ['json', 'application/json', '{"phone":'],
    [
      'picture',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\nhalf',
    ],
  ])('gives up a request whose body stops half-way: %s', async (path, type, half) => {
    await open(100);
    const begun = once(app.getHttpServer(), 'request');
    const asked = `POST /${path} HTTP/1.1\r\nHost: here\r\nContent-Type: ${type}\r\nContent-Length: 500\r\n\r\n${half}`;
    line.write(asked);
    const [{ socket }] = (await begun) as [IncomingMessage];
    while (socket.bytesRead < asked.length) await setImmediate();
    await app.close();
    await once(line.resume(), 'close');
  });

  describe('with somebody who goes on slowly', () => {
    let served: net.Socket;

    beforeEach(async () => {
      await open(1_000);
      const connected = once(app.getHttpServer(), 'connection');
      await once(line, 'connect');
      [served] = (await connected) as [net.Socket];
    });
    afterEach(() => jest.useRealTimers());

    const left = (): number => served.bytesWritten - served.writableLength;

    /** @param moves something small on the line; resolves when the server has seen it */
    async function secondsUntilGivenUp(moves: () => Promise<void>): Promise<number> {
      jest.useFakeTimers({ doNotFake: ['Date', 'hrtime', 'nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'] });
      const closed = app.close();
      while (!jest.getTimerCount()) await setImmediate();
      let seconds = 0;
      for (; !served.destroyed && seconds < 100; seconds++) {
        await moves();
        jest.advanceTimersByTime(1_000);
      }
      line.destroy();
      await closed;
      return seconds;
    }

    async function drips(): Promise<void> {
      const before = served.bytesRead;
      line.write('1');
      while (served.bytesRead === before) await setImmediate();
    }

    async function takesSome(): Promise<void> {
      const before = left();
      while (left() === before) {
        line.read();
        await setImmediate();
      }
    }

    it('gives up a head that comes byte by byte within seconds', async () => {
      line.write('GET /small HTTP/1.1\r\nHost: ');
      while (served.bytesRead === 0) await setImmediate();
      expect(await secondsUntilGivenUp(drips)).toBe(5);
    });

    it('gives a body under way longer, and not for ever', async () => {
      const begun = once(app.getHttpServer(), 'request');
      line.write('POST /json HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"phone":"');
      await begun;
      expect(await secondsUntilGivenUp(drips)).toBe(30);
    });

    it('gives an answer up that is taken without end, before the process is killed', async () => {
      await ask('pieces');
      expect(await secondsUntilGivenUp(takesSome)).toBe(35);
    });
  });

  it('waits for the answer to a request that came whole, however often it looks meanwhile', async () => {
    await open(100);
    jest.useFakeTimers({ doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'setTimeout'] });
    try {
      let answer = (_: string): void => undefined;
      works.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
      const begun = once(app.getHttpServer(), 'request');
      line.write('POST /json HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}');
      await begun;
      while (!works.mock.calls.length) await setImmediate();
      const closed = app.close();
      while (!jest.getTimerCount()) await setImmediate();
      jest.advanceTimersByTime(1_000);
      answer('done');
      expect(await text(line)).toContain('done');
      await closed;
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends a connection that only waits for a next request at once', async () => {
    await open(100);
    await ask('small');
    await app.close();
    await once(line.resume(), 'close');
  });
});
