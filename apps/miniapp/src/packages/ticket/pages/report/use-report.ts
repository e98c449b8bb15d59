import { useState } from 'react';
import { postAndName } from '@shequtong/kernel';
import { type HomeCommunity } from '@/calls/home-community';
import { type Writer } from '@/calls/drafts';
import { reportStoredAs } from '@/calls/kept-report';
import { type DutyToday, readBuildings, readDuty } from '@/calls/places';
import { codeOf } from '@/calls/problem-words';
import { readCategories, readTicket, report as sendReport, type Ticket } from '@/calls/tickets';
import { useCommand } from '@/calls/use-command';
import { useRead } from '@/calls/use-read';
import { whereAmI } from '@/platform/device';
import { chooseOnMap } from '@/platform/map';
import { report } from '@/texts/report';
import { toast } from '@/ui/feedback';
import {
  emptyDraft,
  fieldOfCode,
  isReportDraft,
  isUntouched,
  limits,
  reportBody,
  type ReportDraft,
  type ReportProblems,
  reportProblems,
} from '../../report-draft';
import { useKeptForm } from '../../use-kept-form';
import { useAlike } from './use-alike';

/** What was accepted, and until when the reply is due; without that when reading it back failed. */
export interface Sent {
  areaId: number;
  ticketId: string;
  number: string;
  replyDueAt: number | null;
  /** Who is on duty at the community's office now. */
  onDuty: string | null;
}

const firstReplyDue = ({ allClocks }: Ticket): number | null => {
  const due = allClocks.find(({ kind, running }) => kind === 'first-reply' && running)?.dueAt;
  return due ? Date.parse(due) : null;
};

const personOnDuty = ({ onDuty }: DutyToday): string | null => (onDuty ? postAndName(onDuty).join(' ') : null);

/** Sends the draft; what is asked for after that only makes the receipt say more. */
async function sendDraft(draft: ReportDraft): Promise<Sent> {
  const { areaId, ticketId, number } = await sendReport(draft.areaId, reportBody(draft), draft.key);
  const [replyDueAt, onDuty] = await Promise.all([
    readTicket({ areaId, ticketId }).then(firstReplyDue, () => null),
    readDuty(areaId).then(personOnDuty, () => null),
  ]);
  return { areaId, ticketId, number, replyDueAt, onDuty };
}

/** The spot on the map: where the phone is, or what the person points at. Without it the form asks for a building or words. */
function useSpot(draft: ReportDraft, edit: (part: Partial<ReportDraft>) => void) {
  const refused = () => toast(report.place.denied, 'notice');
  const locate = useCommand(async () => {
    const here = await whereAmI();
    if (here) edit({ point: here });
    else refused();
  });
  const onMap = useCommand(async () => {
    const spot = await chooseOnMap().catch(refused);
    if (!spot) return;
    const { name, latitude, longitude } = spot;
    edit({
      point: { latitude, longitude, accuracyMeters: 0 },
      ...(draft.place.trim() === '' && { place: name.slice(0, limits.placeMost) }),
    });
  });
  return { locate: () => void locate.run(), locating: locate.busy, chooseOnMap: () => void onMap.run() };
}

/** The report form of one community, as one person fills it in. */
export function useReport(writer: Writer, { areaId }: HomeCommunity) {
  const [sent, setSent] = useState<Sent | null>(null);
  const [shown, setShown] = useState<ReportProblems>({});
  const form = useKeptForm({
    writer,
    areaId,
    storedAs: reportStoredAs,
    hasShape: isReportDraft,
    // Photos and buildings belong to a community: a draft of another one is left where it is until the person returns there.
    isBlank: (kept) => kept.areaId !== areaId || isUntouched(kept),
    empty: (key) => emptyDraft(key, areaId),
    words: report,
    send: sendDraft,
    onSent: setSent,
  });
  const { draft, error, problem } = form;
  const alike = useAlike(draft, form.submit);
  const edit = (part: Partial<ReportDraft>) => {
    form.edit(part);
    setShown({});
  };
  const startAnew = () => {
    form.startAnew();
    setShown({});
    setSent(null);
  };
  const submit = () => {
    const problems = reportProblems(draft);
    setShown(problems);
    if (Object.keys(problems).length === 0) alike.submit();
  };
  const field = fieldOfCode(codeOf(error));
  return {
    ...form,
    ...useSpot(draft, edit),
    edit,
    startAnew,
    submit,
    problems: { ...(field && { [field]: problem ?? undefined }), ...shown },
    problem: field ? null : problem,
    busy: form.busy || alike.looking,
    alike,
    sent,
  };
}

export type ReportForm = ReturnType<typeof useReport>;

/** What the form offers to choose from. */
export function useReportChoices(areaId: number) {
  return { categories: useRead('categories', readCategories), buildings: useRead(`buildings/${areaId}`, () => readBuildings(areaId)) };
}
