import { handlingActNames, ticketEndNames } from '@shequtong/kernel';
import { ticketTexts } from '../../texts/tickets.js';
import { PHOTOS_MAX } from '../../ui/photos/photo-list.js';

const t = ticketTexts;

/** What an office does with a ticket, in the order it is offered. */
const ticketActions = [
  'accept-transfer',
  'refuse-transfer',
  'decide-dispute',
  'accept',
  'reply',
  'record-call',
  'start-handling',
  'suspend',
  'refuse-suspension',
  'extend',
  'refuse-extension',
  'resume',
  'resolve',
  'escalate',
  'return',
  'offer-transfer',
  'take-back-transfer',
  'dispute',
  'argue',
  'ask-extension',
  'ask-suspension',
  'follow-up',
  'decline',
  'withdraw',
] as const;
export type TicketAction = (typeof ticketActions)[number];

/** What was filled in, by field. */
export type Draft = Readonly<Record<string, string>>;

export interface ActionField {
  /** Also the name under which the server speaks of it. */
  readonly name: string;
  readonly label: string;
  /** What the words should say. */
  readonly hint?: string;
  readonly kind: 'words' | 'line' | 'choice' | 'category' | 'office' | 'photos';
  readonly max: number;
  /** Fewest characters of words; zero where they may be left out. */
  readonly least: number;
  /** Lines of the box, where several stand below each other. */
  readonly rows?: number;
  readonly options?: Readonly<Record<string, string>>;
  /** Pictures are optional unless this holds. */
  readonly must?: (draft: Draft) => boolean;
  /** Asked only when this holds. */
  readonly when?: (draft: Draft) => boolean;
}

const WORDS_MAX = 2_000;
const NOTE_MAX = 500;

const words = (name: string, label: string): ActionField => ({ name, label, kind: 'words', max: WORDS_MAX, least: 2 });
const note: ActionField = { name: 'note', label: t.fields.note, hint: t.hints.note, kind: 'words', max: NOTE_MAX, least: 0 };
const choice = (name: string, label: string, options: Readonly<Record<string, string>>): ActionField => ({
  name,
  label,
  kind: 'choice',
  max: 60,
  least: 1,
  options,
});

const photos: ActionField = { name: 'photos', label: t.fields.photos, kind: 'photos', max: PHOTOS_MAX, least: 0 };

/** What is usually asked for; how much is granted is for the desk above to say. */
const DAYS_OFFERED = [3, 5, 10, 15, 30];
const days = choice('days', t.fields.days, Object.fromEntries(DAYS_OFFERED.map((count) => [count, t.workingDays(count)])));

const diagnosis = (['cause', 'constraints', 'tried'] as const).map((name): ActionField => ({ ...words(name, t.fields[name]), rows: 2 }));

const isNotSolved = (draft: Draft): boolean => draft.result === 'not-solved';

const forms: Readonly<Record<Exclude<TicketAction, 'follow-up' | 'decide-dispute'>, readonly ActionField[]>> = {
  accept: [note],
  reply: [{ ...words('reply', t.fields.reply), hint: t.hints.reply }, photos],
  'record-call': [words('call', t.fields.call)],
  // A photo as the act is proof only when there is one.
  'start-handling': [choice('act', t.fields.act, handlingActNames), note, { ...photos, must: (draft) => draft.act === 'photo' }],
  // The diagnosis without which nothing goes up (问题分类处置).
  escalate: [{ name: 'type', label: t.fields.type, kind: 'category', max: 60, least: 1 }, ...diagnosis, photos],
  resolve: [
    choice('ending', t.fields.ending, ticketEndNames),
    { ...words('result', t.fields.result), hint: t.hints.result },
    { name: 'duplicateOf', label: t.fields.duplicateOf, kind: 'line', max: 30, least: 1, when: (draft) => draft.ending === 'duplicate' },
    photos,
  ],
  return: [{ ...words('reason', t.fields.returnReason), hint: t.hints.returnReason }, photos],
  'ask-suspension': [days, { ...words('waitsFor', t.fields.waitsFor), hint: t.hints.waitsFor }],
  suspend: [note],
  'refuse-suspension': [words('reason', t.fields.refusal)],
  resume: [note],
  'ask-extension': [days, { ...words('reason', t.fields.extensionReason), hint: t.hints.extensionReason }],
  extend: [note],
  'refuse-extension': [words('reason', t.fields.refusal)],
  'offer-transfer': [
    { name: 'office', label: t.fields.office, kind: 'office', max: 60, least: 1 },
    words('reason', t.fields.transferReason),
  ],
  'accept-transfer': [note],
  'refuse-transfer': [words('reason', t.fields.refuseTransfer)],
  'take-back-transfer': [{ ...words('reason', t.fields.takeBack), least: 0 }],
  dispute: [{ ...words('reason', t.fields.dispute), hint: t.hints.dispute }],
  argue: [words('argument', t.fields.argument)],
  decline: [words('guidance', t.fields.guidance)],
  // For an office this is the taking back of what it wrote down.
  withdraw: [{ ...words('reason', t.fields.takeBackReport), max: NOTE_MAX }],
};

