/**
 * Values against the schemas of the OpenAPI document, as strictly as the server takes them: a field nobody declared is
 * a fault. Knows the words our document uses, and refuses to guess about any other.
 */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  allOf?: Schema[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  [other: string]: unknown;
}

export type Definitions = Readonly<Record<string, Schema>>;

const understood = new Set(
  '$ref type enum allOf anyOf properties required items minLength maxLength minimum maximum maxItems pattern format description example'.split(
    ' ',
  ),
);

const formats: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  binary: /^/,
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const isOfType = (value: unknown, type: string) => (type === 'integer' ? Number.isInteger(value) : typeOf(value) === type);

const isRecord = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object';

/** @returns what does not fit, each with its place; empty when all of it does. */
export function misfits(schema: Schema, value: unknown, definitions: Definitions, at = '$'): string[] {
  const unknown = Object.keys(schema).filter((word) => !understood.has(word));
  if (unknown.length > 0) throw new Error(`${at}: the schema says 「${unknown.join(', ')}」, which this check does not understand`);
  if (schema.$ref !== undefined) return misfits(named(schema.$ref, definitions), value, definitions, at);
  const { anyOf, allOf = [] } = schema;
  if (anyOf && anyOf.every((one) => misfits(one, value, definitions, at).length > 0)) return [`${at} fits none of what it may be`];
  return [...allOf.flatMap((one) => misfits(one, value, definitions, at)), ...ownMisfits(schema, value, definitions, at)];
}

function named(reference: string, definitions: Definitions): Schema {
  const found = definitions[reference.replace('#/components/schemas/', '')];
  if (!found) throw new Error(`the document has no ${reference}`);
  return found;
}

function ownMisfits(schema: Schema, value: unknown, definitions: Definitions, at: string): string[] {
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) return [`${at} is ${typeOf(value)}, not ${types.join(' or ')}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${JSON.stringify(value)}, not one of ${schema.enum.join(', ')}`];
  if (typeof value === 'string') return textMisfits(schema, value, at);
  if (typeof value === 'number') return numberMisfits(schema, value, at);
  if (Array.isArray(value)) {
    const tooMany = schema.maxItems !== undefined && value.length > schema.maxItems ? [`${at} has ${value.length} items`] : [];
    return [...tooMany, ...value.flatMap((item, index) => misfits(schema.items ?? {}, item, definitions, `${at}[${index}]`))];
  }
  return isRecord(value) && schema.properties ? fieldMisfits(schema, value, definitions, at) : [];
}

function textMisfits({ minLength = 0, maxLength = Infinity, pattern, format }: Schema, value: string, at: string): string[] {
  const { length } = Array.from(value);
  const shape = format === undefined ? undefined : formats[format];
  if (format !== undefined && !shape) throw new Error(`${at}: the format ${format} is not understood`);
  return [
    length < minLength || length > maxLength ? `${at} has ${length} letters` : '',
    pattern !== undefined && !new RegExp(pattern, 'u').test(value) ? `${at} is not of the shape ${pattern}` : '',
    shape && !shape.test(value) ? `${at} is no ${format}` : '',
  ].filter(Boolean);
}

const numberMisfits = ({ minimum = -Infinity, maximum = Infinity }: Schema, value: number, at: string): string[] =>
  value < minimum || value > maximum ? [`${at} is ${value}`] : [];

function fieldMisfits(
  { properties = {}, required = [] }: Schema,
  value: Record<string, unknown>,
  definitions: Definitions,
  at: string,
): string[] {
  return [
    ...required.filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`),
    ...Object.keys(value).flatMap((name) => {
      const schema = properties[name];
      return schema ? misfits(schema, value[name], definitions, `${at}.${name}`) : [`${at}.${name} is not declared`];
    }),
  ];
}
