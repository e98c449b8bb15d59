import { useRef, useState } from 'react';
import { newDraftKey } from '@shequtong/api-client';
import { postAndName } from '@shequtong/kernel';
import { type HomeCommunity } from '@/calls/home-community';
import { dropDraft, keepDraft, keptDraft, type Writer } from '@/calls/drafts';
import { reportStoredAs as storedAs } from '@/calls/kept-report';
import { type DutyToday, readBuildings, readDuty } from '@/calls/places';
import { codeOf, needsSignIn } from '@/calls/problem-words';
import { readCategories, readTicket, report as sendReport, type Ticket } from '@/calls/tickets';
import { useCommand } from '@/calls/use-command';
import { useRead } from '@/calls/use-read';
import { tick, whereAmI } from '@/platform/device';
import { chooseOnMap } from '@/platform/map';
import { report } from '@/texts/tickets';
import { ask, toast } from '@/ui/feedback';
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
import { takenUp } from '../../photos/photo-draft';
import { openForm } from '../../photos/photo-passage';
import { usePhotos, useSendWhenReady } from '../../photos/use-photos';

/** What was accepted, and until when the reply is due; without that when reading it back failed. */
export interface Sent {
  areaId: number;
  ticketId: string;
  number: string;
  replyDueAt: number | null;
  /** Who is on duty at the community's office now. */
  onDuty: string | null;
}

function begin(writer: Writer, areaId: number): { draft: ReportDraft; restored: boolean; lost: number } {
  const kept = keptDraft(writer, storedAs, isReportDraft);
  // Photos and buildings belong to a community: a draft of another one is left where it is until the person returns there.
  if (!kept || kept.areaId !== areaId || isUntouched(kept)) return { draft: emptyDraft(newDraftKey(), areaId), restored: false, lost: 0 };
  return { ...takenUp(kept, Date.now()), restored: true };
}

/** The draft; what is typed is kept on the phone with every letter, so nothing is lost offline. */
function useDraft(writer: Writer, areaId: number) {
  // Before the draft is read: what an earlier opening wrote into it afterwards would be missing here.
  const [isLast] = useState(() => openForm(writer, storedAs));
  const [{ draft, restored, lost }, setState] = useState(() => begin(writer, areaId));
  const latest = useRef(draft);
  const change = (update: (before: ReportDraft) => Partial<ReportDraft>) => {
    latest.current = { ...latest.current, ...update(latest.current) };
    setState((before) => ({ ...before, draft: latest.current }));
    if (!keepDraft(writer, storedAs, latest.current)) toast(report.notKept, 'notice');
  };
  const startAnew = () => {
    dropDraft(writer, storedAs);
    latest.current = emptyDraft(newDraftKey(), areaId);
    setState({ draft: latest.current, restored: false, lost: 0 });
  };
  const onGone = (count: number) => setState((before) => ({ ...before, lost: before.lost + count }));
  return { draft, restored, lost, change, startAnew, opening: { onGone, isLast } };
}

const firstReplyDue = ({ allClocks }: Ticket): number | null => {
  const due = allClocks.find(({ kind, running }) => kind === 'first-reply' && running)?.dueAt;
  return due ? Date.parse(due) : null;
};

const personOnDuty = ({ onDuty }: DutyToday): string | null => (onDuty ? postAndName(onDuty).join(' ') : null);

/** Sends the draft. A key that is known with other words means that the first attempt arrived: nothing is doubled. */
function useSending(draft: ReportDraft, onSent: () => void) {
  const [sent, setSent] = useState<Sent | null>(null);
  const sending = useCommand(async () => {
    const { areaId, ticketId, number } = await sendReport(draft.areaId, reportBody(draft), draft.key);
    // The report is in; what is still asked for only makes the receipt say more.
    const [replyDueAt, onDuty] = await Promise.all([
      readTicket({ areaId, ticketId }).then(firstReplyDue, () => null),
      readDuty(areaId).then(personOnDuty, () => null),
    ]);
    tick();
    setSent({ areaId, ticketId, number, replyDueAt, onDuty });
    onSent();
  });
  return { ...sending, sent, forgetSent: () => setSent(null), arrivedBefore: codeOf(sending.error) === 'platform/idempotency-key-reused' };
}

function problemOf({ error, problem, arrivedBefore }: ReturnType<typeof useSending>): string | null {
  if (arrivedBefore) return report.alreadyThere;
  if (error !== null && codeOf(error) === undefined) return report.offline;
  return problem;
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
  const { draft, restored, lost, change, startAnew, opening } = useDraft(writer, areaId);
  const [shown, setShown] = useState<ReportProblems>({});
  /** Submitted, while photos are still on their way; whatever is changed meanwhile takes it back. */
  const [wanted, setWanted] = useState(false);
  const photos = usePhotos({
    writer,
    areaId,
    photos: draft.photos,
    onRefused: () => setWanted(false),
    onPhone: draft.photosOnTheWay.kept,
    onChange: (update, photosOnTheWay) => change((before) => ({ photos: update(before.photos), photosOnTheWay })),
    ...opening,
  });
  const reset = () => {
    photos.clear();
    startAnew();
    setWanted(false);
    setShown({});
  };
  const sending = useSending(draft, reset);
  useSendWhenReady(wanted, photos.hold, () => {
    setWanted(false);
    void sending.run();
  });
  const edit = (part: Partial<ReportDraft>) => {
    change(() => part);
    setShown({});
    setWanted(false);
    sending.clear();
  };
  const spot = useSpot(draft, edit);
  const submit = () => {
    const problems = reportProblems(draft);
    setShown(problems);
    if (Object.keys(problems).length === 0) setWanted(true);
  };
  const startOver = async () => {
    if (await ask({ ...report.startOverQuestion, danger: true })) reset();
  };
  const field = fieldOfCode(codeOf(sending.error));
  const problems = { ...(field && { [field]: sending.problem ?? undefined }), ...shown };
  return {
    draft,
    restored,
    lost,
    edit,
    photos,
    problems,
    submit,
    /** Asked for, and held up by photos. */
    held: wanted && photos.hold !== null ? report.photosHold[photos.hold] : null,
    busy: sending.busy,
    problem: field ? null : problemOf(sending),
    arrivedBefore: sending.arrivedBefore,
    sent: sending.sent,
    another: sending.forgetSent,
    startOver: () => void startOver(),
    ...spot,
    signedOut: needsSignIn(sending.error),
  };
}

export type ReportForm = ReturnType<typeof useReport>;

/** What the form offers to choose from. */
export function useReportChoices(areaId: number) {
  return { categories: useRead('categories', readCategories), buildings: useRead(`buildings/${areaId}`, () => readBuildings(areaId)) };
}
