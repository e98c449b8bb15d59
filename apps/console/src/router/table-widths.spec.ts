import { type TableColumnsType } from 'antd';
import { lookColumns, placeColumns, roleColumns, rosterColumns, searchColumns, signInColumns } from '../features/audit/views/audit-columns.js';
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

/** What a table needs without the columns that can be missed, and with them. */
const needs = <Row,>(columns: TableColumnsType<Row>, beside = 0): readonly [narrow: number, wide: number] => [
  leastWidth(columns.filter(({ responsive }) => !responsive)) + beside,
  leastWidth(columns) + beside,
];

const tables: Readonly<Record<string, readonly [narrow: number, wide: number]>> = {
  'looks': needs(lookColumns),
  'searches': needs(searchColumns),
  'changes of roles': needs(roleColumns),
  'changes of sign-ins': needs(signInColumns),
  'changes of places': needs(placeColumns),
  'changes of rosters': needs(rosterColumns),
  'tickets': needs(columnsAt(310113000000), SELECTION_WIDTH),
  'cases': needs(columnsOf('open')),
  'members': needs(memberColumns),
  'roles, with what may be done': needs(grantColumns(310113003001, () => undefined)),
  'found members': needs(foundMemberColumns),
  'found staff': needs(foundStaffColumns),
  'organisations': needs(organisationColumns(310113003001)),
  'groups': needs(groupColumns),
  'the roster': needs(rosterListColumns),
  'what was taken off the roster': needs(removedColumns(310113003001)),
};

// A page that is wider than its window hides the end of every row; a table that is empty never shows it.
it.each(Object.entries(tables))('%s find room in the narrowest window, and with every column from 1200 px on', (_, [narrow, wide]) => {
  expect(narrow).toBeLessThanOrEqual(NARROWEST);
  expect(wide).toBeLessThanOrEqual(WIDE_FROM);
});
