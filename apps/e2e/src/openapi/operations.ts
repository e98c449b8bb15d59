import request from 'supertest';
import { type Schema, type Schemas } from './schema.js';

/** A parameter of an operation as OpenAPI says it. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** One route as the OpenAPI document describes it to whoever builds against it. */
export interface Operation {
  readonly method: string;
  /** With `{x}` for parameters. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Schema;
  /** Status → media type → schema. */
  readonly answers: Readonly<Record<string, { readonly content?: Content }>>;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Operation['answers'];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Schemas };
}

export interface Documented {
  readonly operations: readonly Operation[];
  readonly schemas: Schemas;
}

/** Every operation of a running API, from the document it serves. */
export async function operationsOf(url: string): Promise<Documented> {
  const document = (await request(url).get('/api/openapi.json').expect(200)).body as Document;
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]): Operation => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema,
      answers: responses,
    })),
  );
  return { operations, schemas: document.components.schemas };
}

/** The name under which the reviewed table knows it. */
export const tableName = ({ method, path }: Operation): string => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
