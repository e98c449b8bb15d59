import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readConfig } from '@shequtong/platform';
import { demoSecrets } from './demo/secrets.js';
import { commandEnvironment, programEnvironment } from './environment.js';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-environment-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const secrets = demoSecrets(path.join(folder, 'secrets.json'));
const urls = { app: 'postgres://app@127.0.0.1/demo', owner: 'postgres://owner@127.0.0.1/demo' };
const ports = { api: 4300, miniapp: 4301, console: 4302, sandbox: 4303 };

describe('what a command reads that is started beside the demo', () => {
  it('is everything the configuration asks for, as the API has it', () => {
    const env = commandEnvironment(urls, ports, secrets, {});
    expect(readConfig(env)).toEqual(readConfig(programEnvironment(urls, ports, secrets, {})));
  });

  it('holds what the person set otherwise, and nothing else of theirs', () => {
    const env = commandEnvironment(urls, ports, secrets, {
      LOG_LEVEL: 'warn',
      AWS_SECRET_ACCESS_KEY: 'theirs',
      DATABASE_URL: 'postgres://elsewhere/x',
    });
    expect(env).toMatchObject({ LOG_LEVEL: 'warn', DATABASE_URL: urls.app });
    expect(Object.keys(env)).not.toContain('AWS_SECRET_ACCESS_KEY');
  });
});
