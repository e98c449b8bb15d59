import { createContext, useContext } from 'react';
import { type ModeStore } from '../ui/theme/mode.js';
import { type Connection } from './connection.js';

/** What lives as long as the page: made once in main.tsx, handed down. */
export interface Services {
  readonly connection: Connection;
  readonly mode: ModeStore;
}

const Context = createContext<Services | undefined>(undefined);

export const ServicesProvider = Context.Provider;

export function useServices(): Services {
  const services = useContext(Context);
  if (!services) throw new Error('useServices outside of ServicesProvider');
  return services;
}
