import { type AreaNode, type AreaSource } from '../ui/area/area-tree.js';
import { type Api, type View } from './api.js';

const nodeOf = ({ id, parentId, name }: View<'AreaView'>): AreaNode => ({ id, parentId, name });

/** The tree from a place downwards, for whoever works there: the place itself at the top, and hits within it only. */
export function areaSource(api: Api, rootId: number, rootName: string): AreaSource {
  return {
    children: async (parentId) => {
      if (parentId === undefined) return [{ id: rootId, parentId: null, name: rootName }];
      return (await api.get('/api/areas/{areaId}', { path: { areaId: String(parentId) }, auth: 'none' })).data.children.map(nodeOf);
    },
    search: async (typed) => (await api.get('/api/areas/search', { query: { q: typed, within: rootId }, auth: 'none' })).data.areas.map(nodeOf),
  };
}
