/**
 * Seconds of a `Retry-After` header (RFC 9110 §10.2.3): a number of seconds or an HTTP date.
 * @param nowMs milliseconds since 1970, for the date form.
 */
export function retryAfterSeconds(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text);
  const at = /^[A-Z][a-z]{2,8},? .+ GMT$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - nowMs) / 1000));
}
