import { type Config, describeApplication } from '@shequtong/platform';
import { pino } from 'pino';
import { apiWords } from './api-words.js';
import { AppModule } from './app.module.js';

/** Nothing is started while the API is described, so the configuration may be empty where only its presence counts. */
const unused = {
  database: { url: 'postgres://described@localhost/none', poolMax: 1, statementTimeoutMs: 1, lockTimeoutMs: 1 },
  secrets: {
    tokenKeys: [],
    fieldMasterKeys: [],
    treeKeys: [],
    refreshKeys: [],
    blindIndexKey: Buffer.alloc(32),
    linkKey: Buffer.alloc(32),
  },
  wechat: {},
  gateway: {},
  media: { folder: '/' },
} as unknown as Config;

/** The API's OpenAPI document as formatted text, the form that is committed for the clients. */
export async function openApiText(): Promise<string> {
  const document = await describeApplication(
    AppModule.forRoot({ config: unused, logger: pino({ level: 'silent' }), migrations: [] }),
    apiWords,
  );
  return `${JSON.stringify(document, null, 2)}\n`;
}
