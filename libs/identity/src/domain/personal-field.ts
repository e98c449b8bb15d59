/** What of a person staff may see unmasked, each under a reason. `evidence`: pictures of what was handed in or signed on paper. */
export const personalFields = ['name', 'phone', 'document', 'address', 'evidence'] as const;
export type PersonalField = (typeof personalFields)[number];
