import { type View } from '../src/calls/api.js';

export const ENTRY_ID = '0192f0aa-7777-7000-8000-000000000001';
export const BUILDING_ID = '0192f0aa-cccc-7000-8000-000000000008';

/** Somebody on the roster; invented. */
export const rosterItem = (change: Partial<View<'RosterItemView'>> = {}): View<'RosterItemView'> => ({
  entryId: ENTRY_ID,
  buildingId: BUILDING_ID,
  buildingName: '8 号楼',
  relation: 'owner',
  person: { name: '陈*芬', phone: '138****0000', document: null, address: '8 号楼' },
  membershipId: null,
  mine: false,
  version: 3,
  ...change,
});
