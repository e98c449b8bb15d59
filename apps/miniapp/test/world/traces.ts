import { sign } from 'tweetnacl';
import { checkpointText, consistencyProof, fromHex, inclusionProof, leafHash, merkleRoot, toBase64, utf8 } from '@shequtong/kernel';
import { type Schemas } from './product.js';

/** A district's tree of traces as the platform keeps, signs and publishes it. */
export class Ledger {
  readonly tree = 'shequtong/310113000000';
  private readonly pair = sign.keyPair.fromSeed(new Uint8Array(32).fill(7));
  readonly hashes: string[];

  /** @param rows what the entries say, in the order of their places */
  constructor(rows: readonly string[]) {
    this.hashes = rows.map((row) => leafHash(utf8(row)));
  }

  private get leaves(): string[] {
    return this.hashes.map((hash) => leafHash(fromHex(hash)));
  }

  get verifierKey(): string {
    return `${this.tree}+a1b2c3d4+${toBase64(Uint8Array.from([1, ...this.pair.publicKey]))}`;
  }

  head(day: string, size: number): Schemas['TraceHeadView'] {
    const root = merkleRoot(this.leaves.slice(0, size));
    const at = new Date(`${day}T00:00:00.000Z`);
    const text = checkpointText({ origin: this.tree, size, root, at });
    const signature = Uint8Array.from([0xa1, 0xb2, 0xc3, 0xd4, ...sign.detached(utf8(text), this.pair.secretKey)]);
    return { day, size, root, signedAt: at.toISOString(), note: `${text}\n— ${this.tree} ${toBase64(signature)}\n` };
  }

  /** That the tree of so many entries is the beginning of the one of more. */
  continuity(first: number, second: number): string[] {
    return consistencyProof(this.leaves.slice(0, second), first);
  }

  /** Where the steps of a ticket stand. @param places of its steps, in their order */
  proof(
    timeline: Schemas['TicketView']['timeline'],
    places: readonly number[],
    head: Schemas['TraceHeadView'] | null,
  ): Schemas['TicketProofView'] {
    const size = head?.size ?? 0;
    const entries = timeline.map(({ seq, step, at }, index) => {
      const position = places[index] ?? 0;
      return {
        seq,
        step,
        at,
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
    };
  }
}