const followUpSteps = { solved: 'follow-up', 'not-solved': 'follow-up-not-solved', 'not-reached': 'follow-up-failed' } as const;

/** The dialogs of what the file says is open now. Three steps of a follow-up are one dialog: what the resident said. */
export const openActions = (openSteps: readonly string[]): TicketAction[] =>
  ticketActions.filter((action) =>
    action === 'follow-up' ? Object.values(followUpSteps).some((step) => openSteps.includes(step)) : openSteps.includes(action),
  );

/** … of a ticket's file. Of one's own report one is the reporter, who acts on the phone. */
export const actionsOn = ({ mine, openSteps }: { readonly mine: boolean; readonly openSteps: readonly string[] }): TicketAction[] =>
  mine ? [] : openActions(openSteps);

/** What offices settle between each other, whether the ticket is suspended or not. */
const settled: readonly TicketAction[] = ['accept-transfer', 'decide-dispute'];

/**
 * What is expected next, of the steps that are open: to accept, then what a running clock waits for. A second reply is
 * open all the time and waited for by nobody. What is suspended waits for something named, so nobody is urged to go on.
 */
export function expectedAction(open: readonly TicketAction[], runningClocks: readonly string[]): TicketAction | undefined {
  const waitedFor: Partial<Record<TicketAction, boolean>> = { reply: runningClocks.includes('first-reply'), 'record-call': false };
  const suspended = runningClocks.includes('suspension');
  return open.find((action) => waitedFor[action] ?? (!suspended || settled.includes(action)));
}

/** An office as one value of a choice: the area of a desk, with the department where it is one. */
export const officeValue = ({ areaId, organisationId }: { readonly areaId: number; readonly organisationId: string | null }): string =>
  [areaId, ...(organisationId === null ? [] : [organisationId])].join('/');

export function officeOfValue(value: string): { areaId: number; organisationId?: string } {
  const [areaId, organisationId] = value.split('/');
  return { areaId: Number(areaId), ...(organisationId !== undefined && { organisationId }) };
}

/** @param parties of a dispute: between which its decision chooses */
export function fieldsOf(
  action: TicketAction,
  openSteps: readonly string[],
  parties: readonly { readonly areaId: number; readonly organisationId: string | null; readonly name: string }[] = [],
): readonly ActionField[] {
  if (action === 'decide-dispute')
    return [
      choice('office', t.fields.decided, Object.fromEntries(parties.map((party) => [officeValue(party), party.name]))),
      words('reason', t.fields.decisionReason),
    ];
  if (action !== 'follow-up') return forms[action];
  const results = Object.entries(t.results).filter(([result]) => openSteps.includes(followUpSteps[result as keyof typeof followUpSteps]));
  return [
    choice('result', t.fields.followUpResult, Object.fromEntries(results)),
    choice('way', t.fields.way, t.ways),
    { ...words('reason', t.fields.reason), when: isNotSolved },
    { ...note, when: (draft) => !isNotSolved(draft) },
  ];
}

export const askedFields = (fields: readonly ActionField[], draft: Draft): ActionField[] =>
  fields.filter((field) => field.when?.(draft) ?? true);

/** Only what is asked now is sent: words typed before a choice changed are not. */
export const askedDraft = (fields: readonly ActionField[], draft: Draft): Draft =>
  Object.fromEntries(
    askedFields(fields, draft)
      .filter(({ kind }) => kind !== 'photos')
      .map(({ name }) => [name, draft[name] ?? '']),
  );

/** What is missing, by field; empty when it can be sent. */
export function draftErrors(fields: readonly ActionField[], draft: Draft, photoCount = 0): Draft {
  const errors: Record<string, string> = {};
  for (const { name, label, kind, least, must } of askedFields(fields, draft)) {
    if (must?.(draft) && photoCount === 0) errors[name] = t.missingPhoto;
    const length = [...(draft[name]?.trim() ?? '')].length;
    if (least === 0 || length >= least) continue;
    const chosen = kind === 'choice' || kind === 'category' || kind === 'office';
    errors[name] = length > 0 ? t.tooShort(least) : chosen ? t.missingChoice(label) : t.missing(label);
  }
  return errors;
}

/** The field a refusal is about where the server names none. */
const fieldsOfRefusals: Readonly<Record<string, string>> = {
  'ticket/proof-missing': 'photos',
  'ticket/media-not-yours': 'photos',
  'ticket/duplicate-unknown': 'duplicateOf',
  'ticket/category-unknown': 'type',
  'ticket/end-missing': 'ending',
  'ticket/days-missing': 'days',
  'ticket/office-unfit': 'office',
  'ticket/office-empty': 'office',
};

/** In which field an action answers the resident. */
const answers: Partial<Record<TicketAction, string>> = { reply: 'reply', resolve: 'result' };

export const fieldOfRefusal = (action: TicketAction, code: string): string | undefined =>
  code === 'ticket/reply-missing' ? answers[action] : fieldsOfRefusals[code];
