import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { openApiText } from '../openapi.js';

/** `node dist/programs/write-openapi.js FILE`: writes the OpenAPI document, from which clients' types are made. */
async function write(file: string | undefined): Promise<void> {
  if (!file) throw new Error('Say which file to write.');
  await writeFile(file, await openApiText());
}

write(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
