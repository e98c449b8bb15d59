import { type Statement } from '../recorder/frontend-messages.js';

/** Values of a recorded request and what stands in their place now. */
export type Values = Readonly<Record<string, string>>;

type Part = { readonly text: string } | { readonly value: string } | { readonly afterMs: number; readonly zone: string };

const INSTANT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|\+00:00)`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * A recorded text cut at what is different in the next request: known values, and instants, which move with the
 * clock. Filling it in is the least a program can do that sends the same statements.
 *
 * @param known value as it was recorded → its name in `Values`; longer ones are looked for first
 */
export class ReplayText {
  private readonly parts: readonly Part[];

  constructor(recorded: string, known: ReadonlyMap<string, string>, recordedAt: Date) {
    const words = [...known.keys()].sort((a, b) => b.length - a.length).map(escaped);
    const cut = new RegExp(`(${[...words, INSTANT].join('|')})`);
    this.parts = recorded
      .split(cut)
      .filter(Boolean)
      .map((text): Part => {
        const value = known.get(text);
        if (value !== undefined) return { value };
        const instant = new RegExp(`^${INSTANT}$`).test(text) ? Date.parse(text) : NaN;
        return Number.isNaN(instant) ? { text } : { afterMs: instant - recordedAt.getTime(), zone: text.endsWith('Z') ? 'Z' : '+00:00' };
      });
  }

  fill(values: Values, now: Date): string {
    return this.parts
      .map((part) => {
        if ('text' in part) return part.text;
        if ('afterMs' in part) return new Date(now.getTime() + part.afterMs).toISOString().replace('Z', part.zone);
        const value = values[part.value];
        if (value === undefined) throw new Error(`no value for ${part.value}`);
        return value;
      })
      .join('');
  }
}

/** A recorded statement with parameters to fill in. */
interface ReplayStatement extends Statement {
  readonly fill: (values: Values, now: Date) => (string | null)[];
}

export function replayOf(statements: readonly Statement[], known: ReadonlyMap<string, string>, recordedAt: Date): ReplayStatement[] {
  return statements.map((statement) => {
    const texts = (statement.params ?? []).map((param) => (param === null ? null : new ReplayText(param, known, recordedAt)));
    return { ...statement, fill: (values, now) => texts.map((text) => text && text.fill(values, now)) };
  });
}
