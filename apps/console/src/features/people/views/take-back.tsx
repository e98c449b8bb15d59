import { newDraftKey } from '@shequtong/api-client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { peopleTexts } from '../../../texts/people.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { ReasonDialog } from '../../../ui/reason/reason-dialog.js';
import { type Member, readLetIn, takeBack } from '../calls/member-calls.js';
import styles from './people.module.css';

const t = peopleTexts.takeBack;

export interface TakeBackProps {
  readonly areaId: number;
  readonly member: Member;
}

/** Takes back a verification that was given to the wrong person. */
export function TakeBack(props: TakeBackProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      {open && <TakeBackDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function TakeBackDialog({ areaId, member, onClose }: TakeBackProps & { readonly onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [key] = useState(() => newDraftKey());
  const { membershipId, displayName } = member;
  const submit = async (reason: string): Promise<void> => {
    try {
      await takeBack(api, { areaId, membershipId }, reason, key);
      message.success(t.done(displayName));
    } finally {
      // Also of who was faster: what is on the screen is no more.
      for (const queryKey of [
        ['members', areaId],
        ['member', areaId, membershipId],
        ['cases', areaId],
        ['case', areaId],
        ['roster', areaId],
      ])
        void queries.invalidateQueries({ queryKey });
    }
  };
  return (
    <ReasonDialog
      open
      final
      title={t.title(displayName)}
      why={t.why}
      ok={t.open}
      placeholder={t.placeholder}
      presets={t.reasons}
      onSubmit={submit}
      onClose={onClose}
    >
      <LetIn areaId={areaId} membershipId={membershipId} />
    </ReasonDialog>
  );
}

/** Whom they let in stays; who takes back may want to look at each. */
function LetIn({ areaId, membershipId }: { readonly areaId: number; readonly membershipId: string }) {
  const api = useApi();
  const read = useQuery({
    queryKey: ['let-in', areaId, membershipId],
    queryFn: ({ signal }) => readLetIn(api, { areaId, membershipId }, signal),
  });
  if (read.isError) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingState rows={1} />;
  if (read.data.length === 0) return <p>{t.nobodyLetIn}</p>;
  return (
    <div>
      <p>{t.letIn(read.data.length)}</p>
      <ul className={styles.papers}>
        {read.data.map((one) => (
          <li key={one.membershipId}>{[one.person.name, peopleTexts.relations[one.relation], one.person.address].join(' · ')}</li>
        ))}
      </ul>
    </div>
  );
}
