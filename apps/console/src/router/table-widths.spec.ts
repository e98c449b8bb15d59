import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type TableColumnsType } from 'antd';
import {
  lookColumns,
  placeColumns,
  roleColumns,
  rosterColumns,
  searchColumns,
  signInColumns,
} from '../features/audit/views/audit-columns.js';
import { groupColumns } from '../features/organisations/views/group-desk.js';
import { organisationColumns } from '../features/organisations/views/organisation-desk.js';
import { foundMemberColumns, foundStaffColumns } from '../features/people/views/find-tab.js';
import { memberColumns } from '../features/people/views/members-tab.js';
import { grantColumns } from '../features/people/views/roles-tab.js';
import { rosterColumns as rosterListColumns } from '../features/people/views/roster-tab.js';
import { removedColumns } from '../features/people/views/roster-removed.js';
import { columnsAt } from '../features/tickets/views/ticket-columns.js';
import { columnsOf } from '../features/verification/views/case-columns.js';
import { leastWidth, SELECTION_WIDTH } from '../ui/table/keyset-table.js';

/** Beside a list stand the navigation, the page's margins and the card's. */
const BESIDE = 208 + 2 * 24 + 2 * 13;
const NARROWEST = 1024 - BESIDE;
/** From 1200 px on the columns that can be missed are shown. */
const WIDE_FROM = 1200 - BESIDE;

type Needs = readonly [narrow: number, wide: number];

/** What a table needs without the columns that can be missed, and with them. */
const needs = <Row>(columns: TableColumnsType<Row>, beside = 0): Needs => [
  leastWidth(columns.filter(({ responsive }) => !responsive)) + beside,
  leastWidth(columns) + beside,
];

/** Every table, by the file that shows it. */
const tables: Readonly<Record<string, Readonly<Record<string, Needs>>>> = {
  'audit/views/audit-page.tsx': {
    looks: needs(lookColumns),
    searches: needs(searchColumns),
    'changes of roles': needs(roleColumns),
    'changes of sign-ins': needs(signInColumns),
    'changes of places': needs(placeColumns),
    'changes of rosters': needs(rosterColumns),
  },
  'tickets/views/tickets-page.tsx': {
    'tickets of a workbench': needs(columnsAt('workbench', 310113000000), SELECTION_WIDTH),
    'all tickets': needs(columnsAt('tickets', 310113000000)),
  },
  'verification/views/verification-page.tsx': { cases: needs(columnsOf('open')) },
  'people/views/members-tab.tsx': { members: needs(memberColumns) },
  'people/views/roles-tab.tsx': { 'roles, with what may be done': needs(grantColumns(310113003001, () => undefined)) },
  'people/views/find-tab.tsx': { 'found members': needs(foundMemberColumns), 'found staff': needs(foundStaffColumns) },
  'people/views/roster-tab.tsx': { 'the roster': needs(rosterListColumns) },
  'people/views/roster-removed.tsx': { 'what was taken off the roster': needs(removedColumns(310113003001)) },
  'organisations/views/organisation-desk.tsx': { organisations: needs(organisationColumns(310113003001)) },
  'organisations/views/group-desk.tsx': { groups: needs(groupColumns) },
};

/** One piece of the page shows both. */
const tablesByOne: Readonly<Record<string, number>> = { 'tickets/views/tickets-page.tsx': 2, 'people/views/find-tab.tsx': 2 };

it('are all of them', () => {
  const features = path.join(__dirname, '../features');
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'),
  );
  const shown = files.flatMap((file) => {
    const uses = readFileSync(path.join(features, file), 'utf8').match(/<KeysetTable\b/g)?.length ?? 0;
    return uses > 0 ? [[file, uses * (tablesByOne[file] ?? 1)] as const] : [];
  });
  expect(Object.fromEntries(shown)).toEqual(
    Object.fromEntries(Object.entries(tables).map(([file, own]) => [file, Object.keys(own).length])),
  );
});

// Sixteen characters a line at the workbench, thirteen where the office stands beside it, and two lines: a title says what it is about before it is cut off.
it.each(['workbench', 'tickets'] as const)('leave room for the titles of the list %s in the narrowest window', (desk) => {
  const fixed =
    leastWidth(columnsAt(desk, 310113000000).filter(({ responsive, width }) => !responsive && width !== undefined)) +
    (desk === 'workbench' ? SELECTION_WIDTH : 0);
  expect(NARROWEST - fixed).toBeGreaterThanOrEqual(desk === 'workbench' ? 16 * 14 + 16 : 13 * 14 + 16);
});

// A page that is wider than its window hides the end of every row; a table that is empty never shows it.
it.each(Object.values(tables).flatMap((own) => Object.entries(own)))(
  '%s find room in the narrowest window, and with every column from 1200 px on',
  (_, [narrow, wide]) => {
    expect(narrow).toBeLessThanOrEqual(NARROWEST);
    expect(wide).toBeLessThanOrEqual(WIDE_FROM);
  },
);
