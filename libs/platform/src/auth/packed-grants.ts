import { type Grant } from '@shequtong/kernel';

/**
 * Grants as a token carries them: those that differ in the area alone are one entry, and its areas are runs of
 * neighbouring codes. Somebody who works in every community of a district has one entry of some hundred numbers, where
 * one entry for each would not fit the header of a request.
 */
export type PackedGrants = readonly (readonly [
  role: string,
  organisationId: string | 0,
  startsAt: number,
  endsAt: number,
  areas: readonly number[],
])[];

const seconds = (date: Date): number => Math.floor(date.getTime() / 1000);

/** A grant in force at `now` has begun, whenever that was: it is told as 0. */
export function packGrants(grants: readonly Grant[], now: Date): PackedGrants {
  const groups = new Map<string, { head: [string, string | 0, number, number]; areas: number[] }>();
  for (const { role, organisationId, startsAt, endsAt, areaId } of grants) {
    const head: [string, string | 0, number, number] = [
      role,
      organisationId ?? 0,
      startsAt <= now ? 0 : seconds(startsAt),
      endsAt ? seconds(endsAt) : 0,
    ];
    const group = groups.get(head.join());
    if (group) group.areas.push(areaId);
    else groups.set(head.join(), { head, areas: [areaId] });
  }
  return [...groups.values()].map(({ head, areas }) => [...head, runsOf(areas)] as const);
}

export const unpackGrants = (packed: PackedGrants): Grant[] =>
  packed.flatMap(([role, organisationId, startsAt, endsAt, runs]) =>
    areasOf(runs).map((areaId): Grant => ({
      role: role as Grant['role'],
      areaId,
      ...(organisationId && { organisationId }),
      startsAt: new Date(startsAt * 1000),
      ...(endsAt && { endsAt: new Date(endsAt * 1000) }),
    })),
  );

/** Pairs of how far a run begins behind the end of the one before, and how many follow its first: `[310113003001, 29, 71, 0]`. */
function runsOf(areas: readonly number[]): number[] {
  const runs: number[] = [];
  let last = 0;
  for (const area of [...new Set(areas)].sort((a, b) => a - b)) {
    if (runs.length && area === last + 1) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(area - last, 0);
    last = area;
  }
  return runs;
}

function areasOf(runs: readonly number[]): number[] {
  const areas: number[] = [];
  let last = 0;
  for (let i = 0; i + 1 < runs.length; i += 2) {
    const [gap, more] = [runs[i] ?? 0, runs[i + 1] ?? 0];
    for (let k = 0; k <= more; k += 1) areas.push(last + gap + k);
    last += gap + more;
  }
  return areas;
}
