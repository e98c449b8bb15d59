import { type View } from '../../calls/api.js';
import { toldTexts } from '../../texts/told.js';
import { type Photo } from '../../ui/photos/photo-list.js';

export type ToldWay = View<'ToldWay'>;
export type Visibility = View<'TicketVisibility'>;

/** For whom a report is written down. */
export interface ToldBy {
  readonly membershipId: string;
  /** Masked, with the building. */
  readonly name: string;
  /** As it was typed to find them: it must not slip into words everybody reads. */
  readonly typed: string;
}

/** What a resident told, as far as it is written down. */
export interface ToldDraft {
  readonly by: ToldBy | undefined;
  readonly way: ToldWay | undefined;
  readonly text: string;
  readonly category: string | undefined;
  /** Empty where it is in no building. */
  readonly buildingId: string;
  readonly place: string;
  readonly visibility: Visibility;
  readonly photos: readonly Photo[];
}

export const emptyTold: ToldDraft = {
  by: undefined,
  way: undefined,
  text: '',
  category: undefined,
  buildingId: '',
  place: '',
  visibility: 'private',
  photos: [],
};

export type ToldErrors = Partial<Record<'by' | 'way' | 'text' | 'category' | 'place', string>>;

export function toldErrors({ by, way, text, category, buildingId, place }: ToldDraft): ToldErrors {
  const { missing, find } = toldTexts;
  return {
    ...(!by && { by: find.missing }),
    ...(!way && { way: missing.way }),
    ...(text.trim().length < 2 && { text: missing.text }),
    ...(!category && { category: missing.category }),
    ...(buildingId === '' && place.trim() === '' && { place: missing.place }),
  };
}

/** What is sent of it; nothing while something is missing. */
export function toldBody({ by, way, category, ...draft }: ToldDraft): View<'ReportForBody'> | undefined {
  if (!by || !way || !category) return undefined;
  return {
    membershipId: by.membershipId,
    way,
    text: draft.text.trim(),
    categoryCode: category,
    visibility: draft.visibility,
    ...(draft.buildingId !== '' && { buildingId: draft.buildingId }),
    ...(draft.place.trim() !== '' && { place: draft.place.trim() }),
    ...(draft.photos.length > 0 && { photos: draft.photos.map(({ mediaId }) => mediaId) }),
  };
}
