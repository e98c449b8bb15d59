/**
 * Runs the lint of this workspace, configuration and all, over samples: `[{ file, code }]` as JSON on standard input,
 * for each the names of the rules that refuse it as the last line of standard output. A sample stands in the place of a file that exists,
 * because rules that know types ask for one.
 */
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
process.chdir(root);
// Rules about projects know them from this graph; without it they keep silent.
await createProjectGraphAsync({ exitOnError: false });
const eslint = new ESLint({ cwd: root });
const refused = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  refused.push(result.messages.map((message) => message.ruleId ?? message.message));
}
// Nx writes to standard output too: the answer is the last line.
process.stdout.write(`\n${JSON.stringify(refused)}\n`);
