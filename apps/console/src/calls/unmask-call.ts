import { type Api, type View } from './api.js';
import { type PersonFacts } from './person-facts.js';

type PersonField = View<'UnmaskBody'>['fields'][number];

/** What a page shows of a person and no more, under a reason that is logged and that the person sees. */
export async function unmaskMember(
  api: Api,
  areaId: number,
  membershipId: string,
  fields: readonly PersonField[],
  reason: string,
): Promise<PersonFacts> {
  const { data } = await api.post('/api/communities/{areaId}/members/{membershipId}/unmask', {
    path: { areaId: String(areaId), membershipId },
    body: { fields: [...fields], reason },
  });
  const { name, phone, address, document, evidence } = data;
  return {
    name: name ?? '',
    ...(phone !== null && { phone }),
    ...(address !== null && { address }),
    ...(document !== null && { document }),
    photos: evidence,
  };
}
