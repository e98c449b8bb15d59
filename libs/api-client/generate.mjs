/**
 * Writes the types of the API from its OpenAPI document.
 *   node generate.mjs            openapi.json → src/schema.gen.ts
 *   node generate.mjs --check    fails with one sentence when the committed types differ
 * `--from <json>` and `--to <ts>` name other files.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const HEAD = '/** Made by generate.mjs from the OpenAPI document of the API. Do not edit. */\n\n';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    from: { type: 'string', default: path.join(HERE, 'openapi.json') },
    to: { type: 'string', default: path.join(HERE, 'src', 'schema.gen.ts') },
  },
});

try {
  const made = HEAD + astToString(await openapiTS(await documentOf(values.from), { alphabetize: true }));
  if (values.check) await check(made, values.to);
  else await writeFile(values.to, made);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function documentOf(file) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${named(file)} is missing: build the API so that it writes its OpenAPI document.`);
  });
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Error(`${named(file)} is not JSON: build the API again.`);
  }
  if (!/^3\.[01]\./.test(document.openapi ?? '')) throw new Error(`${named(file)} is not an OpenAPI 3 document.`);
  return document;
}

async function check(made, file) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== made) {
    throw new Error(
      `${named(file)} differs from the OpenAPI document: run "npm run generate -w @shequtong/api-client" and commit the result.`,
    );
  }
}

function named(file) {
  return path.relative(process.cwd(), path.resolve(file)) || file;
}
