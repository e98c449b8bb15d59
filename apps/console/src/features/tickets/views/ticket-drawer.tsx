import { ticketOfficeStandings } from '@shequtong/kernel';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { ticketTexts } from '../../../texts/tickets.js';
import { ClockChip, InHandChip } from '../../../ui/clock/clock-chip.js';
import { DetailDrawer } from '../../../ui/drawer/detail-drawer.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { StateTag } from '../../../ui/state/state-tag.js';
import { useWorkArea } from '../../../session/work-area.js';
import prose from '../../../ui/prose/prose.module.css';
import { LIVE_MS } from '../../../ui/table/use-keyset.js';
import { readFile, type TicketFile } from '../calls/ticket-calls.js';
import { wordsOf } from '../action-words.js';
import { expectedAction, actionsOn, type TicketAction } from '../ticket-actions.js';
import { headTime } from '../ticket-clocks.js';
import { lookAt } from '../ticket-looks.js';
import { ticketRefOf } from '../ticket-ref.js';
import { ActionDialog } from './action-dialog.js';
import { FileBody } from './file-body.js';

const t = ticketTexts.file;

interface TicketDrawerProps {
  readonly openId: string | undefined;
  /** The list beside it, for the row before and after. */
  readonly rowIds: readonly string[];
  readonly onOpen: (id: string | undefined) => void;
}

/** A ticket's file beside the list, and what can be done with it now. */
export function TicketDrawer({ openId, rowIds, onOpen }: TicketDrawerProps) {
  const api = useApi();
  const ref = ticketRefOf(openId);
  const opened = useQuery({
    queryKey: ['ticket-file', openId],
    enabled: ref !== undefined,
    refetchInterval: LIVE_MS,
    queryFn: ({ signal }) => (ref ? readFile(api, ref, signal) : Promise.reject(new Error('no ticket is open'))),
  });
  const found = ref && opened.data;
  const index = openId === undefined ? -1 : rowIds.indexOf(openId);
  const go = (target: string | undefined): (() => void) | undefined =>
    index < 0 || target === undefined ? undefined : () => onOpen(target);
  return (
    <DetailDrawer
      open={ref !== undefined}
      title={found ? t.number(found.file.number) : t.loading}
      head={found && <Head found={found} />}
      actions={found && <Actions key={openId} found={found} />}
      onPrevious={go(rowIds[index - 1])}
      onNext={go(rowIds[index + 1])}
      onClose={() => onOpen(undefined)}
    >
      {found ? (
        <FileBody file={found.file} />
      ) : opened.isError ? (
        <ErrorState error={opened.error} onRetry={() => void opened.refetch()} />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  );
}

function Head({ found: { file } }: { readonly found: TicketFile }) {
  const { area } = useWorkArea();
  const { clock, inHandSince } = headTime(file);
  return (
    <>
      <StateTag {...lookAt(area.areaId, file)} />
      {file.endingName && <span>{t.ending(file.endingName)}</span>}
      {clock && <ClockChip clock={clock} />}
      {inHandSince && <InHandChip since={inHandSince} />}
      <strong>{t.office[ticketOfficeStandings[file.state]](file.responsible.name)}</strong>
    </>
  );
}

/** Why nothing is offered, or not what the state makes one expect; nothing where that needs no saying. */
function whyNot({ mine, state }: TicketFile['file'], open: readonly TicketAction[]): string | undefined {
  if (mine) return t.own;
  if (state === 'resolved' && !open.includes('follow-up')) return t.followUpByColleague;
  return open.length === 0 ? t.nothingToDo : undefined;
}

/** One button per step the server says is open; the one that is expected next stands out. */
function Actions({ found }: { readonly found: TicketFile }) {
  const [action, setAction] = useState<TicketAction>();
  const open = actionsOn(found.file);
  const expected = expectedAction(
    open,
    found.file.clocks.map(({ kind }) => kind),
  );
  const why = whyNot(found.file, open);
  return (
    <>
      {why && <span className={prose.faint}>{why}</span>}
      {open.map((name) => (
        <Button key={name} type={name === expected ? 'primary' : 'default'} danger={name === 'decline'} onClick={() => setAction(name)}>
          {wordsOf(name, found.file).action}
        </Button>
      ))}
      {action && <ActionDialog action={action} found={found} onClose={() => setAction(undefined)} />}
    </>
  );
}
