import { useRef, useState } from 'react';
import { type AlikeTicket, readAlike } from '@/calls/tickets';
import { useCommand } from '@/calls/use-command';
import { reportBody, type ReportDraft } from '../../report-draft';

/** Nobody waits longer than this for what is only a hint. */
const PATIENCE_MS = 2_500;

const nothing = (): AlikeTicket[] => [];

/** What is found in time; without a network, or late, nothing: a report is never kept from its office. */
const inTime = (reading: Promise<AlikeTicket[]>): Promise<AlikeTicket[]> =>
  Promise.race([reading.catch(nothing), new Promise<AlikeTicket[]>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS))]);

function toldOf(draft: ReportDraft) {
  const { text, categoryCode, buildingId, point, place } = reportBody(draft);
  return { text, categoryCode, buildingId, point, place };
}

/** All its writer said; photos that arrive on their way change nothing of it. */
const saying = ({ text, categoryCode, buildingId, point, place, visibility }: ReportDraft): string =>
  JSON.stringify([text, categoryCode, buildingId, point, place, visibility]);

/** Before a report goes out, once for what it says: whether it is there already. */
export function useAlike(draft: ReportDraft, submit: () => void) {
  const [found, setFound] = useState<readonly AlikeTicket[]>([]);
  /** What the person was asked about; said otherwise it is asked anew. */
  const [asked, setAsked] = useState('');
  const latest = useRef(draft);
  latest.current = draft;
  const looking = useCommand(async () => {
    const sent = draft;
    const told = toldOf(sent);
    const alike = await inTime(readAlike(sent.areaId, told));
    // Edited meanwhile: it is another report now, and goes when its writer sends it.
    if (saying(latest.current) !== saying(sent)) return;
    setAsked(JSON.stringify(told));
    setFound(alike);
    if (alike.length === 0) submit();
  });
  const close = () => setFound([]);
  return {
    found,
    looking: looking.busy,
    close,
    /** Goes out; asks first where nobody was asked yet. */
    submit: () => (asked === JSON.stringify(toldOf(draft)) ? submit() : void looking.run()),
    goOn: () => {
      close();
      submit();
    },
  };
}
