import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { domainErrorCodes, type Permission, permissions } from '@shequtong/kernel';

const root = path.resolve(__dirname, '../../..');

/** Where codes are declared and get their words: being named there is no use. */
const declaration = /\/src\/errors\/\w+-(codes|problems)\.ts$/;

/** The text of every source file of a folder that is neither a suite nor made from another file. */
function sourcesOf(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => /\/src\/.*\.tsx?$/.test(file) && !/\.spec\.tsx?$|\.gen\.ts$|\/(node_modules|dist)\//.test(file))
    .filter((file) => !declaration.test(file))
    .map((file) => readFileSync(path.join(root, file), 'utf8'));
}

/** Permissions decided on before their route is built, and what they wait for. */
const coming: Readonly<Partial<Record<Permission, string>>> = {
  'ticket.note': 'internal notes come with the shared work on a ticket',
  'calendar.import': 'a year’s calendar comes with the release until staff import it',
};

describe('what is declared is used', () => {
  it('every code of a problem, somewhere beside its declaration', () => {
    const text = ['libs', 'apps'].flatMap(sourcesOf).join('\n');
    expect(domainErrorCodes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });

  it('every permission, by a route or by a rule of its own, or it is said when it comes', () => {
    const text = ['libs', 'apps']
      .flatMap(sourcesOf)
      .join('\n')
      .replace(/^ {2}'[a-z.-]+': \{\s+roles: /gm, '');
    const unused = (Object.keys(permissions) as Permission[]).filter((permission) => !text.includes(`'${permission}'`));
    expect(unused.sort()).toEqual(Object.keys(coming).sort());
  });
});
