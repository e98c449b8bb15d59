import { maskPhone } from '@shequtong/kernel';
import { toldToAllTexts } from '../../texts/told-to-all.js';
import { type TicketFile } from './calls/ticket-calls.js';
import { type Draft, type TicketAction } from './ticket-actions.js';

const t = toldToAllTexts.personal;

/** Which words of a step everybody reads who reads the ticket; those of the others stay between the offices and the reporter. */
const readByAll: Readonly<Partial<Record<TicketAction, string>>> = {
  reply: 'reply',
  'ask-suspension': 'waitsFor',
  'ask-extension': 'reason',
  resolve: 'result',
  decline: 'guidance',
};

/** What everybody reads of a step on a public ticket: the photos of every step that has any, the words of some. */
const told: Readonly<Partial<Record<TicketAction, keyof typeof toldToAllTexts.public>>> = {
  reply: 'both',
  resolve: 'both',
  'ask-suspension': 'words',
  'ask-extension': 'words',
  decline: 'words',
  'start-handling': 'photos',
  escalate: 'photos',
  return: 'photos',
};

type Shared = Pick<TicketFile['file'], 'visibility'>;

/** What is said above the fields of a step of which everybody reads something. */
export const publicWarning = (action: TicketAction, { visibility }: Shared): string | undefined => {
  const what = visibility === 'public' ? told[action] : undefined;
  return what && toldToAllTexts.public[what];
};

/** Longest first: an identity number holds what reads like a mobile number. */
const PATTERNS = {
  document: /(?<!\d)[1-9](?:[\s-]?\d){16}[\s-]?[\dXx](?!\d)/g,
  // Also with the country before it, and whatever sign between its groups; a landline is an office’s.
  phone: /(?<!\d)(?:\+?86[\s-]?)?1(?:[\s.,·—–-]?\d){10}(?!\d)/g,
  // 302室, 三〇二室, and 302 behind its building; the day of a month (28号) is none.
  room: /\d{1,4}\s*号?[室房]|[一二三四五六七八九十百零〇两]{2,6}室|(?<=号楼|(?<!月\s*\d?)\d\s*号|幢|栋|单元)\s*\d{3,4}(?!\d)/g,
};

/** What in a text tells where somebody is reached or lives, in the words of the question whether to send it. */
export function personalMarks(text: string, { reporterContact }: Pick<TicketFile['file'], 'reporterContact'>): string[] {
  const found = new Set<string>();
  let rest = text.normalize('NFKC');
  for (const kind of ['document', 'phone', 'room'] as const) {
    for (const [match] of rest.matchAll(PATTERNS[kind])) {
      const word = match.trim();
      const reporters = kind === 'phone' && maskPhone(word.replace(/\D/g, '').slice(-11)) === reporterContact?.phone;
      found.add(reporters ? t.reporterPhone(word) : t[kind](word));
    }
    rest = rest.replace(PATTERNS[kind], ' ');
  }
  return [...found];
}

/** What everybody would read of a person, were the step sent as it is written. */
export function toldToAll(action: TicketAction, draft: Draft, file: Shared & Pick<TicketFile['file'], 'reporterContact'>): string[] {
  const field = readByAll[action];
  return file.visibility === 'public' && field !== undefined ? personalMarks(draft[field] ?? '', file) : [];
}
