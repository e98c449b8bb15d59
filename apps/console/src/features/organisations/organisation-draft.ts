import { type AreaLevel, levelOf, rangeOf } from '@shequtong/kernel';
import { organisationTexts } from '../../texts/organisations.js';
import { type ChosenArea } from '../../ui/area/area-picker.js';
import { type Organisation, type OrganisationFacts, type OrganisationKind, type OrganisationRef } from './calls/organisation-calls.js';

const t = organisationTexts.form;

/** An organisation as it is filled in. */
export interface OrganisationDraft {
  readonly kind?: OrganisationKind;
  readonly name: string;
  readonly phone: string;
  readonly parent?: OrganisationRef;
  readonly serves: readonly ChosenArea[];
}

export const kinds = Object.keys(organisationTexts.kinds) as readonly OrganisationKind[];

const every: readonly AreaLevel[] = ['community', 'street', 'district'];
/** Departments and centres belong to a street or the district, owners' committees to a community. */
const special: Readonly<Partial<Record<OrganisationKind, readonly AreaLevel[]>>> = {
  department: ['street', 'district'],
  'operation-centre': ['street', 'district'],
  'owners-committee': ['community'],
};

/** What can be kept at a place. */
export const kindsAt = (areaId: number): readonly OrganisationKind[] =>
  kinds.filter((kind) => (special[kind] ?? every).includes(levelOf(areaId)));

export const kindOf = (asked: string | null): OrganisationKind | undefined => kinds.find((kind) => kind === asked);

/** A new organisation serves the place it is kept at, unless told otherwise. */
export const emptyDraft = (areaId: number, areaName: string): OrganisationDraft => ({
  name: '',
  phone: '',
  serves: [{ id: areaId, name: areaName }],
});

export const draftOf = ({ kind, name, phone, parent, serves }: Organisation): OrganisationDraft => ({
  kind,
  name,
  phone: phone ?? '',
  serves,
  ...(parent && { parent: { areaId: parent.areaId, id: parent.id } }),
});

const PHONE = /^[0-9+()\-\s转]{3,40}$/;

/** What is missing or wrong, by field. */
export function draftErrors({ kind, name, phone }: OrganisationDraft): Readonly<Partial<Record<'kind' | 'name' | 'phone', string>>> {
  return {
    ...(kind === undefined && { kind: t.kindMissing }),
    ...(name.trim() === '' && { name: t.nameMissing }),
    ...(phone.trim() !== '' && !PHONE.test(phone.trim()) && { phone: t.phoneWrong }),
  };
}

export const isWithin = (areaId: number, place: number): boolean => place >= rangeOf(areaId).from && place <= rangeOf(areaId).to;

/** As the server takes it; only the party has a parent. */
export const factsOf = ({ kind, name, phone, parent, serves }: OrganisationDraft): OrganisationFacts => ({
  name: name.trim(),
  ...(phone.trim() !== '' && { phone: phone.trim() }),
  ...(kind === 'party-organisation' && parent && { parent }),
  serves: serves.map(({ id }) => ({ areaId: id })),
});

/** An organisation in an address: its area and its id. */
export const rowIdOf = ({ areaId, id }: OrganisationRef): string => `${areaId}.${id}`;

export function refOf(rowId: string | undefined): OrganisationRef | undefined {
  const [, areaId, id] = /^(\d{12})\.([0-9a-f-]{36})$/.exec(rowId ?? '') ?? [];
  return areaId !== undefined && id !== undefined ? { areaId: Number(areaId), id } : undefined;
}

/** A whole number within limits; undefined for anything else. */
export function wholeNumber(typed: string, least: number, most: number): number | undefined {
  const value = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : NaN;
  return value >= least && value <= most ? value : undefined;
}
