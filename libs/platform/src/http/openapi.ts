import { type INestApplication } from '@nestjs/common';
import { type Permission, permissions } from '@shequtong/kernel';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

type Node = { [key: string]: unknown };

/** What the document says in words; the platform knows none of the routes it is about. */
export interface ApiWords {
  /** Comments by the operation's id: the first sentence becomes the summary. */
  readonly operations: Readonly<Record<string, string>>;
  /** What each group of operations is about. */
  readonly tags: Readonly<Record<string, string>>;
}

const wordless: ApiWords = { operations: {}, tags: {} };

/** The OpenAPI 3.1 document of the running application. */
export function openApiDocument(app: INestApplication, words = wordless): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('社区通 API')
    .setDescription('Every problem is answered as RFC 9457 `application/problem+json` with a stable `code` and a Chinese `detail`.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'access-token')
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  withPathParameters(document);
  withProblems(document);
  withWords(document, words);
  return withJsonSchemaNull(document) as OpenAPIObject;
}

/** The document is made when somebody first asks for it: it was the longest step of a start. */
export function serveDocs(app: INestApplication, words?: ApiWords): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app, words), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: '社区通 API',
  });
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    instance: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['field', 'message'], properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

const areaSchema = { type: 'string', pattern: '^\\d{12}$', example: '310113003001' };

/** Parameters in the path that a handler reads through the guard, not through a decorator of Nest. */
function withPathParameters(document: OpenAPIObject): void {
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations) as { parameters?: { name: string; in: string }[] }[]) {
      const known = new Set((operation.parameters ?? []).map((parameter) => parameter.name));
      const missing = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').filter((name) => !known.has(name));
      const made = missing.map((name) => ({
        name,
        in: 'path',
        required: true,
        schema: name === 'areaId' ? areaSchema : { type: 'string' },
      }));
      operation.parameters = [...made, ...(operation.parameters ?? [])];
    }
  }
}

/** Every operation may answer a problem; said once for all, so that clients have one typed error. */
function withProblems(document: OpenAPIObject): void {
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, Problem: problemSchema as never };
  const answer = {
    description: 'A problem',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as { responses?: Record<string, unknown> }[]) {
      if (operation.responses) operation.responses.default ??= answer;
    }
  }
}

/** Beside what its controller says, an operation says who may call it and why: the note of its permission. */
function withWords(document: OpenAPIObject, { operations, tags }: ApiWords): void {
  document.tags = Object.entries(tags).map(([name, description]) => ({ name, description }));
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as {
      operationId: string;
      summary?: string;
      description?: string;
      'x-permission'?: Permission;
    }[]) {
      const text = operations[operation.operationId];
      const permission = operation['x-permission'];
      const [, summary, rest] = (text && /^(.+?[.!?])(?: (.*))?$/.exec(text)) || [];
      const allowed = permission && `Permission \`${permission}\`: ${permissions[permission].note}.`;
      if (summary) operation.summary = summary;
      if (allowed) operation.description = [rest, allowed].filter(Boolean).join('\n\n');
    }
  }
}

/** OpenAPI 3.1 has no `nullable`: a type that may be null says so as JSON Schema does. */
function withJsonSchemaNull(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withJsonSchemaNull);
  if (typeof node !== 'object' || node === null) return node;
  const clean: Node = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withJsonSchemaNull(value)]));
  // A field that happens to be named nullable holds a schema, not a boolean.
  if (typeof clean.nullable !== 'boolean') return clean;
  const { nullable, ...rest } = clean;
  if (!nullable) return rest;
  if (typeof rest.type === 'string')
    return { ...rest, type: [rest.type, 'null'], ...(Array.isArray(rest.enum) && { enum: [...(rest.enum as unknown[]), null] }) };
  const { description, ...schema } = rest;
  return { ...(description ? { description } : {}), anyOf: [schema, { type: 'null' }] };
}
