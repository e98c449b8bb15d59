import { mayAct } from '@shequtong/kernel';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Account } from './session-calls.js';
import { useAccount } from './session-context.js';

/** A place a person works for, and as what: by their post, as traces and colleagues name them, else by their role. */
export interface WorkArea {
  readonly areaId: number;
  readonly name: string;
  readonly roles: readonly string[];
}

interface Chosen {
  readonly area: WorkArea;
  readonly areas: readonly WorkArea[];
  readonly choose: (areaId: number) => void;
}

const Context = createContext<Chosen | undefined>(undefined);

/** The places of a person's staff grants in force, one entry per place, wider ones first. */
export function workAreasOf(account: Pick<Account, 'grants'>, now: Date): WorkArea[] {
  const byArea = new Map<number, WorkArea>();
  for (const grant of account.grants) {
    if (!mayAct('staff.work', [grant], grant.areaId, now)) continue;
    const known = byArea.get(grant.areaId);
    byArea.set(grant.areaId, { areaId: grant.areaId, name: grant.areaName, roles: [...(known?.roles ?? []), grant.post ?? grant.roleName] });
  }
  return [...byArea.values()].sort((a, b) => trailingZeros(b.areaId) - trailingZeros(a.areaId) || a.areaId - b.areaId);
}

/** A district ends in six zeros, a street in three. */
const trailingZeros = (areaId: number): number => /0*$/.exec(String(areaId))?.[0].length ?? 0;

/** Keeps which of their places somebody works for, from visit to visit. */
export function WorkAreaProvider({ children }: { readonly children: ReactNode }) {
  const account = useAccount();
  const key = `shequtong.console.area.${account.accountId}`;
  const [asked, setAsked] = useState(() => Number(localStorage.getItem(key)));
  const areas = workAreasOf(account, new Date());
  const area = areas.find(({ areaId }) => areaId === asked) ?? areas[0];
  const choose = (areaId: number): void => {
    localStorage.setItem(key, String(areaId));
    setAsked(areaId);
  };
  return <Context.Provider value={area && { area, areas, choose }}>{children}</Context.Provider>;
}

/** The place one works for now. Only for staff, which the shell makes sure of. */
export function useWorkArea(): Chosen {
  const chosen = useContext(Context);
  if (!chosen) throw new Error('useWorkArea where nobody works');
  return chosen;
}
