import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { verificationTexts as t } from '../../../texts/verification.js';
import { DetailDrawer } from '../../../ui/drawer/detail-drawer.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import prose from '../../../ui/prose/prose.module.css';
import { type CaseFile, type CaseRef, readCase } from '../calls/verification-calls.js';
import { actionsOf, type CaseAction, subjectOf } from '../case-rules.js';
import { ApproveDialog } from './approve-dialog.js';
import { CaseBody } from './case-body.js';
import { Waiting } from './case-columns.js';
import { EvidenceDialog } from './evidence-dialog.js';
import { RejectDialog } from './reject-dialog.js';
import { SameDialog } from './same-dialog.js';
import styles from './verification.module.css';

interface CaseDrawerProps {
  readonly areaId: number;
  readonly caseId: string | undefined;
  readonly rowIds: readonly string[];
  readonly onOpen: (id: string | undefined) => void;
  readonly onDecided: (id: string) => void;
}

/** One person's case beside the queue; decided, the next one opens by itself. */
export function CaseDrawer({ areaId, caseId, rowIds, onOpen, onDecided }: CaseDrawerProps) {
  const api = useApi();
  const opened = useQuery({
    queryKey: ['case', areaId, caseId],
    enabled: caseId !== undefined,
    queryFn: ({ signal }) => readCase(api, { areaId, caseId: caseId ?? '' }, signal),
  });
  const file = caseId === undefined ? undefined : opened.data;
  const index = caseId === undefined ? -1 : rowIds.indexOf(caseId);
  const go = (target: string | undefined): (() => void) | undefined =>
    index < 0 || target === undefined ? undefined : () => onOpen(target);
  return (
    <DetailDrawer
      open={caseId !== undefined}
      title={file ? t.file.title(file.person.name) : t.file.loading}
      head={file && <Head file={file} />}
      actions={file && <Actions key={caseId} at={{ areaId, caseId: file.caseId }} file={file} onDecided={() => onDecided(file.caseId)} />}
      onPrevious={go(rowIds[index - 1])}
      onNext={go(rowIds[index + 1])}
      onClose={() => onOpen(undefined)}
    >
      {file ? (
        <CaseBody key={file.caseId} areaId={areaId} file={file} />
      ) : opened.isError ? (
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  );
}

function Head({ file }: { readonly file: CaseFile }) {
  return (
    <span className={styles.head}>
      <Waiting {...file} />
      <strong>{file.state === 'open' ? t.kinds[subjectOf(file)] : t.states[file.state]}</strong>
    </span>
  );
}

interface ActionsProps {
  readonly at: CaseRef;
  readonly file: CaseFile;
  readonly onDecided: () => void;
}

function Actions({ at, file, onDecided }: ActionsProps) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [action, setAction] = useState<CaseAction>();
  const close = (): void => setAction(undefined);
  const refresh = (): void => {
    void queries.invalidateQueries({ queryKey: ['cases', at.areaId] });
    void queries.invalidateQueries({ queryKey: ['case', at.areaId, at.caseId] });
  };
  const decided = (words: string): void => {
    message.success(words);
    close();
    onDecided();
    refresh();
  };
  const recorded = (words: string): void => {
    message.success(words);
    close();
    refresh();
  };
  const open = actionsOf(file);
  return (
    <>
      {open.length === 0 && <span className={prose.faint}>{file.state === 'open' ? t.file.own : t.file.nothing}</span>}
      {open.map((name, place) => (
        <Button key={name} type={place === 0 ? 'primary' : 'default'} danger={name === 'reject'} onClick={() => setAction(name)}>
          {t.actions[name]}
        </Button>
      ))}
      {(action === 'approve' || action === 'two') && <ApproveDialog at={at} file={file} onDone={decided} onClose={close} />}
      {action === 'reject' && <RejectDialog at={at} file={file} onDone={decided} onClose={close} />}
      {action === 'evidence' && <EvidenceDialog at={at} onDone={recorded} onClose={close} />}
      {action === 'same' && <SameDialog at={at} onDone={decided} onClose={close} />}
    </>
  );
}
