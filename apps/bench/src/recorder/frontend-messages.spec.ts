import { FrontendReader, type Statement } from './frontend-messages.js';

const text = (value: string): Buffer => Buffer.from(`${value}\0`);
const int16 = (value: number): Buffer => {
  const b = Buffer.alloc(2);
  b.writeInt16BE(value);
  return b;
};
const int32 = (value: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeInt32BE(value);
  return b;
};
const message = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
};
const startup = Buffer.concat([int32(4 + 4 + 12), int32(196608), text('user'), text('bench!')]);
const parse = (name: string, sql: string): Buffer => message('P', text(name), text(sql), int16(0));
const bind = (name: string, ...params: (string | null)[]): Buffer =>
  message(
    'B',
    text(''),
    text(name),
    int16(0),
    int16(params.length),
    ...params.flatMap((value) => (value === null ? [int32(-1)] : [int32(Buffer.byteLength(value)), Buffer.from(value)])),
    int16(0),
  );
const sync = message('S');

function read(chunks: readonly Buffer[]): { statements: Statement[]; trips: number } {
  const statements: Statement[] = [];
  let trips = 0;
  const reader = new FrontendReader(
    (statement) => statements.push(statement),
    () => (trips += 1),
  );
  for (const chunk of chunks) reader.push(chunk);
  return { statements, trips };
}

describe('the reader of a client’s messages', () => {
  const session = Buffer.concat([
    startup,
    message('Q', text('BEGIN')),
    parse('one', 'SELECT $1, $2'),
    bind('one', '事项', null),
    message('E', text(''), int32(0)),
    sync,
    bind('one', '', 'b'),
    sync,
    parse('', 'SELECT now()'),
    bind(''),
    sync,
  ]);
  const expected = [
    { text: 'BEGIN' },
    { text: 'SELECT $1, $2', name: 'one', params: ['事项', null] },
    { text: 'SELECT $1, $2', name: 'one', params: ['', 'b'] },
    { text: 'SELECT now()', params: [] },
  ];

  test('tells plain queries from prepared ones and knows a prepared one again', () => {
    expect(read([session])).toEqual({ statements: expected, trips: 4 });
  });

  test('does not mind where the network cuts', () => {
    const bytes = [...session].map((byte) => Buffer.from([byte]));
    expect(read(bytes)).toEqual({ statements: expected, trips: 4 });
  });

  test('counts what travels together as one journey', () => {
    expect(read([startup, parse('a', 'SELECT 1'), bind('a'), bind('a'), sync]).trips).toBe(1);
  });

  test('refuses a statement nobody prepared', () => {
    expect(() => read([startup, bind('ghost')])).toThrow('ghost');
  });
});
