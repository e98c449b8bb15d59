import { type MigrationInterface, type QueryRunner } from 'typeorm';

interface NamedRow {
  readonly area_id: string;
  readonly id: string;
  readonly name: string;
}

/*
 * The form of names as it was when this was released: what the kernel makes of a name later is for a migration of its
 * own, so that a database filled today and one filled then say the same.
 */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const LATIN = /[0-9A-Za-z]/;

const asItLooks = (text: string): string => text.replace(HIDDEN, '').normalize('NFKC').replace(HIDDEN, '');

function plainPlaceName(name: string): string {
  const text = asItLooks(name).trim().replace(/\s+/g, ' ');
  return text
    .replace(/ /g, (blank, at: number) => (LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + 1)) ? blank : ''))
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}

/**
 * Names from before they were kept in one form: without the new form they would be added a second time, and not found.
 * Where two names of a community have become one, the second building keeps its own, for staff to take out of use.
 */
export class IdentityPlainNames1764000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const buildings = (await runner.query('SELECT area_id, id, name FROM identity.building ORDER BY area_id, position, id')) as NamedRow[];
    const taken = new Set(buildings.map(({ area_id, name }) => `${area_id}|${name}`));
    for (const { area_id, id, name } of buildings) {
      const plain = plainPlaceName(name);
      if (plain === '' || plain.length > 60 || taken.has(`${area_id}|${plain}`)) continue;
      taken.add(`${area_id}|${plain}`);
      await runner.query('UPDATE identity.building SET name = $3 WHERE area_id = $1 AND id = $2', [area_id, id, plain]);
    }
    const areas = (await runner.query('SELECT id, name FROM identity.area')) as Omit<NamedRow, 'area_id'>[];
    for (const { id, name } of areas) {
      const plain = plainPlaceName(name);
      if (plain !== name && plain !== '' && plain.length <= 60) await runner.query('UPDATE identity.area SET name = $2 WHERE id = $1', [id, plain]);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only: write the next one');
  }
}
