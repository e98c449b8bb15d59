import { momentPhrase } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { organisationTexts } from '../../../texts/organisations.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import prose from '../../../ui/prose/prose.module.css';
import { ReasonDialog } from '../../../ui/reason/reason-dialog.js';
import { useNow } from '../../../ui/time/now.js';
import { type Operator, type Organisation, readOperators, removeOperator } from '../calls/organisation-calls.js';
import { rowIdOf } from '../organisation-draft.js';
import styles from './organisations.module.css';

const t = organisationTexts.drawer;

/** Who acts for an organisation; each can be ended with a reason. */
export function OperatorList({ organisation }: { readonly organisation: Organisation }) {
  const api = useApi();
  const now = useNow();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [leaving, setLeaving] = useState<Operator>();
  const queryKey = ['operators', rowIdOf(organisation)];
  const { data, isError, error, refetch } = useQuery({ queryKey, queryFn: ({ signal }) => readOperators(api, organisation, signal) });
  const remove = async (reason: string): Promise<void> => {
    if (!leaving) return;
    await removeOperator(api, organisation, leaving.operatorId, reason);
    message.success(t.removed(leaving.name));
    await queries.invalidateQueries({ queryKey });
  };
  return (
    <section className={prose.section}>
      <h2>{t.operators}</h2>
      {!data && (isError ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={3} />)}
      {data?.length === 0 && <p className={prose.faint}>{`${t.operatorsNone}。${t.operatorsNext}`}</p>}
      <ul className={styles.rows}>
        {data?.map((operator) => (
          <li key={operator.operatorId}>
            <span className={prose.two}>
              <strong>{operator.name}</strong>
              <span className={prose.faint}>
                {[operator.post, t.shown(operator.publicName), t.joined(momentPhrase(new Date(operator.joinedAt), now))].join(' · ')}
              </span>
            </span>
            <Button size="small" onClick={() => setLeaving(operator)}>
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={leaving !== undefined}
        title={t.removeTitle(leaving?.name ?? '')}
        why={t.removeWhy}
        ok={t.remove}
        presets={t.removeReasons}
        final
        onSubmit={remove}
        onClose={() => setLeaving(undefined)}
      />
    </section>
  );
}
