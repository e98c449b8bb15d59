/**
 * What stands in a community's or building's code: an opaque word of at most 32 characters (WeChat's limit for
 * `scene`), which the server resolves. It arrives in one of three ways: as the `scene` of the page WeChat opened,
 * as the path or link a scan returned, or typed by hand.
 */

const shape = /^[0-9A-Za-z_-]{4,32}$/;

const fromQuery = /[?&]scene=([^&#]+)/;

/** The short link on a poster, as a browser or scanner reads it. */
const fromLink = /^https?:\/\/[^?#]*\/j\/([0-9A-Za-z_-]+)\/?(?:[?#].*)?$/;

const decoded = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** @returns the code inside a scanned link or path, or the text itself when it has the shape of one; else null. */
export function joinCodeIn(scanned: string): string | null {
  const text = scanned.trim();
  const inQuery = fromQuery.exec(text)?.[1] ?? fromLink.exec(text)?.[1];
  const candidate = decoded(inQuery ?? text);
  return shape.test(candidate) ? candidate : null;
}

/** @returns the code as typed by hand, without the spaces people add when they copy from paper. */
export function typedJoinCode(typed: string): string | null {
  const text = typed.replace(/\s+/g, '');
  return shape.test(text) ? text : null;
}
