import { type Api, type View } from './api.js';

/** A place as the API gives it. */
export interface AreaNode {
  readonly id: number;
  readonly parentId: number | null;
  readonly name: string;
}

/** Where places come from: the tree level by level, and the server's search, which knows pinyin initials (杨行 is yh). */
export interface AreaSource {
  /** Children of a place; the districts when none is named. */
  readonly children: (parentId: number | undefined) => Promise<readonly AreaNode[]>;
  readonly search: (typed: string) => Promise<readonly AreaNode[]>;
}

const nodeOf = ({ id, parentId, name }: View<'AreaView'>): AreaNode => ({ id, parentId, name });

/** The tree from a place downwards, for whoever works there: the place itself at the top, and hits within it only. */
export function areaSource(api: Api, rootId: number, rootName: string): AreaSource {
  return {
    children: async (parentId) => {
      if (parentId === undefined) return [{ id: rootId, parentId: null, name: rootName }];
      return (await api.get('/api/areas/{areaId}', { path: { areaId: String(parentId) }, auth: 'none' })).data.children.map(nodeOf);
    },
    search: async (typed) =>
      (await api.get('/api/areas/search', { query: { q: typed, within: rootId }, auth: 'none' })).data.areas.map(nodeOf),
  };
}
