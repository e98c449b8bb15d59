/**
 * Writes what the controllers say about their routes, so that the API document has words without reading source at run time.
 *   node write-words.mjs            the controllers' comments → src/operation-words.gen.ts
 *   node write-words.mjs --check    fails with one sentence when the committed words differ
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const libs = path.join(here, '../../libs');
const target = path.join(here, 'src/operation-words.gen.ts');
const HEAD =
  '/** Made by write-words.mjs from the comments of the controllers. Do not edit. */\nexport const operationWords: Readonly<Record<string, string>> = ';

const files = readdirSync(libs, { recursive: true })
  .filter((name) => /^[\w-]+\/src\/.*\.controller\.ts$/.test(name))
  .sort();
const words = Object.fromEntries(files.flatMap((name) => [...wordsOf(path.join(libs, name))]));
const made = `${HEAD}${JSON.stringify(words, null, 2)};\n`;

if (!process.argv.includes('--check')) writeFileSync(target, made);
else if (readFileSync(target, 'utf8') !== made) {
  console.error('The words of the API document differ from the controllers: run "npm run openapi" and commit the result.');
  process.exitCode = 1;
}

/** Pairs of an operation's id and the comment above its method. */
function* wordsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  for (const controller of source.statements.filter(ts.isClassDeclaration)) {
    for (const method of controller.members.filter((member) => ts.isMethodDeclaration(member) && ts.getDecorators(member))) {
      const comment = ts.getJSDocCommentsAndTags(method).find(ts.isJSDoc)?.comment;
      const text = ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, ' ').trim();
      if (text) yield [`${controller.name.text.replace(/Controller$/, '')}_${method.name.text}`, text];
    }
  }
}
