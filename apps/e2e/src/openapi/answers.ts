import { type Operation } from './operations.js';
import { mismatches, type Schemas } from './schema.js';

export interface Answer {
  readonly status: number;
  /** Media type without parameters. */
  readonly type: string;
  /** Absent when the answer is no text. */
  readonly text?: string;
}

/** Where an answer is not what the document promises for its operation; a failure of ours is a fault by itself. */
export function answerFaults(operation: Operation, answer: Answer, schemas: Schemas): string[] {
  if (answer.status >= 500 && answer.status !== 503) return [`${answer.status} ${answer.text ?? ''}`];
  return answer.status < 400 ? ofSuccess(operation, answer, schemas) : ofProblem(answer, schemas);
}

function ofSuccess({ answers }: Operation, { status, type, text }: Answer, schemas: Schemas): string[] {
  const described = answers[String(status)];
  if (!described) return [`${status} is not in the document`];
  if (!described.content) return text ? [`${status} should have no content`] : [];
  const content = described.content[type];
  if (!content) return [`answers ${type || 'nothing'}, which the document does not name`];
  return type === 'application/json' && content.schema ? mismatches(content.schema, JSON.parse(text ?? ''), schemas) : [];
}

interface SaidProblem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** Field by field, where the fields are wrong. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

const isChinese = (text: string): boolean => /[\u4e00-\u9fff]/.test(text);

/** A problem is one by RFC 9457, in Chinese, with every placeholder filled. */
function ofProblem({ status, type, text = '' }: Answer, schemas: Schemas): string[] {
  if (type !== 'application/problem+json') return [`${status} is no problem document but ${type}: ${text.slice(0, 200)}`];
  const problem = JSON.parse(text) as SaidProblem;
  return [
    ...mismatches({ $ref: '#/components/schemas/Problem' }, problem, schemas),
    ...(problem.status === status ? [] : [`says ${problem.status}, is ${status}`]),
    ...(problem.errors ?? [])
      .filter(({ message }) => !isChinese(message))
      .map(({ field, message }) => `is not said in Chinese: ${field} ${message}`),
    ...(isChinese(problem.title) && isChinese(problem.detail) && !/undefined|null|\{\w+\}/.test(problem.title + problem.detail)
      ? []
      : [`does not say what to do: ${problem.detail}`]),
  ];
}
