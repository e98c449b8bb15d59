import { type Statement } from '../recorder/frontend-messages.js';

/**
 * The statements the API sent for one request of a row. A twin looks its own up by a piece of their text, so both
 * sides send the same SQL by construction; one that is left over was forgotten, and the comparison would be unfair.
 */
export class StatementBook {
  private readonly used = new Set<string>();

  constructor(readonly all: readonly Statement[]) {}

  /** The one statement whose text holds `piece`. */
  find(piece: string): Statement {
    const found = [
      ...new Map(this.all.filter(({ text }) => text.includes(piece)).map((statement) => [statement.text, statement])).values(),
    ];
    const [statement] = found;
    if (!statement || found.length > 1) throw new Error(`the API sent ${found.length} statements with "${piece}", the twin expects one`);
    this.used.add(statement.text);
    return statement;
  }

  /** Marks every statement as used: for a twin that replays the whole list. */
  takeAll(): readonly Statement[] {
    for (const { text } of this.all) this.used.add(text);
    return this.all;
  }

  /** Statements the API sends and the twin does not; opening and closing a transaction are the API's own. */
  leftOver(): string[] {
    return this.all.map(({ text }) => text).filter((text) => !this.used.has(text) && !/^(BEGIN|COMMIT|SET LOCAL)\b/.test(text));
  }
}
