import { type JoinBody } from '@/calls/joining';
import { type Relation } from '@/calls/me';
import { joinForm } from '@/texts/join';

/** The form of a person who asks to join. Kept on the phone until sent, except for the document number. */
export interface JoinDraft {
  /** Sent with every attempt of this form, so that a repeat after a lost answer is the same request. */
  key: string;
  name: string;
  buildingId: string | null;
  room: string;
  relation: Relation | null;
  /** Last four of the document number; only where it is asked for. */
  documentTail: string;
}

export type JoinProblems = Partial<Record<'name' | 'building' | 'room' | 'relation' | 'document', string>>;

export const emptyJoinDraft = (key: string, buildingId: string | null = null): JoinDraft => ({
  key,
  name: '',
  buildingId,
  room: '',
  relation: null,
  documentTail: '',
});

/** Digits and signs that no name has; letters of all scripts are the server's to judge, older phones know no \p{L}. */
const notInNames = /[0-9０-９!-,/:-@[-`{-~]/;
const tail = /^\d{3}[\dXx]$/;
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

/** What keeps the form from being sent, by field. `hasBuildings`: the community has a list to choose from. */
export function joinProblems(draft: JoinDraft, hasBuildings: boolean): JoinProblems {
  const found: JoinProblems = {
    name: nameProblem(draft.name),
    building: hasBuildings && draft.buildingId === null ? joinForm.problems.building : undefined,
    room: roomProblem(draft.room),
    relation: draft.relation === null ? joinForm.problems.relation : undefined,
    document: draft.documentTail !== '' && !tail.test(draft.documentTail) ? joinForm.problems.document : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

/** Chosen by somebody whose building is not on the list; the room then says where they live. */
export const otherBuilding = 'other';

export function joinBody(draft: JoinDraft, sceneCode: string): JoinBody {
  if (draft.relation === null) throw new Error('a form without a relation is not sent');
  return {
    sceneCode,
    name: draft.name.trim(),
    relation: draft.relation,
    room: draft.room.trim(),
    ...(draft.buildingId !== null && draft.buildingId !== otherBuilding && { buildingId: draft.buildingId }),
    ...(draft.documentTail !== '' && { documentTail: draft.documentTail.toUpperCase() }),
  };
}

/** What is written to the phone: nothing of a document. */
export const storable = (draft: JoinDraft): JoinDraft => ({ ...draft, documentTail: '' });

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

/** @returns whether a value read from the phone is a form of ours. */
export function isJoinDraft(value: unknown): value is JoinDraft {
  const draft = value as Partial<JoinDraft> | null;
  if (typeof draft !== 'object' || draft === null) return false;
  const texts = [draft.key, draft.name, draft.room, draft.documentTail].every((text) => typeof text === 'string');
  return texts && isTextOrNull(draft.buildingId) && isTextOrNull(draft.relation);
}

export const isUntouched = ({ name, room, relation }: JoinDraft): boolean => name.trim() === '' && room.trim() === '' && relation === null;

/** Which field a refusal of the server belongs to; the rest is said above the button. */
export function fieldOfCode(code: string | undefined): keyof JoinProblems | undefined {
  switch (code) {
    case 'identity/building-unknown':
      return 'building';
    case 'identity/document-wrong':
    case 'identity/document-needed':
      return 'document';
    default:
      return undefined;
  }
}

/** The request is there already: from a lost first answer, or from another phone. Nothing is to be sent again. */
export const isThereAlready = (code: string | undefined): boolean =>
  code === 'identity/already-member' || code === 'identity/verification-pending' || code === 'platform/idempotency-key-reused';
