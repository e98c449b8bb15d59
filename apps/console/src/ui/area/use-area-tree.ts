import { useEffect, useRef, useState } from 'react';
import { type AreaNode, type AreaSource } from '../../calls/area-source.js';
import { type AreaTreeNode, areaTree, hitList, type KnownAreas, withAreas } from './area-tree.js';

const SEARCH_AFTER_MS = 200;

type Status = 'idle' | 'reading' | 'failed';

/** Reads the tree as it is opened and searches as one types; only the answer to the last question counts. */
export function useAreaTree(source: AreaSource) {
  const [known, setKnown] = useState<KnownAreas>(new Map());
  const [status, setStatus] = useState<Status>('idle');
  const [expanded, setExpanded] = useState<readonly number[]>([]);
  const [hits, setHits] = useState<readonly AreaNode[]>();
  const question = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const readInto = async (read: Promise<readonly AreaNode[]>): Promise<readonly AreaNode[] | undefined> => {
    setStatus('reading');
    try {
      const areas = await read;
      setKnown((before) => withAreas(before, areas));
      setStatus('idle');
      return areas;
    } catch {
      setStatus('failed');
      return undefined;
    }
  };
  /** The districts and their streets: what is needed to choose, and to say where a hit lies. */
  const open = async (): Promise<void> => {
    if (known.size > 0 && status !== 'failed') return;
    const districts = await readInto(source.children(undefined));
    await Promise.all((districts ?? []).map((district) => readInto(source.children(district.id))));
    setExpanded((districts ?? []).map((district) => district.id));
  };
  const expand = async (parentId: number): Promise<void> => {
    await readInto(source.children(parentId));
  };
  const search = (typed: string): void => {
    clearTimeout(timer.current);
    const asked = (question.current += 1);
    if (typed.trim() === '') {
      setHits(undefined);
      return;
    }
    timer.current = setTimeout(() => {
      void readInto(source.search(typed.trim())).then((found) => {
        if (asked === question.current) setHits(found ?? []);
      });
    }, SEARCH_AFTER_MS);
  };
  const tree: AreaTreeNode[] = hits ? hitList(known, hits) : areaTree(known);
  return { tree, status, expanded, setExpanded, open, expand, search };
}
