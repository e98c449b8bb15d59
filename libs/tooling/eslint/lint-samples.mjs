/**
 * Runs the lint of this workspace, configuration and all, over samples: `[{ file, code }]` as JSON on standard input,
 * for each the names of the rules that refuse it on standard output. A sample stands in the place of a file that exists,
 * because rules that know types ask for one.
 */
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
process.chdir(root);
const eslint = new ESLint({ cwd: root });
const refused = [];
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  refused.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(refused));
