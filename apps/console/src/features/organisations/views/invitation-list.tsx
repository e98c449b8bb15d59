import { momentPhrase } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useApi } from '../../../calls/services.js';
import { organisationTexts } from '../../../texts/organisations.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import prose from '../../../ui/prose/prose.module.css';
import { useNow } from '../../../ui/time/now.js';
import { type Organisation, readInvitations, withdrawInvitation } from '../calls/organisation-calls.js';
import { rowIdOf } from '../organisation-draft.js';
import styles from './organisations.module.css';

const t = organisationTexts.drawer;

/** Codes that still let in; the codes themselves were shown once. */
export function InvitationList({ organisation }: { readonly organisation: Organisation }) {
  const api = useApi();
  const now = useNow();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { busy, press } = usePress();
  const queryKey = ['invitations', rowIdOf(organisation)];
  const { data, isError, error, refetch } = useQuery({ queryKey, queryFn: ({ signal }) => readInvitations(api, organisation, signal) });
  const withdraw = (invitationId: string): void =>
    press(async () => {
      await withdrawInvitation(api, organisation, invitationId);
      message.success(t.withdrawn);
      await queries.invalidateQueries({ queryKey });
    });
  return (
    <section className={prose.section}>
      <h2>{t.invitations}</h2>
      {!data && (isError ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={2} />)}
      {data?.length === 0 && <p className={prose.faint}>{t.invitationsNone}</p>}
      <ul className={styles.rows}>
        {data?.map(({ invitationId, usesLeft, uses, expiresAt }) => (
          <li key={invitationId}>
            <span className={prose.two}>
              <span>{t.left(usesLeft, uses)}</span>
              <span className={prose.faint}>{t.until(momentPhrase(new Date(expiresAt), now))}</span>
            </span>
            <Button size="small" loading={busy} onClick={() => withdraw(invitationId)}>
              {t.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
