import { chinaDateOf, chinaYearOf, dayPhrase } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { useAct } from '../../../ui/form/use-act.js';
import prose from '../../../ui/prose/prose.module.css';
import { useNow } from '../../../ui/time/now.js';
import { type Delegation, readDelegations, revokeDelegation } from '../calls/assistance-calls.js';
import { type OfMember } from './cards-section.js';
import { DelegationDialog } from './delegation-dialog.js';
import styles from './people.module.css';

const t = peopleTexts.delegations;

/** Who acts for a resident, for what and until when. Both see it; it is taken back at the resident's word. */
export function DelegationsSection({ at, name, own }: OfMember & { readonly own: boolean }) {
  const api = useApi();
  const found = useQuery({ queryKey: ['delegations', at.membershipId], queryFn: ({ signal }) => readDelegations(api, at, signal) });
  const [recording, setRecording] = useState(false);
  const [revoking, setRevoking] = useState<Delegation>();
  return (
    <section className={prose.section}>
      <h2>{peopleTexts.members.file.delegations}</h2>
      {found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : !found.data ? (
        <LoadingState rows={1} />
      ) : (
        <Delegations all={found.data} onRevoke={setRevoking} />
      )}
      {/* What is read back to oneself confirms nothing. */}
      {own ? <p className={prose.faint}>{t.own}</p> : <Button onClick={() => setRecording(true)}>{t.record}</Button>}
      {recording && <DelegationDialog at={at} name={name} onClose={() => setRecording(false)} />}
      {revoking && <RevokeDialog delegation={revoking} membershipId={at.membershipId} onClose={() => setRevoking(undefined)} />}
    </section>
  );
}

function Delegations({ all, onRevoke }: { readonly all: readonly Delegation[]; readonly onRevoke: (delegation: Delegation) => void }) {
  if (all.length === 0) return <p>{t.none}</p>;
  return (
    <ul>
      {all.map((delegation) => (
        <li key={delegation.delegationId} className={styles.line}>
          <span className={`${prose.two} ${styles.grow}`}>
            <span>
              <strong>{delegation.delegateName}</strong> {delegation.delegateKindName} ·{' '}
              {delegation.things.map(({ name }) => name).join('、')}
            </span>
            <span className={prose.faint}>
              <Until delegation={delegation} />
            </span>
          </span>
          {delegation.inForce && (
            <Button size="small" onClick={() => onRevoke(delegation)}>
              {t.revoke}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Until({ delegation: { inForce, endsAt, endedBy, endedAt } }: { readonly delegation: Delegation }) {
  // The day named is the last one that counts; it ends at midnight.
  const lastMoment = new Date(new Date(endedAt ?? endsAt).getTime() - (endedAt ? 0 : 1000));
  return (
    <>
      {dayPhrase(chinaDateOf(lastMoment), chinaYearOf(useNow()))} {inForce ? t.untilShort : endedBy && t.ended[endedBy]}
    </>
  );
}

function RevokeDialog({
  delegation,
  membershipId,
  onClose,
}: {
  readonly delegation: Delegation;
  readonly membershipId: string;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { run, busy, refusal } = useAct(() => {
    message.success(t.revoked);
    void queries.invalidateQueries({ queryKey: ['delegations', membershipId] });
    onClose();
  });
  const submit = (): void => void run((key) => revokeDelegation(api, delegation.areaId, delegation.delegationId, key));
  return (
    <ActDialog
      title={t.revokeTitle}
      why={t.revokeWhy(delegation.delegateName)}
      ok={t.revoke}
      final
      busy={busy}
      refusal={refusal()}
      onOk={submit}
      onClose={onClose}
    />
  );
}
