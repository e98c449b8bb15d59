import { newDraftKey } from '@shequtong/api-client';
import { chinaDateOf, formatInstant, isCommunity, mayGiveRole } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { areaSource } from '../../../calls/area-source.js';
import { useApi } from '../../../calls/services.js';
import { useAccount, useMay } from '../../../session/session-context.js';
import { peopleTexts } from '../../../texts/people.js';
import { shellTexts } from '../../../texts/shell.js';
import { AreaPicker, type ChosenArea } from '../../../ui/area/area-picker.js';
import { EmptyState } from '../../../ui/feedback/states.js';
import { Page } from '../../../ui/page/page.js';
import prose from '../../../ui/prose/prose.module.css';
import { ReasonDialog } from '../../../ui/reason/reason-dialog.js';
import { KeysetTable } from '../../../ui/table/keyset-table.js';
import { useKeyset } from '../../../ui/table/use-keyset.js';
import { exactly } from '../../../ui/time/moment.js';
import { useNow } from '../../../ui/time/now.js';
import { endRole, type GrantRow, type MadeStaff, readGrants, readLeftOpen } from '../calls/role-calls.js';
import { whoHolds } from '../role-draft.js';
import { GiveRoleDialog } from './give-role-dialog.js';
import { MadeStaffDialog } from './made-staff-dialog.js';
import { MakeStaffDialog } from './make-staff-dialog.js';
import { MemberDrawer } from './member-drawer.js';
import { OpenSignInDialog } from './open-sign-in-dialog.js';
import styles from './people.module.css';
import { ResetDialog } from './reset-dialog.js';
import { type TabProps } from './tab-props.js';

const t = peopleTexts.roles;

/** One person may hold several roles, and not every holder is a resident: there is no next one here. */
const NOBODY: readonly never[] = [];

/** Many are 部门工作人员: of which department, or whose operator, stands under it. */
const RoleOf = ({ row: { roleName, organisationName } }: { readonly row: GrantRow }) => (
  <span className={prose.two}>
    <strong>{roleName}</strong>
    {organisationName !== null && <span className={prose.faint}>{organisationName}</span>}
  </span>
);

/** The name an office shows; of a resident, for whoever may end the role, the masked name and the building. */
function Holder({ row: { publicName, holder } }: { readonly row: GrantRow }) {
  if (!holder) return <>{publicName ?? <span className={prose.faint}>{t.unnamed}</span>}</>;
  return (
    <span className={prose.two}>
      <span>{publicName ?? holder.name}</span>
      <span className={prose.faint}>{[publicName === null ? null : holder.name, holder.buildingName].filter(Boolean).join(' · ')}</span>
    </span>
  );
}

/**
 * A role begins and ends with a day; told with its year, and on one line, whatever year that is.
 * @param last an end at midnight is the end of the day before, which is the day somebody chose
 */
const Day = ({ at, last = false }: { readonly at: Date; readonly last?: boolean }) => (
  <time className={styles.day} dateTime={formatInstant(at)} title={exactly(at)}>
    {chinaDateOf(last ? new Date(at.getTime() - 1) : at)}
  </time>
);

/** Of staff no file opens, so the row says both, however narrow the window. */
const Term = ({ row: { startsAt, endsAt } }: { readonly row: GrantRow }) => (
  <span className={prose.two}>
    <span>
      {endsAt ? (
        <>
          {t.until} <Day at={new Date(endsAt)} last />
        </>
      ) : (
        t.forever
      )}
    </span>
    <span className={prose.faint}>
      {t.from} <Day at={new Date(startsAt)} />
    </span>
  </span>
);

const columns: TableColumnsType<GrantRow> = [
  { title: t.columns.role, width: 140, render: (_, row) => <RoleOf row={row} /> },
  { title: t.columns.post, render: (_, row) => row.post ?? '—' },
  { title: t.columns.name, width: 140, render: (_, row) => <Holder row={row} /> },
  { title: t.columns.term, width: 122, render: (_, row) => <Term row={row} /> },
];

/** With what may be done with each, for whoever may give roles there. */
export const grantColumns = (areaId: number, onAct: (acting: Acting) => void): TableColumnsType<GrantRow> => [
  ...columns,
  { title: '', width: 160, render: (_, row) => <RowActions areaId={areaId} row={row} onAct={onAct} /> },
];

