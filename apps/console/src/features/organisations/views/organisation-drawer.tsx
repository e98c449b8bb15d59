import { newDraftKey } from '@shequtong/api-client';
import { isAreaId } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { organisationTexts } from '../../../texts/organisations.js';
import { DetailDrawer } from '../../../ui/drawer/detail-drawer.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import prose from '../../../ui/prose/prose.module.css';
import { endOrganisation, type Organisation, type OrganisationRef, readOrganisation } from '../calls/organisation-calls.js';
import { rowIdOf } from '../organisation-draft.js';
import { InviteDialog } from './invite-dialog.js';
import { InvitationList } from './invitation-list.js';
import { OperatorList } from './operator-list.js';
import { OrganisationDialog } from './organisation-dialog.js';
import styles from './organisations.module.css';

const t = organisationTexts;

interface OrganisationDrawerProps {
  /** The area one works for. */
  readonly areaId: number;
  readonly organisation: OrganisationRef | undefined;
  readonly rowIds: readonly string[];
  readonly onOpen: (id: string | undefined) => void;
}

type Asking = 'change' | 'end' | 'invite';

/** An organisation beside the list: its facts, its people, the codes by which people join. */
export function OrganisationDrawer({ areaId, organisation: ref, rowIds, onOpen }: OrganisationDrawerProps) {
  const api = useApi();
  const [asking, setAsking] = useState<Asking>();
  const opened = useQuery({
    queryKey: ['organisation', ref && rowIdOf(ref)],
    enabled: ref !== undefined,
    queryFn: ({ signal }) => (ref ? readOrganisation(api, ref, signal) : Promise.reject(new Error('no organisation is open'))),
  });
  const found = ref && opened.data;
  const index = ref ? rowIds.indexOf(rowIdOf(ref)) : -1;
  const go = (target: string | undefined): (() => void) | undefined =>
    index < 0 || target === undefined ? undefined : () => onOpen(target);
  // An organisation kept by an area above is shown here; who keeps it works on it.
  const own = found !== undefined && found.areaId === areaId;
  const actions = found && own && (
    <>
      {found.kind !== 'party-organisation' && (
        <Button type="primary" onClick={() => setAsking('invite')}>
          {t.invite.open}
        </Button>
      )}
      <Button onClick={() => setAsking('change')}>{t.change}</Button>
      <Button danger onClick={() => setAsking('end')}>
        {t.end}
      </Button>
    </>
  );
  return (
    <DetailDrawer
      open={ref !== undefined}
      title={found?.name ?? t.drawer.loading}
      head={found && <strong>{found.kindName}</strong>}
      actions={actions}
      onPrevious={go(rowIds[index - 1])}
      onNext={go(rowIds[index + 1])}
      onClose={() => onOpen(undefined)}
    >
      {found ? (
        <Body organisation={found} own={own} />
      ) : opened.isError ? (
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      ) : (
        <LoadingState />
      )}
      {found && asking === 'change' && (
        <OrganisationDialog areaId={found.areaId} areaName="" organisation={found} onClose={() => setAsking(undefined)} />
      )}
      {found && asking === 'invite' && <InviteDialog organisation={found} onClose={() => setAsking(undefined)} />}
      {found && asking === 'end' && (
        <EndDialog organisation={found} onEnded={() => onOpen(undefined)} onClose={() => setAsking(undefined)} />
      )}
    </DetailDrawer>
  );
}

function Body({ organisation, own }: { readonly organisation: Organisation; readonly own: boolean }) {
  const mayInvite = useMay('operator.invite', isAreaId(organisation.areaId) ? organisation.areaId : undefined);
  const party = organisation.kind === 'party-organisation';
  return (
    <>
      <section className={prose.section}>
        <h2>{t.drawer.facts}</h2>
        <dl className={styles.pairs}>
          <dt>{t.columns.phone}</dt>
          <dd>{organisation.phone ?? t.noPhone}</dd>
          <dt>{t.columns.serves}</dt>
          <dd>{organisation.serves.length > 0 ? organisation.serves.map(({ name }) => name).join('、') : t.noServes}</dd>
        </dl>
      </section>
      {!own && <p className={prose.faint}>{t.drawer.readOnly}</p>}
      {own && party && <p className={prose.faint}>{t.drawer.partyNone}</p>}
      {own && !party && mayInvite && (
        <>
          <OperatorList organisation={organisation} />
          <InvitationList organisation={organisation} />
        </>
      )}
    </>
  );
}

function EndDialog({
  organisation,
  onEnded,
  onClose,
}: {
  readonly organisation: Organisation;
  readonly onEnded: () => void;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(() => newDraftKey());
  const submit = (): Promise<void> =>
    endOrganisation(api, organisation, key).then(() => {
      message.success(t.ended(organisation.name));
      onEnded();
      return queries.invalidateQueries({ queryKey: ['organisations'] });
    });
  return (
    <FormDialog title={t.endTitle(organisation.name)} why={t.endWhy} ok={t.end} final onSubmit={submit} onClose={onClose} width={440} />
  );
}
