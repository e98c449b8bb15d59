/** The part of JSON Schema that our OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** Named schemas of a document. */
export type Schemas = Readonly<Record<string, Schema>>;

/** The schema itself: references followed, `allOf` laid together. */
export function resolved(schema: Schema, schemas: Schemas): Schema {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const target = schemas[name];
    if (!target) throw new Error(`the document refers to ${schema.$ref}, which it does not hold`);
    return resolved(target, schemas);
  }
  if (!schema.allOf) return schema;
  const parts = schema.allOf.map((part) => resolved(part, schemas));
  return Object.assign({}, ...parts, {
    ...schema,
    allOf: undefined,
    ...(parts.some((part) => part.properties) && {
      properties: Object.assign({}, ...parts.map((part) => part.properties)) as Schema['properties'],
    }),
  }) as Schema;
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
};

/**
 * Where an answer is not what its schema says, one sentence each. Stricter than JSON Schema in one thing: a field
 * the document does not name is a mismatch too, because a view that hands out more than it says leaks.
 */
export function mismatches(schema: Schema, value: unknown, schemas: Schemas, at = '$'): string[] {
  const whole = resolved(schema, schemas);
  if (whole.anyOf) {
    const attempts = whole.anyOf.map((option) => mismatches(option, value, schemas, at));
    return attempts.some((faults) => !faults.length) ? [] : (attempts[0] ?? []);
  }
  const actual = typeOf(value);
  const types = whole.type === undefined ? [] : [whole.type].flat();
  if (types.length && !types.includes(actual) && !(actual === 'integer' && types.includes('number')))
    return [`${at}: ${types.join(' or ')} expected, ${actual} found`];
  if (whole.enum && !whole.enum.includes(value)) return [`${at}: ${JSON.stringify(value)} is none of the choices`];
  if (Array.isArray(value)) return ofList(whole, value, schemas, at);
  if (typeof value === 'string') return ofText(whole, value, at);
  if (typeof value === 'number') return ofNumber(whole, value, at);
  return actual === 'object' ? ofObject(whole, value as Record<string, unknown>, schemas, at) : [];
}

function ofList({ items, maxItems }: Schema, value: readonly unknown[], schemas: Schemas, at: string): string[] {
  const tooMany = maxItems !== undefined && value.length > maxItems ? [`${at}: ${value.length} items, at most ${maxItems}`] : [];
  return [...tooMany, ...(items ? value.flatMap((item, i) => mismatches(items, item, schemas, `${at}[${i}]`)) : [])];
}

function ofText({ format, pattern, minLength, maxLength }: Schema, value: string, at: string): string[] {
  const length = [...value].length;
  const known = format ? FORMATS[format] : undefined;
  return [
    ...(minLength !== undefined && length < minLength ? [`${at}: shorter than ${minLength}`] : []),
    ...(maxLength !== undefined && length > maxLength ? [`${at}: longer than ${maxLength}`] : []),
    ...(pattern !== undefined && !new RegExp(pattern).test(value) ? [`${at}: does not match ${pattern}`] : []),
    ...(known && !known.test(value) ? [`${at}: is no ${format}`] : []),
  ];
}

const ofNumber = ({ minimum, maximum }: Schema, value: number, at: string): string[] => [
  ...(minimum !== undefined && value < minimum ? [`${at}: ${value} is below ${minimum}`] : []),
  ...(maximum !== undefined && value > maximum ? [`${at}: ${value} is above ${maximum}`] : []),
];

function ofObject({ properties, required = [] }: Schema, value: Record<string, unknown>, schemas: Schemas, at: string): string[] {
  if (!properties) return [];
  const missing = required.filter((name) => value[name] === undefined).map((name) => `${at}.${name}: is missing`);
  const found = Object.entries(value).flatMap(([name, field]) => {
    const schema = properties[name];
    return schema ? mismatches(schema, field, schemas, `${at}.${name}`) : [`${at}.${name}: is not in the document`];
  });
  return [...missing, ...found];
}
