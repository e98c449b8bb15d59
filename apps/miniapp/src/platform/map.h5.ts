import { type Spot } from './chinese-map';

/** A browser would have to load somebody else's map; there the phone's own place is what can be given. */
export const canChooseOnMap = false;

export const chooseOnMap = (): Promise<(Spot & { name: string }) | null> => Promise.resolve(null);
