import { isCommunity } from '@shequtong/kernel';
import { type AreaNode } from '../../calls/area-source.js';

export interface AreaTreeNode {
  readonly value: number;
  readonly title: string;
  readonly isLeaf: boolean;
  readonly children?: AreaTreeNode[];
}

/** What has been read so far, by id. */
export type KnownAreas = ReadonlyMap<number, AreaNode>;

export const withAreas = (known: KnownAreas, more: readonly AreaNode[]): KnownAreas =>
  new Map([...known, ...more.map((area) => [area.id, area] as const)]);

/** The known places as a tree. Whoever's parent is not known stands at the top: one may see a part of the tree only. */
export function areaTree(known: KnownAreas): AreaTreeNode[] {
  const childrenOf = (parentId: number): AreaTreeNode[] =>
    sorted(known).flatMap((area) => (area.parentId === parentId ? [nodeOf(area)] : []));
  const nodeOf = (area: AreaNode): AreaTreeNode => {
    const children = childrenOf(area.id);
    return { value: area.id, title: area.name, isLeaf: isCommunity(area.id), ...(children.length > 0 && { children }) };
  };
  return sorted(known).flatMap((area) => (area.parentId === null || !known.has(area.parentId) ? [nodeOf(area)] : []));
}

const sorted = (known: KnownAreas): AreaNode[] => [...known.values()].sort((a, b) => a.id - b.id);

/** `大场镇 / 乾宁居委会`: names are not unique, so a hit says where it lies. The district, the same for all, is left out. */
export function areaPath(known: KnownAreas, area: AreaNode): string {
  const parent = area.parentId === null ? undefined : known.get(area.parentId);
  return parent && parent.parentId !== null ? `${parent.name} / ${area.name}` : area.name;
}

/** Hits of a search as a flat list. */
export const hitList = (known: KnownAreas, hits: readonly AreaNode[]): AreaTreeNode[] =>
  hits.map((area) => ({ value: area.id, title: areaPath(known, area), isLeaf: true }));
