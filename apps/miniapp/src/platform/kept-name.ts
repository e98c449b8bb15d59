/**
 * The name of a kept file says whose it is and since when, so that it is offered to that person only, and dropped without
 * opening anything.
 */
export const keptName = (owner: string, path: string): string => `${owner}.${Date.now().toString(36)}-${path.split('/').pop() ?? ''}`;

export const isOf = (owner: string, name: string): boolean => name.startsWith(`${owner}.`);

/** When it was kept, in milliseconds by this phone's clock; 0 for a name that says nothing. */
export function keptSince(name: string): number {
  const time = /^[^.]+\.([0-9a-z]+)-/.exec(name)?.[1];
  return time === undefined ? 0 : parseInt(time, 36);
}
