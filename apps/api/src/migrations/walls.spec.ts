import { accountWall, alsoPublic, appendOnly, grant, participationWall, privateOrOwnWall, privateWall, publicWall, schema, systemWall } from './walls.js';

const forced = ['ALTER TABLE x.y ENABLE ROW LEVEL SECURITY', 'ALTER TABLE x.y FORCE ROW LEVEL SECURITY'];

const inScope = `CASE WHEN area_id BETWEEN nullif(current_setting('app.from', true), '')::bigint AND nullif(current_setting('app.to', true), '')::bigint THEN true ELSE area_id = ANY (nullif(current_setting('app.more', true), '')::bigint[]) END`;
const scope = `CREATE POLICY scope ON x.y USING (${inScope}) WITH CHECK (${inScope})`;
const own = `nullif(current_setting('app.account', true), '')::uuid`;
const system = `current_setting('app.system', true) = 'on'`;
const ownOrSystem = `account_id = ${own} OR ${system}`;

const spaced = (statements: readonly string[]): string[] => statements.map((statement) => statement.replace(/\s+/g, ' '));

/**
 * Migrations that were released call these templates, so what a template makes is a part of them: a database that runs
 * has the policies written here. To change one, add a template of another name, and alter the policies in a new migration.
 */
test.each([
  ['private', privateWall('x.y'), [...forced, scope]],
  ['public', publicWall('x.y', 'open'), [...forced, scope, 'CREATE POLICY public ON x.y FOR SELECT USING (open)']],
  ['also public', [alsoPublic('x.y', 'open')], ['CREATE POLICY public ON x.y FOR SELECT USING (open)']],
  ['participation', participationWall('x.y'), [...forced, scope, `CREATE POLICY participate ON x.y FOR INSERT WITH CHECK (area_id = ANY (nullif(current_setting('app.up', true), '')::bigint[]))`]],
  ['account', accountWall('x.y'), [...forced, `CREATE POLICY own ON x.y USING (${ownOrSystem}) WITH CHECK (${ownOrSystem})`]],
  ['private or own', privateOrOwnWall('x.y'), [...forced, scope, `CREATE POLICY own ON x.y FOR SELECT USING (account_id = ${own})`]],
  ['system', systemWall('x.y'), [...forced, `CREATE POLICY system ON x.y USING (${system}) WITH CHECK (${system})`]],
  ['append-only', [appendOnly('x.y')], ['GRANT SELECT, INSERT ON x.y TO "shequtong_app"']],
  ['grant', [grant('x.y', 'DELETE')], ['GRANT DELETE ON x.y TO "shequtong_app"']],
  ['schema', schema('x'), ['CREATE SCHEMA x', 'GRANT USAGE ON SCHEMA x TO "shequtong_app"']],
])('the template %s makes what it made in released migrations', (_, made, released) => expect(spaced(made)).toEqual(released));
