import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openApiText } from './openapi.js';

const committed = path.join(__dirname, '../../../libs/api-client/openapi.json');

describe('the OpenAPI document', () => {
  test('is the one the clients were made from; if not, run `npm run openapi`', async () => {
    expect(readFileSync(committed, 'utf8')).toBe(await openApiText());
  });
});
