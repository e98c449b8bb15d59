import { normalisePhone, parseDocumentNumber } from '@shequtong/kernel';
import { type RosterLine } from './calls/roster-calls.js';

/** What can be wrong with a line before the server is asked. */
type LineFault = 'columns' | 'building' | 'room' | 'name' | 'phone' | 'document' | 'relation';

/** One line as it was read: its number in what was pasted, what it says, what is wrong with it. */
export interface ReadLine {
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults: readonly LineFault[];
  /** Present when nothing is wrong. */
  readonly entry?: RosterLine;
}

/** The server takes this many at once; more go in several batches. */
const BATCH = 500;
export const LINES_MAX = 5_000;

const relations: Readonly<Record<string, RosterLine['relation']>> = {
  业主: 'owner',
  户主: 'owner',
  家人: 'family',
  家属: 'family',
  租客: 'tenant',
  租户: 'tenant',
  承租人: 'tenant',
  owner: 'owner',
  family: 'family',
  tenant: 'tenant',
};

/** Reads what was copied from a sheet (tabs) or a CSV file (commas, also full-width ones), quotes included. A head is left out. */
export function readLines(text: string, today: string): ReadLine[] {
  const rows = rowsOf(text);
  return rows.flatMap(({ line, cells }, index) => (index === 0 && isHead(cells) ? [] : [{ line, cells, ...judged(cells, today) }]));
}

const isHead = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell === '姓名') && cells.some((cell) => cell === '室号' || cell === '楼栋' || cell === '房号');

function judged(cells: readonly string[], today: string): Pick<ReadLine, 'faults' | 'entry'> {
  // Whoever leaves out the two columns that may be empty writes four.
  const [building = '', room = '', name = '', phone = '', documentNumber = '', relationName = ''] =
    cells.length === 4 ? [cells[0], cells[1], cells[2], '', '', cells[3]] : cells;
  if (cells.length < 4) return { faults: ['columns'] };
  const relation = relations[relationName];
  const faults: LineFault[] = [];
  if (building === '') faults.push('building');
  if (room === '') faults.push('room');
  if ([...name].length < 2 || [...name].length > 30) faults.push('name');
  if (phone !== '' && !normalisePhone(phone)) faults.push('phone');
  if (documentNumber !== '' && !parseDocumentNumber(documentNumber, today)) faults.push('document');
  if (!relation) faults.push('relation');
  if (faults.length > 0 || !relation) return { faults };
  return {
    faults,
    entry: { building, room, name, relation, ...(phone !== '' && { phone }), ...(documentNumber !== '' && { documentNumber }) },
  };
}

function rowsOf(text: string): { readonly line: number; readonly cells: string[] }[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((row, index) => ({ line: index + 1, cells: cellsOf(row) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Cells of one row; a quoted cell may hold the separator and doubled quotes. */
function cellsOf(row: string): string[] {
  const separator = row.includes('\t') ? '\t' : row.includes(',') ? ',' : '，';
  const cells: string[] = [];
  let rest = row;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const end = quoted ? quoted[0].length : rest.indexOf(separator) < 0 ? rest.length : rest.indexOf(separator);
    cells.push((quoted?.[1] ?? rest.slice(0, end)).replaceAll('""', '"').trim());
    if (!rest.startsWith(separator, end)) return cells;
    rest = rest.slice(end + separator.length);
  }
}

/** The lines that can be sent, in the batches the server takes. */
export function batchesOf(lines: readonly ReadLine[]): (ReadLine & { readonly entry: RosterLine })[][] {
  const good = lines.filter((line): line is ReadLine & { readonly entry: RosterLine } => line.entry !== undefined);
  return Array.from({ length: Math.ceil(good.length / BATCH) }, (_, batch) => good.slice(batch * BATCH, (batch + 1) * BATCH));
}

/** `lines[12].phone` of a batch is the line the person sees in what they pasted. */
export function lineOfField(field: string, batch: readonly ReadLine[]): number | undefined {
  const index = /^lines\[(\d+)\]/.exec(field)?.[1] ?? /^lines\.(\d+)\./.exec(field)?.[1];
  return index === undefined ? undefined : batch[Number(index)]?.line;
}
