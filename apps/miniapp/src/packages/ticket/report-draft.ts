import { type ReportBody } from '@/calls/tickets';
import { report } from '@/texts/report';
import { countPhotos, hasPhotos, noPhotos, type PhotoDraft } from './photos/photo-draft';

interface ReportPoint {
  longitude: number;
  latitude: number;
  /** 0 when the person chose the spot on a map. */
  accuracyMeters: number;
}

/** A report as it is being written; kept on the phone until the server has answered that it has it. */
export interface ReportDraft extends PhotoDraft {
  /** One for the whole life of the draft, so that sending again after a lost answer never makes a second report. */
  key: string;
  /** The community it was begun in; photos belong to it. */
  areaId: number;
  text: string;
  categoryCode: string | null;
  buildingId: string | null;
  place: string;
  point: ReportPoint | null;
  visibility: 'private' | 'public';
}

export const emptyDraft = (key: string, areaId: number): ReportDraft => ({
  key,
  areaId,
  text: '',
  categoryCode: null,
  buildingId: null,
  place: '',
  point: null,
  visibility: 'private',
  ...noPhotos(),
});

export const limits = { textLeast: 5, textMost: 1000, placeMost: 100 } as const;

export type ReportProblems = Partial<Record<'text' | 'category' | 'place', string>>;

const length = (text: string) => Array.from(text.trim()).length;

function textProblem(text: string): string | undefined {
  if (length(text) < limits.textLeast) return report.problems.whatShort;
  return length(text) > limits.textMost ? report.problems.whatLong : undefined;
}

/** A place is a building, a point, or words; one of them is enough (product §3). */
function placeProblem({ place, buildingId, point }: ReportDraft): string | undefined {
  if (length(place) > limits.placeMost) return report.problems.placeLong;
  return length(place) === 0 && buildingId === null && point === null ? report.problems.placeMissing : undefined;
}

/** What keeps a report from being sent, per field, in words that say what to do. Empty when it can be sent. */
export function reportProblems(draft: ReportDraft): ReportProblems {
  const found: ReportProblems = {
    text: textProblem(draft.text),
    category: draft.categoryCode === null ? report.problems.category : undefined,
    place: placeProblem(draft),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

export function reportBody(draft: ReportDraft): ReportBody {
  if (draft.categoryCode === null) throw new Error('a report without a category is not sent');
  return {
    text: draft.text.trim(),
    categoryCode: draft.categoryCode,
    visibility: draft.visibility,
    ...(draft.buildingId !== null && { buildingId: draft.buildingId }),
    ...(draft.place.trim() !== '' && { place: draft.place.trim() }),
    ...(draft.point !== null && { point: { longitude: draft.point.longitude, latitude: draft.point.latitude } }),
    ...(draft.photos.length > 0 && { photos: draft.photos.map(({ mediaId }) => mediaId) }),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';
const isPoint = (value: unknown) =>
  value === null ||
  (isRecord(value) && [value.longitude, value.latitude, value.accuracyMeters].every((number) => typeof number === 'number'));
/** @returns whether a value read from the phone is a draft of ours. */
export function isReportDraft(value: unknown): value is ReportDraft {
  if (!isRecord(value)) return false;
  const plain =
    typeof value.key === 'string' && typeof value.areaId === 'number' && typeof value.text === 'string' && typeof value.place === 'string';
  const chosen = isTextOrNull(value.categoryCode) && isTextOrNull(value.buildingId) && isPoint(value.point);
  const shown = value.visibility === 'private' || value.visibility === 'public';
  return plain && chosen && shown && hasPhotos(value);
}

export const isUntouched = ({ text, place, point, buildingId, ...draft }: ReportDraft): boolean =>
  text.trim() === '' && place.trim() === '' && countPhotos(draft) === 0 && point === null && buildingId === null;

/** Where a refusal of the server is shown; what has no field is said above the button. */
export function fieldOfCode(code: string | undefined): keyof ReportProblems | undefined {
  switch (code) {
    case 'ticket/category-unknown':
      return 'category';
    case 'ticket/place-missing':
    case 'ticket/place-outside-community':
      return 'place';
    case 'ticket/reason-missing':
      return 'text';
    default:
      return undefined;
  }
}
