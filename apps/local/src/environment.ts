import { type DemoSecrets } from './demo/secrets.js';
import { type Ports } from './options.js';
import { inData } from './paths.js';

export interface DatabaseUrls {
  /** Application role. */
  app: string;
  /** Owner. */
  owner: string;
}

export const address = (port: number): string => `http://127.0.0.1:${port}`;

/** What API, worker and seed read: the demo's values, over which the person's own environment wins. */
export function programEnvironment(urls: DatabaseUrls, ports: Ports, secrets: DemoSecrets, own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const sandbox = address(ports.sandbox);
  return {
    LOG_LEVEL: 'info',
    MEDIA_FOLDER: inData('media'),
    PUBLIC_URL: address(ports.miniapp),
    WECHAT_BASE_URL: sandbox,
    WECHAT_OPEN_BASE_URL: sandbox,
    WECHAT_CODE_BASE_URL: sandbox,
    GATEWAY_URL: sandbox,
    ...secrets.environment,
    ...own,
    // What this run decides itself.
    HOST: '127.0.0.1',
    PORT: String(ports.api),
    DATABASE_URL: urls.app,
    MIGRATE_DATABASE_URL: urls.owner,
  };
}

/** What a command started later needs of it: all that a demo sets, and nothing else of the person's environment, for it is written to disk. */
export function commandEnvironment(urls: DatabaseUrls, ports: Ports, secrets: DemoSecrets, own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const env = programEnvironment(urls, ports, secrets, own);
  return Object.fromEntries(Object.keys(programEnvironment(urls, ports, secrets, {})).map((name) => [name, env[name]]));
}

/** What the seed needs besides: how the demo people shall sign in, and where to list them. */
export function seedEnvironment(secrets: DemoSecrets, signInsFile: string): NodeJS.ProcessEnv {
  return {
    DEMO_STAFF_PASSWORD: secrets.staffPassword,
    DEMO_STAFF_TOTP_SECRET: secrets.staffTotpSecret,
    DEMO_SIGN_INS_FILE: signInsFile,
  };
}
