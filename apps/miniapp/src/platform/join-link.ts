const link = /^(.*)\/j\/([0-9A-Za-z_-]{1,64})\/?$/;

/** @returns the address of the join page for the path of a poster's link, or null for any other path. */
export function joinLinkPath(path: string): string | null {
  const [, base = '', code] = link.exec(path) ?? [];
  return code ? `${base}/packages/join/pages/scan/index?scene=${code}` : null;
}