/** Who holds which role on an area, with dates; given, ended, and staff accounts made, by whoever may. */
export function RolesTab({ areaId, areaName, tabs }: TabProps) {
  const api = useApi();
  const [chosen, setChosen] = useState<ChosenArea>({ id: areaId, name: areaName });
  const [source] = useState(() => areaSource(api, areaId, areaName));
  const at = chosen.id;
  const list = useKeyset(['grants', at], (cursor, signal) => readGrants(api, at, cursor, signal));
  const [acting, setActing] = useState<Acting>();
  const mayGive = useMay('grant.give', at);
  const [query, setQuery] = useSearchParams();
  // A resident's file is that of the area one works for.
  const mayOpen = useMay('membership.read', at) && isCommunity(at) && at === areaId;
  const memberOf = (id: string): string | undefined =>
    mayOpen ? list.rows.find(({ grantId }) => grantId === id)?.holder?.membershipId : undefined;
  // Opened beside this list, so that closing leaves one where one came from.
  const openId = (mayOpen && query.get('open')) || undefined;
  const openMember = (id: string | undefined): void => {
    const next = new URLSearchParams(query);
    if (id === undefined) next.delete('open');
    else next.set('open', id);
    setQuery(next, { replace: true });
  };
  const toolbar = (
    <>
      {tabs}
      {!isCommunity(at) || chosen.id !== areaId ? (
        <AreaPicker label={t.of} source={source} value={chosen} onChange={(area) => setChosen(area ?? { id: areaId, name: areaName })} />
      ) : null}
    </>
  );
  const actions = mayGive && (
    <>
      <Button onClick={() => setActing({ kind: 'staff' })}>{t.staff}</Button>
      <Button type="primary" onClick={() => setActing({ kind: 'give' })}>
        {t.give}
      </Button>
    </>
  );
  return (
    <Page title={shellTexts.sections.people} toolbar={toolbar} actions={actions}>
      <KeysetTable
        label={t.list}
        columns={mayGive ? grantColumns(at, setActing) : columns}
        list={list}
        rowId={(row) => row.grantId}
        opens={(id) => memberOf(id) !== undefined}
        openId={openId && list.rows.find(({ holder }) => holder?.membershipId === openId)?.grantId}
        onOpen={(id) => openMember(memberOf(id))}
        empty={<EmptyState title={t.empty} next={t.emptyNext} />}
      />
      <MemberDrawer areaId={areaId} openId={openId} rows={NOBODY} onOpen={openMember} />
      {acting && <Dialogs key={at} area={chosen} acting={acting} onAct={setActing} />}
    </Page>
  );
}

type Acting =
  | { readonly kind: 'staff' | 'give' }
  | { readonly kind: 'end' | 'open' | 'reset'; readonly grant: GrantRow }
  | { readonly kind: 'made'; readonly staff: MadeStaff };

function Dialogs({
  area: { id: areaId, name },
  acting,
  onAct,
}: {
  readonly area: ChosenArea;
  readonly acting: Acting;
  readonly onAct: (acting: Acting | undefined) => void;
}) {
  const queries = useQueryClient();
  const close = (): void => onAct(undefined);
  const made = (staff: MadeStaff): void => {
    onAct({ kind: 'made', staff });
    void queries.invalidateQueries({ queryKey: ['grants'] });
  };
  switch (acting.kind) {
    case 'give':
      return <GiveRoleDialog areaId={areaId} areaName={name} onClose={close} />;
    case 'staff':
      return <MakeStaffDialog areaId={areaId} areaName={name} onMade={made} onClose={close} />;
    case 'made':
      return <MadeStaffDialog staff={acting.staff} onClose={close} />;
    case 'open':
      return <OpenSignInDialog areaId={areaId} grant={acting.grant} onMade={made} onClose={close} />;
    case 'reset':
      return <ResetDialog areaId={areaId} grant={acting.grant} onMade={made} onClose={close} />;
    case 'end':
      return <EndDialog areaId={areaId} grant={acting.grant} onClose={close} />;
  }
}

function EndDialog({ areaId, grant, onClose }: { readonly areaId: number; readonly grant: GrantRow; readonly onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(() => newDraftKey());
  const submit = async (reason: string): Promise<void> => {
    await endRole(api, areaId, grant.grantId, reason, key);
    message.success(t.ended(grant.roleName));
    void queries.invalidateQueries({ queryKey: ['grants'] });
  };
  return (
    <ReasonDialog
      open
      final
      title={t.endTitle(grant.roleName, whoHolds(grant))}
      why={t.endWhy}
      ok={t.end}
      onSubmit={submit}
      onClose={onClose}
    >
      <LeftOpen areaId={areaId} grant={grant} />
    </ReasonDialog>
  );
}

/** Of the last one who acts for an office: what lies there, and who has it then. */
function LeftOpen({ areaId, grant: { grantId } }: { readonly areaId: number; readonly grant: GrantRow }) {
  const api = useApi();
  const { data, isError } = useQuery({
    queryKey: ['left-open', areaId, grantId],
    queryFn: ({ signal }) => readLeftOpen(api, areaId, grantId, signal),
  });
  if (isError) return <Alert showIcon type="warning" title={t.leftUnknown} />;
  return data?.tickets ? <Alert showIcon type="warning" title={t.left(data.tickets, data.goesTo)} /> : null;
}

/** What may be done with a grant: by the same table the server asks. Nobody ends, opens or resets their own. */
function RowActions({ areaId, row, onAct }: { readonly areaId: number; readonly row: GrantRow; readonly onAct: (acting: Acting) => void }) {
  const { grants, accountId } = useAccount();
  const now = useNow();
  if (row.accountId === accountId || !mayGiveRole(grants, row.role, areaId, now)) return null;
  return (
    <span className={styles.line}>
      {row.hasSignIn !== null && (
        <Button size="small" onClick={() => onAct({ kind: row.hasSignIn ? 'reset' : 'open', grant: row })}>
          {row.hasSignIn ? t.reset : t.open}
        </Button>
      )}
      <Button size="small" onClick={() => onAct({ kind: 'end', grant: row })}>
        {t.end}
      </Button>
    </span>
  );
}
