import { ancestorsOf, levelOf } from '@shequtong/kernel';
import { Input, Tree } from 'antd';
import { useState } from 'react';
import { areaTexts as t } from '../../../texts/areas.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { type AreaTreeNode } from '../../../ui/area/area-tree.js';
import prose from '../../../ui/prose/prose.module.css';
import { type Hit, usePlaceSearch, usePlaceTree } from '../use-places.js';
import styles from './areas.module.css';

interface PlaceTreeProps {
  readonly rootId: number;
  readonly placeId: number;
  readonly onGo: (areaId: number) => void;
}

/** Finds a place: by opening the tree, or by a name or pinyin initials. */
export function PlaceTree({ rootId, placeId, onGo }: PlaceTreeProps) {
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<readonly number[]>(() => [
    rootId,
    ...(placeId === rootId ? [] : ancestorsOf(placeId).filter((id) => id > rootId)),
  ]);
  const { tree, failed, retry } = usePlaceTree(rootId, open);
  const search = usePlaceSearch(typed, rootId);
  return (
    <nav className={styles.tree} aria-label={t.tree}>
      <Input.Search
        allowClear
        aria-label={t.search}
        placeholder={t.search}
        maxLength={30}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {search.words !== '' ? (
        <Hits search={search} placeId={placeId} onGo={onGo} />
      ) : failed ? (
        <ErrorState error={failed} onRetry={retry} />
      ) : tree.length === 0 ? (
        <LoadingState rows={8} />
      ) : (
        <div className={styles.branches}>
          <Tree<AreaTreeNode>
            blockNode
            treeData={tree}
            fieldNames={{ key: 'value', title: 'title' }}
            aria-label={t.tree}
            expandedKeys={[...open]}
            selectedKeys={[placeId]}
            onExpand={(keys) => setOpen([...new Set([rootId, ...keys.map(Number)])])}
            onSelect={(_, { node }) => {
              onGo(node.value);
              // Whoever goes to a street wants to see what is in it.
              if (levelOf(node.value) !== 'community') setOpen([...new Set([...open, node.value])]);
            }}
          />
        </div>
      )}
    </nav>
  );
}

function Hits({
  search,
  placeId,
  onGo,
}: {
  readonly search: ReturnType<typeof usePlaceSearch>;
  readonly placeId: number;
  readonly onGo: (areaId: number) => void;
}) {
  const { hits, full, error } = search;
  if (error && !hits) return <ErrorState error={error} />;
  const words = !hits ? t.searching : hits.length === 0 ? t.noHit : full ? t.hitsFull : t.hits(hits.length);
  return (
    <>
      <p className={prose.faint} role="status">
        {words}
      </p>
      <ul className={styles.hits}>
        {hits?.map(({ area, path }: Hit) => (
          <li key={area.id}>
            <button type="button" aria-current={area.id === placeId} onClick={() => onGo(area.id)}>
              {path}
              <span className={prose.faint}>{t.kinds[area.kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
