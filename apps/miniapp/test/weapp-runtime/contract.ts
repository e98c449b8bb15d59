import { type Definitions, misfits, type Schema } from './schema.js';
import { type Answer, type StubAnswer, type StubRequest } from './wx.js';

/** What the server promised: the OpenAPI document. Requests of the mini-program and scripted answers must both keep to it. */

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
}

type Content = Record<string, { schema: Schema }>;

interface Operation {
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, { content?: Content }>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

interface Found {
  operation: Operation;
  inPath: Record<string, string>;
}

const patternOf = (template: string) => new RegExp(`^${template.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
const literalFirst = (one: string, other: string) => one.split('{').length - other.split('{').length;

export class Contract {
  private readonly definitions: Definitions;

  constructor(private readonly document: OpenApi) {
    this.definitions = document.components.schemas as Definitions;
  }

  /** Answers that are checked on their way, request and answer alike. @throws Error naming what does not fit */
  checked(answers: Record<string, Answer>): Record<string, Answer> {
    const check =
      (answer: Answer): Answer =>
      (request) => {
        const found = this.find(request);
        complain(request, this.requestMisfits(found, request));
        const given = answer(request);
        if (given !== 'offline') complain(request, this.answerMisfits(found.operation, given));
        return given;
      };
    return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, check(answer)]));
  }

  private find({ method, path }: StubRequest): Found {
    for (const template of Object.keys(this.document.paths).sort(literalFirst)) {
      const match = patternOf(template).exec(path);
      const operation = match && this.document.paths[template]?.[method.toLowerCase()];
      if (operation) return { operation, inPath: { ...match.groups } };
    }
    throw new Error(`the API has no ${method} ${path}`);
  }

  private requestMisfits({ operation, inPath }: Found, request: StubRequest): string[] {
    const { parameters = [], requestBody } = operation;
    const asked = Object.fromEntries(new URL(request.url, 'https://stub.invalid').searchParams);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
    const given = (parameter: Parameter) => {
      if (parameter.in === 'path') return inPath[parameter.name];
      return parameter.in === 'query' ? asked[parameter.name] : headers[parameter.name.toLowerCase()];
    };
    const declared = parameters.filter((one) => one.in === 'query').map(({ name }) => name);
    return [
      ...parameters.flatMap((one) => this.parameterMisfits(one, given(one))),
      ...Object.keys(asked)
        .filter((name) => !declared.includes(name))
        .map((name) => `the query has no ${name}`),
      ...this.bodyMisfits(requestBody?.content, request.body),
    ];
  }

  private parameterMisfits({ name, required, schema }: Parameter, value: string | undefined): string[] {
    if (value === undefined) return required ? [`${name} is missing`] : [];
    const numeric = [schema.type].flat().includes('integer');
    return misfits(schema, numeric ? Number(value) : value, this.definitions, name);
  }

  private bodyMisfits(content: Content | undefined, body: unknown): string[] {
    if (body === undefined) return content?.['application/json'] ? ['the body is missing'] : [];
    const upload = typeof body !== 'string';
    const schema = content?.[upload ? 'multipart/form-data' : 'application/json']?.schema;
    if (!schema) return ['no body is taken'];
    return misfits(schema, upload ? body : JSON.parse(body), this.definitions, 'body');
  }

  private answerMisfits({ responses }: Operation, { status, body }: StubAnswer): string[] {
    const failed = status >= 400;
    const response = responses[String(status)] ?? (failed ? responses.default : undefined);
    if (!response) return [`it never answers ${status}`];
    const schema = response.content?.[failed ? 'application/problem+json' : 'application/json']?.schema;
    return schema ? misfits(schema, body, this.definitions, 'answer') : [];
  }
}

function complain({ method, path }: StubRequest, found: string[]): void {
  if (found.length > 0) throw new Error(`${method} ${path}: ${found.join('; ')}`);
}
