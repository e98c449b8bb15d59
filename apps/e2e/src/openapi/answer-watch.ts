import { type Answered } from '@shequtong/platform/testing';
import { answerFaults } from './answers.js';
import { type Documented, type Operation, operationsOf, tableName } from './operations.js';

/** Holds every answer of a suite against the OpenAPI document, so that screens are built on what is really sent. */
export class AnswerWatch {
  private operations = new Map<string, Operation>();
  private document?: Documented;
  private readonly faults = new Set<string>();

  /** Reads the document; answers before that are not looked at. */
  async begin(url: string): Promise<void> {
    const document = await operationsOf(url);
    this.operations = new Map(document.operations.map((operation) => [tableName(operation), operation]));
    this.document = document;
  }

  readonly hear = ({ method, route, ...answer }: Answered): void => {
    const operation = this.operations.get(`${method} ${route}`);
    // Failures of ours are looked for by the suites themselves; some provoke them.
    if (!operation || !this.document || answer.status >= 500) return;
    for (const fault of answerFaults(operation, answer, this.document.schemas)) this.faults.add(`${method} ${route}: ${fault}`);
  };

  /** Every mismatch there was, once. */
  found(): string[] {
    return [...this.faults];
  }
}
