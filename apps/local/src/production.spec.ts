import fs from 'node:fs';
import { readConfig } from '@shequtong/platform';
import { inRoot } from './paths.js';
import { demoSecrets } from './demo/secrets.js';
import os from 'node:os';
import path from 'node:path';
import { inlineScripts, pageHeaders } from './web/page-policy.js';
import { cacheControl } from './web/static-files.js';

const compose = fs.readFileSync(inRoot('docker-compose.yml'), 'utf8');
const readme = fs.readFileSync(inRoot('README.md'), 'utf8');
const example = fs.readFileSync(inRoot('.env.example'), 'utf8');
const exampleNames = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => ({ name, value }));

/** What the programs get of the compose file when .env holds no more than it must. */
function composed(): Record<string, string> {
  const block = /x-environment: &environment\n([^]*?)\n\n/.exec(compose)?.[1] ?? '';
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'shequtong-env-')), 'secrets.json');
  const values: Record<string, string> = {
    ...demoSecrets(file).environment,
    PUBLIC_URL: 'https://sqt.example.gov.cn',
    GATEWAY_URL: 'https://sms.example.gov.cn',
    APP_PASSWORD: 'secret',
  };
  fs.rmSync(path.dirname(file), { recursive: true });
  const fill = (text: string): string =>
    text.replace(/\$\{([A-Z_]+):([-?])([^}]*)\}/g, (_, name: string, kind: string, fallback: string) =>
      kind === '-' ? fallback : (values[name] ?? ''),
    );
  return Object.fromEntries(
    [...block.matchAll(/^ {2}([A-Z_]+): '?([^'\n]*)'?$/gm)].map(([, name = '', value = '']) => [name, fill(value)]),
  );
}

/** The variables the configuration asks for. */
function namesRead(): string[] {
  const names = new Set<string>();
  const asked = new Proxy(composed(), {
    get(env, name: string) {
      names.add(name);
      return env[name];
    },
  });
  readConfig(asked);
  return [...names].sort();
}

describe('the production set-up', () => {
  it('asks in .env.example for exactly what the compose file cannot start without', () => {
    const demanded = new Set([...compose.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name));
    expect(exampleNames.map(({ name }) => name).sort()).toEqual([...demanded].sort());
    expect(exampleNames.filter(({ value }) => value !== '')).toEqual([]);
  });

  it('gives the programs everything their configuration reads', () => {
    expect(readConfig(composed())).toMatchObject({ production: true, host: '0.0.0.0', port: 4300 });
  });

  it('passes every variable on that the configuration reads and README explains, at the same default', () => {
    const named = readme.split('\n## Configuration\n')[1]?.split('\n## ')[0] ?? '';
    const explained = [...named.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name),
    );
    const passed = [...Object.keys(composed()), 'MIGRATE_DATABASE_URL'];
    // What every program of Node reads; the compose file alone sets it.
    expect([...explained, 'NODE_ENV'].sort()).toEqual(namesRead());
    expect(passed.sort()).toEqual(namesRead());

    const optional = [...compose.matchAll(/^ {2}([A-Z_]+): \$\{\1:-[^}]*\}$/gm)].map(([, name = '']) => name);
    const whole = composed();
    const silent = Object.fromEntries(Object.entries(whole).filter(([name]) => !optional.includes(name)));
    expect(optional).toContain('LIMIT_PER_PERSON');
    expect(readConfig(silent)).toEqual(readConfig(whole));
  });

  it('sends pages with the same rules as here, and keeps files in the same folders', () => {
    const locations = fs.readFileSync(inRoot('apps', 'api', 'deploy', 'nginx-locations.conf'), 'utf8');
    const block = /\nlocation \/ \{\n([^]*?)\n\}/.exec(locations)?.[1] ?? '';
    const headers = [...block.matchAll(/add_header (\S+) (?:"([^"]*)"|(\S+))(?: always)?;/g)].map(([, name = '', quoted, plain]) => [
      name.toLowerCase(),
      quoted ?? plain,
    ]);
    const html = '<script>ready()</script>';
    expect(Object.fromEntries(headers)).toEqual({
      'cache-control': cacheControl('/index.html'),
      'x-content-type-options': 'nosniff',
      ...pageHeaders(html),
      'content-security-policy': pageHeaders(html)['content-security-policy']?.replace(
        ` ${inlineScripts(html).join(' ')}`,
        '$inline_scripts',
      ),
    });
    const kept = new RegExp(/\nlocation ~ (\S+) \{\n {2}try_files \$uri =404;/.exec(locations)?.[1] ?? 'none');
    for (const file of [
      '/assets/areas-page-CoSjQtzQ.js',
      '/js/app.6f0aa8ec.js',
      '/css/app.4bfc7385.css',
      '/index.html',
      '/emblem.svg',
      '/jsx',
      '/tickets/assets/1',
    ]) {
      expect([file, kept.test(file)]).toEqual([file, cacheControl(file).includes('immutable')]);
    }
  });

  it('believes nobody about a reader’s address but the proxy that is named', () => {
    const subnets = [...compose.matchAll(/subnet: ([\d./]+)/g)].map(([, subnet]) => subnet);
    expect(/TRUSTED_PROXIES: (\S+)/.exec(compose)?.[1]?.split(',').sort()).toEqual(subnets.sort());
    const deployed = (name: string): string => fs.readFileSync(inRoot('apps', 'api', 'deploy', name), 'utf8');
    expect(deployed('nginx-locations.conf')).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(deployed('nginx.conf')).toContain('real_ip_header X-Forwarded-For;');
    expect(deployed('nginx.conf')).not.toContain('real_ip_recursive');
    expect(deployed('outer-proxy.conf.template')).toBe('set_real_ip_from ${OUTER_PROXY};\n');
    // The gateway of the outer network: whoever comes from this machine.
    expect(compose).toContain('OUTER_PROXY: ${OUTER_PROXY:-172.30.77.1}');
  });

  it('never gives the API the owner’s password', () => {
    const api = /\n {2}api:\n([^]*?)\n\n/.exec(compose)?.[1] ?? '';
    expect(api).toContain('environment: *environment');
    expect(compose).toMatch(/&owner-environment\n {2}<<: \*environment\n {2}MIGRATE_DATABASE_URL:/);
    expect(/x-environment: &environment\n([^]*?)\n\n/.exec(compose)?.[1]).not.toContain('OWNER_PASSWORD');
  });
});
