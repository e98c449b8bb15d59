import { mayAct } from '@shequtong/kernel';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { type Account, type NamedGrant } from './session-calls.js';
import { useAccount } from './session-context.js';

/**
 * An office a person works for, a place's own or one of its departments, and as what: by their post, as traces and
 * colleagues name them, else by their role.
 */
export interface WorkArea {
  /** Tells offices of one place apart. */
  readonly key: string;
  readonly areaId: number;
  readonly name: string;
  /** The department; null for the place's own office. */
  readonly organisationId: string | null;
  /** What the office is called: 张庙街道 · 城建中心. */
  readonly office: string;
  readonly roles: readonly string[];
}

interface Chosen {
  readonly area: WorkArea;
  readonly areas: readonly WorkArea[];
  readonly choose: (key: string) => void;
}

const Context = createContext<Chosen | undefined>(undefined);

/** The offices of a person's staff grants in force, wider places first, a place's own office before its departments. */
export function workAreasOf(account: Pick<Account, 'grants'>, now: Date): WorkArea[] {
  const byKey = new Map<string, WorkArea>();
  for (const grant of account.grants) {
    if (!mayAct('staff.work', [grant], grant.areaId, now)) continue;
    const { areaId, areaName: name } = grant;
    const department = departmentOf(grant);
    const key = [areaId, ...(department ? [department.id] : [])].join('/');
    const roles = [...(byKey.get(key)?.roles ?? []), grant.post ?? grant.roleName];
    byKey.set(key, {
      key,
      areaId,
      name,
      organisationId: department?.id ?? null,
      office: [name, department?.name].filter(Boolean).join(' · '),
      roles,
    });
  }
  return [...byKey.values()].sort(
    (a, b) =>
      trailingZeros(b.areaId) - trailingZeros(a.areaId) ||
      a.areaId - b.areaId ||
      Number(a.organisationId !== null) - Number(b.organisationId !== null),
  );
}

/** Officers of a department act for it and for nothing else; whoever serves an operation centre acts for the place's own desk. */
const departmentOf = ({ role, organisation }: NamedGrant): NamedGrant['organisation'] =>
  role === 'department-officer' ? organisation : null;

/** A district ends in six zeros, a street in three. */
const trailingZeros = (areaId: number): number => /0*$/.exec(String(areaId))?.[0].length ?? 0;

/** Keeps which of their offices somebody works for, from visit to visit. */
export function WorkAreaProvider({ children }: { readonly children: ReactNode }) {
  const account = useAccount();
  const key = `shequtong.console.area.${account.accountId}`;
  const [asked, setAsked] = useState(() => localStorage.getItem(key));
  const areas = workAreasOf(account, new Date());
  const area = areas.find((one) => one.key === asked) ?? areas[0];
  const choose = (office: string): void => {
    localStorage.setItem(key, office);
    setAsked(office);
  };
  return <Context.Provider value={area && { area, areas, choose }}>{children}</Context.Provider>;
}

/** The office one works for now. Only for staff, which the shell makes sure of. */
export function useWorkArea(): Chosen {
  const chosen = useContext(Context);
  if (!chosen) throw new Error('useWorkArea where nobody works');
  return chosen;
}
