import { forget, recall, remember } from '@/platform/storage';

/** The community the person was in last, kept on the phone so that a report can be written without a network. */
export interface HomeCommunity {
  areaId: number;
  name: string;
}

const storedAs = 'home-community';

const isHome = (value: unknown): value is HomeCommunity => {
  const home = value as Partial<HomeCommunity> | null;
  return typeof home === 'object' && typeof home?.areaId === 'number' && typeof home.name === 'string';
};

export const homeCommunity = (): HomeCommunity | null => recall(storedAs, isHome);
export const rememberHome = (home: HomeCommunity): void => void remember(storedAs, home);
export const forgetHome = (): void => forget(storedAs);
