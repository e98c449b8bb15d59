const shape = /^\d{3}[\dX]$/;

/** @returns the last four signs of a document number in capitals, or null for anything else. */
export function documentTail(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  return shape.test(text) ? text : null;
}
