import { createHash } from 'node:crypto';

/** What a page may fetch, run and be shown in; apps/api/deploy/nginx-locations.conf says the same in production. */
const policy = (scripts: readonly string[]): string =>
  [
    `default-src 'self'`,
    ['script-src', `'self'`, ...scripts].join(' '),
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `media-src 'self' blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** The scripts that stand in the page itself, by their content: no other runs. */
export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );

/** The headers of a page. */
export const pageHeaders = (html: string): Record<string, string> => ({
  'content-security-policy': policy(inlineScripts(html)),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-frame-options': 'DENY',
});
