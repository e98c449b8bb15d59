import { type Step } from './steps.js';

/** Who may read the words a person wrote with a step. */
export type WordsFor =
  /** Whoever may read the ticket: the answer of an office, the report itself. */
  | 'readers'
  /** The reporter and the offices: what a call was about, why somebody is not content. */
  | 'reporter'
  /** The offices. */
  | 'offices';

export interface WordsField {
  readonly required: boolean;
  readonly for: WordsFor;
}

/**
 * The words each step may carry, by field name. They may hold personal data, so they lie beside the trace, where
 * they can be erased, and nowhere else: not in events, not in logs.
 */
export const stepWords = {
  report: { text: { required: true, for: 'readers' }, place: { required: false, for: 'readers' } },
  reply: { reply: { required: true, for: 'readers' } },
  'record-call': { call: { required: true, for: 'reporter' } },
  accept: { note: { required: false, for: 'offices' } },
  'start-handling': { note: { required: false, for: 'offices' } },
  escalate: {
    cause: { required: true, for: 'offices' },
    constraints: { required: true, for: 'offices' },
    tried: { required: true, for: 'offices' },
  },
  // Why nobody a level higher takes it up is the reporter's business; the neighbours read that it came back.
  return: { reason: { required: true, for: 'reporter' } },
  'offer-transfer': { reason: { required: true, for: 'offices' } },
  'accept-transfer': { note: { required: false, for: 'offices' } },
  'refuse-transfer': { reason: { required: true, for: 'offices' } },
  'take-back-transfer': { reason: { required: false, for: 'offices' } },
  dispute: { reason: { required: true, for: 'offices' } },
  argue: { argument: { required: true, for: 'offices' } },
  'decide-dispute': { reason: { required: true, for: 'offices' } },
  'dispute-lapsed': {},
  'office-ended': {},
  // What the ticket waits for is everybody's business; how the offices argue about it is theirs.
  'ask-suspension': { waiting: { required: true, for: 'readers' } },
  suspend: { note: { required: false, for: 'offices' } },
  'refuse-suspension': { reason: { required: true, for: 'offices' } },
  resume: { note: { required: false, for: 'offices' } },
  'ask-extension': { reason: { required: true, for: 'readers' } },
  extend: { note: { required: false, for: 'offices' } },
  'refuse-extension': { reason: { required: true, for: 'offices' } },
  decline: { guidance: { required: true, for: 'readers' } },
  withdraw: { reason: { required: false, for: 'reporter' } },
  // The answer with which the office ends its work, to the resident: it counts as a reply.
  // The number of the ticket it repeats may be of one its reporter is not to know of: it is no detail, which their proof holds.
  resolve: { result: { required: true, for: 'readers' }, duplicate: { required: false, for: 'offices' } },
  'follow-up': { note: { required: false, for: 'offices' } },
  'follow-up-failed': { note: { required: false, for: 'offices' } },
  'follow-up-not-solved': { reason: { required: true, for: 'reporter' } },
  // Part of what was reported, and read by whoever reads that.
  'add-information': { text: { required: true, for: 'readers' } },
  urge: { note: { required: false, for: 'reporter' } },
  rate: { comment: { required: false, for: 'reporter' } },
  'not-solved': { reason: { required: true, for: 'reporter' } },
  close: {},
} as const satisfies Record<Step, Readonly<Record<string, WordsField>>>;

/** Required fields of a step that are missing or blank. */
export function missingWords(step: Step, words: Readonly<Record<string, string>>): string[] {
  const fields: Readonly<Record<string, WordsField>> = stepWords[step];
  return Object.entries(fields).flatMap(([name, field]) => (field.required && !words[name]?.trim() ? [name] : []));
}

/** Fields the step does not know. */
export const unknownWords = (step: Step, words: Readonly<Record<string, string>>): string[] =>
  Object.keys(words).filter((name) => !Object.hasOwn(stepWords[step], name));
