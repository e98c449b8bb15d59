import { chinaDateOf, clockTimeOf } from '@shequtong/kernel';
import { type TableColumnsType } from 'antd';
import { type ReactNode } from 'react';
import { auditTexts as t } from '../../../texts/audit.js';
import prose from '../../../ui/prose/prose.module.css';
import { StateTag } from '../../../ui/state/state-tag.js';
import {
  type CredentialChange,
  type Look,
  type PlaceChange,
  type RoleChange,
  type RosterChange,
  type Search,
} from '../calls/audit-calls.js';
import styles from './audit.module.css';

/** A record names the exact minute, always. */
const Exact = ({ at }: { readonly at: string }) => <time dateTime={at}>{`${chinaDateOf(new Date(at))} ${clockTimeOf(new Date(at))}`}</time>;

/** Somebody, or an office, never broken within a name while there is another place to break. */
const Who = ({ children }: { readonly children: ReactNode }) => <span className={styles.who}>{children}</span>;

const Two = ({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) => (
  <span className={prose.two}>
    <Who>{first}</Who>
    <span className={prose.faint}>{second}</span>
  </span>
);

export const lookColumns: TableColumnsType<Look> = [
  { title: t.looks.columns.at, width: 148, render: (_, row) => <Exact at={row.at} /> },
  { title: t.looks.columns.reader, width: 160, render: (_, row) => <Two first={row.reader} second={row.office} /> },
  { title: t.looks.columns.person, width: 122, render: (_, row) => <Two first={row.person} second={row.areaName} /> },
  { title: t.looks.columns.what, width: 132, render: (_, row) => row.what },
  { title: t.looks.columns.reason, render: (_, row) => <span className={prose.wrap}>{row.reason}</span> },
];

export const searchColumns: TableColumnsType<Search> = [
  { title: t.searches.columns.at, width: 148, render: (_, row) => <Exact at={row.at} /> },
  { title: t.searches.columns.reader, render: (_, row) => <Two first={row.reader} second={row.office} /> },
  { title: t.searches.columns.what, width: 150, render: (_, row) => row.what },
  { title: t.searches.columns.matches, width: 84, render: (_, row) => t.searches.matches(row.matches) },
  { title: t.searches.columns.area, render: (_, row) => <span className={prose.wrap}>{row.areaName}</span> },
];

const dayOf = (at: string | null): string => (at === null ? t.roles.open : chinaDateOf(new Date(at)));

/** Broken between the days, never within one. */
const Period = ({ row: { startsAt, endsAt } }: { readonly row: RoleChange }) => (
  <>
    <span className={styles.day}>{endsAt === null ? t.roles.since(dayOf(startsAt)) : t.roles.from(dayOf(startsAt))}</span>{' '}
    <span className={styles.day}>{dayOf(endsAt)}</span>
  </>
);

/** What became of which role. */
const Change = ({ row }: { readonly row: RoleChange }) => (
  <span className={styles.change}>
    {row.change === 'given' ? (
      <StateTag word={t.roles.given} sign="done" tone="green" />
    ) : (
      <StateTag word={t.roles.ended} sign="refused" tone="grey" />
    )}
    {row.roleName}
  </span>
);

export const roleColumns: TableColumnsType<RoleChange> = [
  { title: t.roles.columns.at, width: 148, render: (_, row) => <Exact at={row.at} /> },
  { title: t.roles.columns.change, width: 182, render: (_, row) => <Two first={<Change row={row} />} second={row.areaName} /> },
  {
    title: t.roles.columns.holder,
    width: 136,
    render: (_, row) => <Two first={row.publicName ?? row.person ?? t.roles.unnamed} second={row.post ?? ''} />,
  },
  { title: t.roles.columns.by, width: 126, render: (_, row) => <Who>{row.by ?? t.roles.system}</Who> },
  { title: t.roles.columns.period, minWidth: 150, render: (_, row) => <Two first={<Period row={row} />} second={row.reason ?? ''} /> },
];

const named = (name: string | null) => name ?? <span className={prose.faint}>{t.signIns.unnamed}</span>;

export const signInColumns: TableColumnsType<CredentialChange> = [
  { title: t.signIns.columns.at, width: 148, render: (_, row) => <Exact at={row.at} /> },
  { title: t.signIns.columns.change, width: 220, render: (_, row) => t.signIns.changes[row.change] },
  { title: t.signIns.columns.person, render: (_, row) => named(row.person) },
  { title: t.signIns.columns.by, render: (_, row) => named(row.by) },
];

export const placeColumns: TableColumnsType<PlaceChange> = [
  { title: t.places.columns.at, width: 148, render: (_, row) => <Exact at={row.at} /> },
  { title: t.places.columns.change, width: 110, render: (_, row) => t.places.changes[row.change] },
  { title: t.places.columns.what, render: (_, row) => <Two first={row.what} second={row.areaName} /> },
  {
    title: t.places.columns.by,
    width: 170,
    render: (_, row) =>
      row.by ? <Who>{row.by}</Who> : <span className={prose.faint}>{row.byPlatform ? t.places.system : t.places.unnamed}</span>,
  },
];

function whatChanged({ change, entries, what, joined }: RosterChange): string {
  if (change === 'imported') return t.roster.entries(entries);
  // Whoever joined by it no longer has.
  if (change === 'released') return t.roster.released;
  return [what, joined && t.roster.joined].filter(Boolean).join('；') || '—';
}

export const rosterColumns: TableColumnsType<RosterChange> = [
  { title: t.roster.columns.at, width: 148, render: (_, row) => <Exact at={row.at} /> },
  { title: t.roster.columns.change, width: 64, render: (_, row) => t.roster.changes[row.change] },
  { title: t.roster.columns.person, width: 104, render: (_, row) => row.person ?? '—' },
  { title: t.roster.columns.what, width: 160, render: (_, row) => <Two first={whatChanged(row)} second={row.areaName} /> },
  {
    title: t.roster.columns.by,
    width: 130,
    render: (_, row) => (row.by ? <Who>{row.by}</Who> : <span className={prose.faint}>{t.roster.unnamed}</span>),
  },
  { title: t.roster.columns.reason, minWidth: 130, render: (_, row) => <span className={prose.wrap}>{row.reason ?? '—'}</span> },
];
