/** Leaves `from` to `to`, without `to`, of a tree: one subtree of RFC 6962 §2.1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The subtrees whose roots are the audit path of a leaf, from its sibling up; a RangeError when there is no such leaf. */
export function inclusionSpans(size: number, index: number): Span[] {
  if (!isSize(size) || !isSize(index) || index >= size) throw new RangeError('no such leaf');
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const left = index < middle;
    spans.unshift(left ? { from: middle, to } : { from, to: middle });
    [from, to] = left ? [from, middle] : [middle, to];
  }
  return spans;
}

/**
 * The subtrees whose roots prove that the tree of the first `first` leaves is the beginning of the one of `second`
 * (PROOF of RFC 6962 §2.1.2); none for 0 and for the whole. A RangeError for a size that is not there.
 */
export function consistencySpans(first: number, second: number): Span[] {
  if (!isSize(first) || !isSize(second) || first > second) throw new RangeError('no such size');
  if (first === 0 || first === second) return [];
  const spans: Span[] = [];
  let [from, to] = [0, second];
  // The verifier has the root of the first tree; as long as the path only went left, nobody need be told of it.
  let known = true;
  while (first !== to) {
    const middle = from + splitOf(to - from);
    const left = first <= middle;
    spans.unshift(left ? { from: middle, to } : { from, to: middle });
    [from, to] = left ? [from, middle] : [middle, to];
    known &&= left;
  }
  return known ? spans : [{ from, to }, ...spans];
}

/** The largest power of two below n (n ≥ 2): where RFC 6962 splits a tree. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
