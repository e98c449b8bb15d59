/** What of a person staff may see unmasked, each under a reason. `evidence`: the pictures that were handed in. */
export const personalFields = ['name', 'phone', 'document', 'address', 'evidence'] as const;
export type PersonalField = (typeof personalFields)[number];
