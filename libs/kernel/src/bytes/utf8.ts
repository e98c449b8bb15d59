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

/** The text of UTF-8 bytes; a RangeError when they are not exactly UTF-8 (overlong forms included). */
export function fromUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let point = length === 1 ? first : first & (0xff >> (length + 1));
    for (let k = 1; k < length; k++) point = point * 64 + ((bytes[i + k] ?? 0) & 0x3f);
    if (point > 0x10ffff) throw new RangeError('not UTF-8');
    text += String.fromCodePoint(point);
    i += length;
  }
  // Encoding again shows every malformed form at once, so that nothing decodes two ways.
  const again = utf8(text);
  if (again.length !== bytes.length || again.some((byte, i) => byte !== bytes[i])) throw new RangeError('not UTF-8');
  return text;
}

const tail = (point: number): number => 0x80 | (point & 0x3f);
