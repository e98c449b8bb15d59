import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyProofDocument } from './verify-proof-document.js';

const usage = 'npm run --silent verify-proof -- FILE [--key PUBLIC_KEY]…   (FILE: a proof the API answered, or - for standard input)';

/**
 * `node dist/programs/verify-proof.js FILE`: checks a proof without us: needs neither database nor configuration nor
 * network. Ends with 1 when it does not hold.
 */
function checked(): { readonly lines: readonly string[]; readonly sound: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { key: { type: 'string', multiple: true } }, allowPositionals: true });
    const [file, ...more] = positionals;
    if (!file || more.length) return { lines: [usage], sound: false };
    return verifyProofDocument(JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')) as unknown, values.key ?? [], new Date());
  } catch (error) {
    return { lines: [error instanceof Error ? error.message : String(error), usage], sound: false };
  }
}

const { lines, sound } = checked();
for (const line of lines) (sound ? process.stdout : process.stderr).write(`${line}\n`);
process.exitCode = sound ? 0 : 1;
