/** One statement as a client sent it to PostgreSQL. */
export interface Statement {
  readonly text: string;
  /** Under which the server keeps it prepared; absent for unnamed and for plain strings of SQL. */
  readonly name?: string;
  /** Parameters as text; undefined for a plain string of SQL, which has none. */
  readonly params?: readonly (string | null)[];
}

const STARTUP_HEADER = 4;
const HEADER = 5;
const TYPE = { query: 0x51, parse: 0x50, bind: 0x42, sync: 0x53 } as const;

/**
 * Reads what one client connection sends (protocol 3): plain queries, and prepared ones with their parameters. A
 * statement prepared once is known by its name afterwards.
 */
export class FrontendReader {
  private rest: Buffer = Buffer.alloc(0);
  private started = false;
  private readonly prepared = new Map<string, string>();

  constructor(
    private readonly onStatement: (statement: Statement) => void,
    /** The client waits for an answer now: one journey to the server and back. */
    private readonly onRoundTrip: () => void,
  ) {}

  push(chunk: Buffer): void {
    this.rest = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk;
    while (this.readOne());
  }

  private readOne(): boolean {
    // The first message has no type: it says who connects to what.
    const header = this.started ? HEADER : STARTUP_HEADER;
    if (this.rest.length < header) return false;
    const total = this.rest.readInt32BE(header - 4) + (this.started ? 1 : 0);
    if (this.rest.length < total) return false;
    if (this.started) this.read(this.rest[0] as number, this.rest.subarray(HEADER, total));
    this.started = true;
    this.rest = this.rest.subarray(total);
    return true;
  }

  private read(type: number, body: Buffer): void {
    switch (type) {
      case TYPE.query:
        this.onStatement({ text: textAt(body, 0).text });
        return this.onRoundTrip();
      case TYPE.parse: {
        const name = textAt(body, 0);
        this.prepared.set(name.text, textAt(body, name.end).text);
        return;
      }
      case TYPE.bind:
        return this.onStatement(this.bound(body));
      case TYPE.sync:
        return this.onRoundTrip();
      default:
    }
  }

  private bound(body: Buffer): Statement {
    const { text: name, end } = textAt(body, textAt(body, 0).end);
    const text = this.prepared.get(name);
    if (text === undefined) throw new Error(`a statement was bound that nobody prepared: ${name}`);
    const formats = body.readInt16BE(end);
    let at = end + 2 + 2 * formats;
    const count = body.readInt16BE(at);
    at += 2;
    const params: (string | null)[] = [];
    for (let i = 0; i < count; i += 1) {
      const length = body.readInt32BE(at);
      at += 4;
      params.push(length < 0 ? null : body.toString('utf8', at, at + length));
      at += Math.max(0, length);
    }
    return { text, ...(name && { name }), params };
  }
}

function textAt(body: Buffer, start: number): { text: string; end: number } {
  const end = body.indexOf(0, start);
  return { text: body.toString('utf8', start, end), end: end + 1 };
}
