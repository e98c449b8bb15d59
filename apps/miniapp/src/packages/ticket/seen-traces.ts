import { recall, remember } from '@/platform/storage';
import { type Seen, type SeenHead, type SeenTrace } from './trace-check';

/** What this phone checked before: hashes and numbers, which say nothing of anybody. */
interface Kept {
  /** By the name of the tree. */
  heads: Record<string, SeenHead>;
  /** By the name of the tree; earlier versions kept none. */
  keys?: Record<string, readonly string[]>;
  /** By ticket, the latest checked first. */
  traces: { ticketId: string; seen: SeenTrace }[];
}

const name = 'seen-traces';
const mostTraces = 30;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isHead = (value: unknown) =>
  isObject(value) && typeof value.day === 'string' && typeof value.size === 'number' && typeof value.root === 'string';
const isTrace = (value: unknown) =>
  isObject(value) &&
  typeof value.ticketId === 'string' &&
  isObject(value.seen) &&
  typeof value.seen.at === 'number' &&
  isObject(value.seen.hashes);
const areTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isKept = (value: unknown): value is Kept =>
  isObject(value) &&
  (value.keys === undefined || (isObject(value.keys) && Object.values(value.keys).every(areTexts))) &&
  isObject(value.heads) &&
  Object.values(value.heads).every(isHead) &&
  Array.isArray(value.traces) &&
  value.traces.every(isTrace);

const kept = (): Kept => recall(name, isKept) ?? { heads: {}, traces: [] };

export function seenBefore(tree: string, ticketId: string): Seen {
  const { heads, keys, traces } = kept();
  const [head, known] = [heads[tree], keys?.[tree]];
  const trace = traces.find((one) => one.ticketId === ticketId)?.seen;
  return { ...(head && { head }), ...(known && { keys: known }), ...(trace && { trace }) };
}

/** Keeps what was seen, or goes without where the phone is full: the next check then knows less. */
export function keepSeen(tree: string, ticketId: string, { head, trace, keys: known }: Seen): void {
  const { heads, keys, traces } = kept();
  remember(name, {
    heads: { ...heads, ...(head && { [tree]: head }) },
    keys: { ...keys, ...(known && { [tree]: known }) },
    traces: [...(trace ? [{ ticketId, seen: trace }] : []), ...traces.filter((one) => one.ticketId !== ticketId)].slice(0, mostTraces),
  });
}
