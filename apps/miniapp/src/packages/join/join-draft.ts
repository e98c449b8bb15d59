import { ageOn, type CalendarDate, GUARDIAN_BELOW_YEARS, isCalendarDate } from '@shequtong/kernel';
import { type JoinBody, type OwnRequest } from '@/calls/joining';
import { type Relation } from '@/calls/me';
import { joinForm } from '@/texts/join';

/** Chosen by somebody whose building is not on the list; the room then says where they live. */
export const otherBuilding = 'other';

/** The form of a person who asks to join. Kept on the phone until sent. */
export interface JoinDraft {
  /** Sent with every attempt of this form, so that a repeat after a lost answer is the same request. */
  key: string;
  name: string;
  buildingId: string | null;
  room: string;
  relation: Relation | null;
  /** Under 14: a guardian consents (product §2). */
  child: boolean;
  /** Eight digits as typed; asked of children only. */
  birthDate: string;
}

export type JoinProblems = Partial<Record<'name' | 'building' | 'room' | 'relation' | 'birthDate', string>>;

export const emptyJoinDraft = (key: string, buildingId: string | null = null): JoinDraft => ({
  key,
  name: '',
  buildingId,
  room: '',
  relation: null,
  child: false,
  birthDate: '',
});

/**
 * The form of a second try, filled in with what was sent the first time. Where the community has a list of buildings and
 * none was chosen, theirs was not on it.
 */
export const draftOf = (key: string, { name, relation, buildingId, room, under14 }: OwnRequest): JoinDraft => ({
  ...emptyJoinDraft(key, buildingId ?? otherBuilding),
  name,
  relation,
  room,
  child: under14,
});

/** Digits and signs that no name has; letters of all scripts are the server's to judge, older phones know no \p{L}. */
const notInNames = /[0-9０-９!-&(-,/:-@[-`{-~]/;
const length = (text: string) => Array.from(text.trim()).length;
const nameMost = 30;
const roomMost = 40;

function nameProblem(name: string): string | undefined {
  if (length(name) < 2) return joinForm.problems.name;
  if (length(name) > nameMost) return joinForm.problems.nameLong;
  return notInNames.test(name) ? joinForm.problems.nameSigns : undefined;
}

function roomProblem(room: string): string | undefined {
  if (length(room) === 0) return joinForm.problems.room;
  return length(room) > roomMost ? joinForm.problems.roomLong : undefined;
}

const eightDigits = /^(\d{4})(\d{2})(\d{2})$/;

/** @returns the date of eight typed digits, or null when there is no such day. */
function dateOf(digits: string): CalendarDate | null {
  const [, year, month, day] = eightDigits.exec(digits) ?? [];
  const date = `${year}-${month}-${day}`;
  return isCalendarDate(date) ? date : null;
}

function birthProblem({ child, birthDate }: JoinDraft, today: CalendarDate): string | undefined {
  if (!child) return undefined;
  const date = dateOf(birthDate);
  if (date === null || date > today) return joinForm.problems.birthDate;
  return ageOn(date, today) < GUARDIAN_BELOW_YEARS ? undefined : joinForm.problems.notAChild;
}

/** What keeps the form from being sent, by field. `hasBuildings`: the community has a list to choose from. */
export function joinProblems(draft: JoinDraft, hasBuildings: boolean, today: CalendarDate): JoinProblems {
  const found: JoinProblems = {
    name: nameProblem(draft.name),
    building: hasBuildings && draft.buildingId === null ? joinForm.problems.building : undefined,
    room: roomProblem(draft.room),
    relation: draft.relation === null ? joinForm.problems.relation : undefined,
    birthDate: birthProblem(draft, today),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

export function joinBody(draft: JoinDraft, sceneCode: string): JoinBody {
  if (draft.relation === null) throw new Error('a form without a relation is not sent');
  const birthDate = draft.child ? dateOf(draft.birthDate) : null;
  return {
    sceneCode,
    name: draft.name.trim(),
    relation: draft.relation,
    room: draft.room.trim(),
    ...(draft.buildingId !== null && draft.buildingId !== otherBuilding && { buildingId: draft.buildingId }),
    ...(birthDate !== null && { birthDate }),
  };
}

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

/** @returns whether a value read from the phone is a form of ours. */
export function isJoinDraft(value: unknown): value is JoinDraft {
  const draft = value as Partial<JoinDraft> | null;
  if (typeof draft !== 'object' || draft === null) return false;
  const texts = [draft.key, draft.name, draft.room, draft.birthDate].every((text) => typeof text === 'string');
  return texts && typeof draft.child === 'boolean' && isTextOrNull(draft.buildingId) && isTextOrNull(draft.relation);
}

export const isUntouched = ({ name, room, relation }: JoinDraft): boolean => name.trim() === '' && room.trim() === '' && relation === null;

/** Which field a refusal of the server belongs to; the rest is said above the button. */
export function fieldOfCode(code: string | undefined): keyof JoinProblems | undefined {
  switch (code) {
    case 'identity/building-unknown':
      return 'building';
    default:
      return undefined;
  }
}

/** The request is there already: from a lost first answer, or from another phone. Nothing is to be sent again. */
export const isThereAlready = (code: string | undefined): boolean =>
  code === 'identity/already-member' || code === 'identity/verification-pending' || code === 'platform/idempotency-key-reused';
