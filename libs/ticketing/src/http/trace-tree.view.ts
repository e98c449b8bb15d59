import {
  DayField,
  IdField,
  InstantField,
  IntField,
  ObjectField,
  ObjectListField,
  QueryIntField,
  TextField,
  TextListField,
} from '@shequtong/platform';
import { PAGE_LIMIT_MAX } from '@shequtong/kernel';
import { type Consistency, type Heads, type HeadRow, type TicketProof } from '../service/tree-proofs.service.js';

const HASH = { maxLength: 64 } as const;
/** More nodes than a path can have: the tree would have 2 ** 64 leaves. */
const PATH = 64;

/** What the tree of a district was on a day. */
class TraceHeadView {
  @DayField({ label: '日期' })
  day: string;

  @IntField({ label: '条数', min: 1, max: Number.MAX_SAFE_INTEGER })
  size: number;

  @TextField({ label: '根', max: 64 })
  root: string;

  @InstantField({ label: '签名时间' })
  signedAt: string;

  /** The signed note (C2SP): checkpoint and signature, to be kept and checked by anybody. */
  @TextField({ label: '签名', max: 4_000 })
  note: string;
}

export class TraceHeadListView {
  /** The name under which the tree is published. */
  @TextField({ label: '名称', max: 60 })
  tree: string;

  /** Public keys, one line each, the newest first. */
  @TextListField({ label: '公钥', max: 20, maxLength: 200 })
  verifierKeys: string[];

  @ObjectListField({ label: '每日签名', max: 100 }, () => TraceHeadView)
  heads: TraceHeadView[];

  /** Earlier ones are asked for with `before`; null when there are none. */
  @DayField({ label: '更早的', nullable: true })
  before: string | null;
}

export class TraceHeadQuery {
  @QueryIntField({ label: '每页条数', min: 1, max: PAGE_LIMIT_MAX, optional: true })
  limit?: number;

  @DayField({ label: '在哪天之前', optional: true })
  before?: string;
}

export class ConsistencyQuery {
  @DayField({ label: '较早的一天' })
  from: string;

  @DayField({ label: '较晚的一天' })
  to: string;
}

export class ConsistencyView {
  @ObjectField({ label: '较早的签名' }, () => TraceHeadView)
  first: TraceHeadView;

  @ObjectField({ label: '较晚的签名' }, () => TraceHeadView)
  second: TraceHeadView;

  @TextListField({ label: '证明', max: PATH, ...HASH })
  path: string[];
}

/** Words of a step with the salt under which its row has their digest; both are null once their author erased them. */
class ProvedWordsView {
  @TextField({ label: '字段', max: 20 })
  field: string;

  @TextField({ label: '文字', max: 4_000, nullable: true })
  text: string | null;

  @TextField({ label: '盐', max: 32, nullable: true })
  salt: string | null;
}

class EntryProofView {
  @IntField({ label: '序号', min: 1, max: 1_000_000 })
  seq: number;

  /** Null where the tree holds a step that the trace does not have any more. */
  @TextField({ label: '哈希', max: 64, nullable: true })
  hash: string | null;

  /** What the hash covers after the hash of the step before: the row's RFC 8785 JSON. Null for who may not read all of it. */
  @TextField({ label: '记录原文', max: 20_000, nullable: true })
  row: string | null;

  /** Of the words the row has digests of those this reader may read. */
  @ObjectListField({ label: '文字', max: 10 }, () => ProvedWordsView)
  words: ProvedWordsView[];

  @TextField({ label: '叶哈希', max: 64 })
  leafHash: string;

  /** From 0; null until the step has its place, which takes seconds. */
  @IntField({ label: '位置', min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true })
  position: number | null;

  /** Null until a head is signed that covers the step. */
  @TextListField({ label: '证明', max: PATH, ...HASH, nullable: true })
  path: string[] | null;
}

/** Which field it is, the offices read elsewhere (核对留痕): to residents it may be one of theirs. */
class ProofFaultView {
  @TextField({ label: '问题', max: 30 })
  fault: string;

  @IntField({ label: '序号', min: 1, max: 1_000_000, nullable: true })
  seq: number | null;
}

/** Everything an offline verifier needs; `npm run verify-proof` reads it. */
export class TicketProofView {
  @IdField({ label: '事项' })
  ticketId: string;

  @TextField({ label: '编号', max: 30 })
  number: string;

  @TextField({ label: '名称', max: 60 })
  tree: string;

  @TextListField({ label: '公钥', max: 20, maxLength: 200 })
  verifierKeys: string[];

  @ObjectField({ label: '最近的签名', nullable: true }, () => TraceHeadView)
  head: TraceHeadView | null;

  /** All steps, also those the reader's timeline leaves out. */
  @ObjectListField({ label: '每一步', max: 10_000 }, () => EntryProofView)
  entries: EntryProofView[];

  /** What the platform found when it worked the trace out again; empty when it is as it was written. */
  @ObjectListField({ label: '问题', max: 1_000 }, () => ProofFaultView)
  faults: ProofFaultView[];
}

const headView = ({ day, size, root, signedAt, note }: HeadRow): TraceHeadView => ({
  day,
  size,
  root,
  signedAt: signedAt.toISOString(),
  note,
});

/** A page of `limit` heads from one that may hold one more. */
export function headListView({ tree, verifierKeys, heads }: Heads, limit: number): TraceHeadListView {
  const shown = heads.slice(0, limit);
  return {
    tree,
    verifierKeys: [...verifierKeys],
    heads: shown.map(headView),
    before: heads.length > limit ? (shown.at(-1)?.day ?? null) : null,
  };
}

export const consistencyView = ({ first, second, path }: Consistency): ConsistencyView => ({
  first: headView(first),
  second: headView(second),
  path: [...path],
});

export const ticketProofView = ({ head, entries, faults, verifierKeys, ...proof }: TicketProof): TicketProofView => ({
  ...proof,
  verifierKeys: [...verifierKeys],
  head: head && headView(head),
  entries: entries.map(({ path, words, ...entry }) => ({ ...entry, words: words.map((word) => ({ ...word })), path: path && [...path] })),
  faults: faults.map((fault) => ({ fault: fault.fault, seq: 'seq' in fault ? fault.seq : null })),
});
