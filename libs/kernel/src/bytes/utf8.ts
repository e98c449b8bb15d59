/** Code points of a text; a RangeError for half a surrogate pair, which UTF-8 cannot express. */
function pointsOf(text: string): number[] {
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point >= 0xd800 && point <= 0xdfff) throw new RangeError('text holds half a surrogate pair');
    return point;
  });
}

/** UTF-8 without TextEncoder, which the mini-program lacks. Throws a RangeError for a lone surrogate. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const point of pointsOf(text)) {
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point));
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point));
  }
  return Uint8Array.from(bytes);
}

const tail = (point: number): number => 0x80 | (point & 0x3f);
