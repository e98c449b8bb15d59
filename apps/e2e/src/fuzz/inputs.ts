import fc from 'fast-check';
import { resolved, type Schema, type Schemas } from '../openapi/schema.js';

/** A piece of JSON text that no JavaScript value would be written as. */
class Raw {
  constructor(readonly text: string) {}
}

/** Ids that exist, by the name of the field or parameter that takes them. */
export type Pool = Readonly<Record<string, readonly string[]>>;

interface Source {
  readonly schemas: Schemas;
  readonly pool: Pool;
}

/** JSON text of a tree with raw pieces in it. */
function written(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .map(([key, field]) => `${JSON.stringify(key)}:${written(field)}`)
    .join(',')}}`;
}

const raw = (...texts: readonly string[]): fc.Arbitrary<Raw> => fc.constantFrom(...texts.map((text) => new Raw(text)));
const deep = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);

/** What nobody sends by accident: each of these broke some server somewhere. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    '',
    ' ',
    [],
    {},
    [[]],
    'null',
    'undefined',
    'NaN',
    '0',
    '-1',
    2 ** 31,
    2 ** 53,
    Number.MAX_SAFE_INTEGER,
    1e21,
  ),
  raw('1e400', '-1e400', '1e-400', '123456789012345678901234567890', '0.1e99', '-0'),
  raw('"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udfff\\ud800"', '"\\u202e\\u200b"', '"\\ufeff"', '"\\u0007"'),
  fc.constantFrom(
    'x'.repeat(5_000),
    '长'.repeat(3_000),
    '👨‍👩‍👧'.repeat(200),
    "'; DROP TABLE ticketing.ticket; --",
    '%',
    '_',
    '\\',
    '${7*7}',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '../../etc/passwd',
    'A'.repeat(36),
  ),
  raw(
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"$ne":null}',
    '{"length":1e9}',
    '{"toString":1}',
    '{"then":1}',
  ),
  raw(deep('[', ']', 200), deep('{"a":', '}', 100).replace('{"a":}', '{"a":1}')),
  fc.array(fc.constantFrom<unknown>(null, 1, 'x', {}, []), { maxLength: 30 }),
  fc.constantFrom(
    '2026-02-30',
    '2026-11-23',
    '2026-11-23T10:00:00',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00.001Z',
    '1e3',
  ),
);

/** A value the schema admits; ids are mostly ones that exist. */
function valid(schema: Schema, source: Source, name = '', depth = 0): fc.Arbitrary<unknown> {
  const whole = resolved(schema, source.schemas);
  if (whole.anyOf) return fc.oneof(...whole.anyOf.map((option) => valid(option, source, name, depth)));
  if (whole.enum) return fc.constantFrom(...whole.enum);
  const [type] = [whole.type].flat();
  switch (type) {
    case 'string':
      return text(whole, source, name);
    case 'integer':
      return name.toLowerCase().includes('areaid')
        ? fc.constantFrom(310113003001, 310113003002, 310113003000)
        : fc.integer({ min: whole.minimum ?? 0, max: Math.min(whole.maximum ?? 1_000, Number.MAX_SAFE_INTEGER) });
    case 'number':
      return fc.double({ min: whole.minimum ?? 0, max: whole.maximum ?? 1_000, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valid(whole.items ?? {}, source, name, depth + 1), { maxLength: Math.min(whole.maxItems ?? 3, 3) });
    default:
      return object(whole, source, depth);
  }
}

function object({ properties = {}, required = [] }: Schema, source: Source, depth: number): fc.Arbitrary<unknown> {
  const model = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, depth > 3 ? fc.constant(null) : valid(schema, source, name, depth + 1)]),
  );
  return fc.record(model, { requiredKeys: [...required] });
}

function text({ format, pattern, minLength = 0, maxLength = 50 }: Schema, source: Source, name: string): fc.Arbitrary<unknown> {
  const known = source.pool[name] ?? [];
  const existing = known.length ? [{ weight: 4, arbitrary: fc.constantFrom(...known) }] : [];
  if (format === 'uuid')
    return fc.oneof(...existing, { weight: 1, arbitrary: fc.uuid() }, { weight: 1, arbitrary: fc.uuid().map((id) => id.toUpperCase()) });
  if (format === 'date-time')
    return fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
  if (format === 'date')
    return fc
      .date({ min: new Date('1930-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (existing.length) return fc.oneof(...existing, { weight: 1, arbitrary: plain(minLength, maxLength) });
  return pattern ? matching(pattern) : plain(minLength, maxLength);
}

const plain = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({
    minLength: min,
    maxLength: Math.min(max, min + 30),
    unit: fc.constantFrom(...'楼道灯坏了居民小区一二三abcXYZ019 -（），。'),
    size: 'max',
  });

/** A text that matches; look-around, which the generator does not know, is left to the hostile ones. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    return fc.constantFrom('/', '/a', 'x', '1');
  }
}

type Fields = Record<string, unknown>;

/** A request body as text: right, or wrong in one of the ways bodies are wrong. */
export function bodies(schema: Schema, source: Source): fc.Arbitrary<string> {
  const right = valid(schema, source) as fc.Arbitrary<Fields>;
  const spoilt = fc.tuple(right, fc.nat(), hostile).map(([body, nth, value]) => {
    const names = Object.keys(resolved(schema, source.schemas).properties ?? {});
    return names.length ? { ...body, [names[nth % names.length] ?? '']: value } : body;
  });
  const more = fc
    .tuple(right, fc.constantFrom('admin', 'role', 'areaId', 'accountId', 'constructor', 'toString', '', '长'), hostile)
    .map(([body, key, value]) => ({ ...body, [key]: value }));
  const less = fc.tuple(right, fc.nat()).map(([body, nth]) => {
    const names = Object.keys(body);
    return Object.fromEntries(Object.entries(body).filter(([name]) => name !== names[nth % Math.max(1, names.length)]));
  });
  return fc.oneof(
    { weight: 5, arbitrary: right.map(written) },
    { weight: 7, arbitrary: spoilt.map(written) },
    { weight: 2, arbitrary: more.map(written) },
    { weight: 1, arbitrary: less.map(written) },
    { weight: 1, arbitrary: right.map((body) => written(body).replace(/^\{/, '{"__proto__":{"admin":true},')) },
    { weight: 1, arbitrary: hostile.map(written) },
    { weight: 1, arbitrary: fc.constantFrom('', '{', '{"a":1,}', '[1', '\u0000', 'null', '"text"', '\ufeff{}') },
  );
}

/** One segment of a path or one value of a query: right, nearly right, or not at all. */
export function words(schema: Schema, source: Source, name: string): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: valid(schema, source, name).map((value) => encodeURIComponent(String(value))) },
    { weight: 1, arbitrary: valid(schema, source, name).map((value) => encodeURIComponent(String(value).toUpperCase())) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '0',
        '-1',
        '1e3',
        'x',
        '%00',
        '%ED%A0%80',
        '%E4%BD',
        '..%2F..',
        "'%20OR%201=1--",
        'null',
        '000000000000',
        '999999999999',
        '310113003000',
        '310113003999',
        '9'.repeat(40),
        'a'.repeat(199),
        '%F0%9F%8F%A0',
        '%25',
        '%5C',
      ),
    },
  );
}
