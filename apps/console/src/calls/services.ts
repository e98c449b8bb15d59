import { createContext, useContext } from 'react';
import { type Api } from './api.js';
import { type Connection } from './connection.js';

/** What lives as long as the page: made once in main.tsx, handed down. */
interface Services {
  /** Calls in the name of whoever is signed in. */
  readonly api: Api;
  readonly connection: Connection;
}

const Context = createContext<Services | undefined>(undefined);

export const ServicesProvider = Context.Provider;

export function useServices(): Services {
  const services = useContext(Context);
  if (!services) throw new Error('useServices outside of ServicesProvider');
  return services;
}

export const useApi = (): Api => useServices().api;
