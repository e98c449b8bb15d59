import { sign } from 'tweetnacl';
import {
  canonicalJson,
  checkpointText,
  consistencyProof,
  fromHex,
  GENESIS_HASH,
  inclusionProof,
  type JsonValue,
  leafHash,
  merkleRoot,
  nextHash,
  textDigest,
  toBase64,
  utf8,
} from '@shequtong/kernel';
import { type Schemas } from './product.js';

type EntryProof = Schemas['TicketProofView']['entries'][number];

/** An entry as its hash covers it, with its words. */
type Sealed = Pick<EntryProof, 'seq' | 'row' | 'words'> & { readonly hash: string };

const saltOf = (seq: number): string => String(seq).padStart(32, '0');

/** The entries of a ticket's trace as the platform writes them, which say what its page shows. */
export function sealed({ areaId, ticketId, number, state, text, place, timeline }: Schemas['TicketView']): Sealed[] {
  const office = { role: 'community-staff', areaId, organisationId: null };
  let previous = GENESIS_HASH;
  return timeline.map(({ seq, step, at, officeName, words: shown, photos }) => {
    const said = seq === 1 ? Object.entries({ text, place }).map(([field, value]) => ({ field, text: value })) : shown;
    const words = said.flatMap(({ field, text: body }) => (body === null ? [] : [{ field, text: body, salt: saltOf(seq) }]));
    const row: JsonValue = {
      areaId,
      ticketId,
      seq,
      step,
      at,
      by: { accountId: officeName === null ? 'resident' : 'officer', office: officeName === null ? null : office },
      from: null,
      to: state,
      officeFrom: null,
      officeTo: { level: 'community', areaId, organisationId: null },
      details: seq === 1 ? { number } : {},
      digests: Object.fromEntries(words.map((word) => [word.field, textDigest(word.salt, word.text)])),
      photos: photos.map(({ mediaId }) => mediaId),
    };
    previous = nextHash(previous, row);
    return { seq, hash: previous, row: canonicalJson(row), words };
  });
}

/** A district's tree of traces as the platform keeps, signs and publishes it. */
export class Ledger {
  readonly tree = 'shequtong/310113000000';
  private readonly pair: ReturnType<typeof sign.keyPair>;
  readonly hashes: string[];

  /**
   * @param entries in the order of their places; of those that are words alone only the hashes are proved
   * @param seed of the key that signs
   */
  constructor(
    private readonly entries: readonly (string | Sealed)[],
    private readonly seed = 7,
  ) {
    this.pair = sign.keyPair.fromSeed(new Uint8Array(32).fill(seed));
    this.hashes = entries.map((entry) => (typeof entry === 'string' ? leafHash(utf8(entry)) : entry.hash));
  }

  private get leaves(): string[] {
    return this.hashes.map((hash) => leafHash(fromHex(hash)));
  }

  get verifierKey(): string {
    return `${this.tree}+a1b2c3${this.keyId}+${toBase64(Uint8Array.from([1, ...this.pair.publicKey]))}`;
  }

  private get keyId(): string {
    return this.seed.toString(16).padStart(2, '0');
  }

  head(day: string, size: number): Schemas['TraceHeadView'] {
    const root = merkleRoot(this.leaves.slice(0, size));
    const at = new Date(`${day}T00:00:00.000Z`);
    const text = checkpointText({ origin: this.tree, size, root, at });
    const signature = Uint8Array.from([0xa1, 0xb2, 0xc3, this.seed, ...sign.detached(utf8(text), this.pair.secretKey)]);
    return { day, size, root, signedAt: at.toISOString(), note: `${text}\n— ${this.tree} ${toBase64(signature)}\n` };
  }

  /** That the tree of so many entries is the beginning of the one of more. */
  continuity(first: number, second: number): string[] {
    return consistencyProof(this.leaves.slice(0, second), first);
  }

  /** Where the steps of a ticket stand. @param places of its steps, in their order */
  proof(
    timeline: readonly { readonly seq: number }[],
    places: readonly number[],
    head: Schemas['TraceHeadView'] | null,
  ): Schemas['TicketProofView'] {
    const size = head?.size ?? 0;
    const entries = timeline.map(({ seq }, index) => {
      const position = places[index] ?? 0;
      const entry = this.entries[position];
      const { row, words } = typeof entry === 'object' ? entry : { row: null, words: [] };
      return {
        seq,
        row,
        words,
        position,
        hash: this.hashes[position] ?? '',
        leafHash: this.leaves[position] ?? '',
        path: position < size ? inclusionProof(this.leaves.slice(0, size), position) : null,
      };
    });
    return {
      ticketId: '0193a000-0000-7000-8000-0000000000d1',
      number: '003001-2026-00042',
      tree: this.tree,
      verifierKeys: [this.verifierKey],
      head,
      entries,
      faults: [],
    };
  }
}
