import { Input, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { areaTexts } from '../../../texts/areas.js';
import { EmptyState, NothingFound } from '../../../ui/feedback/states.js';
import prose from '../../../ui/prose/prose.module.css';
import { useRowKeys } from '../../../ui/table/use-row-keys.js';
import { countsOf } from '../area-looks.js';
import { type Area } from '../calls/area-calls.js';
import styles from './areas.module.css';

const t = areaTexts.units;

const columns: TableColumnsType<Area> = [
  { title: t.name, render: (_, { name }) => <span className={prose.wrap}>{name}</span> },
  { title: t.kind, width: 90, render: (_, { kind }) => areaTexts.kinds[kind] },
  { title: t.code, width: 150, dataIndex: 'id' },
];

/** The units directly below; a row opens. */
export function UnitList({ units, onGo }: { readonly units: readonly Area[]; readonly onGo: (areaId: number) => void }) {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const shown = units.filter(({ name, id }) => name.includes(words) || String(id).includes(words));
  const keys = useRowKeys({ ids: shown.map(({ id }) => String(id)), onOpen: (id) => onGo(Number(id)) });
  if (units.length === 0) return <EmptyState title={t.empty} next={t.emptyNext} />;
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <strong>{countsOf(units)}</strong>
        <Input.Search
          allowClear
          aria-label={t.filter}
          placeholder={t.filter}
          style={{ width: 240 }}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {shown.length === 0 ? (
        <NothingFound onClear={() => setTyped('')} />
      ) : (
        <Table<Area>
          size="small"
          rowKey="id"
          aria-label={t.list}
          columns={columns}
          dataSource={shown}
          pagination={false}
          tableLayout="fixed"
          onRow={({ id }) => keys(String(id))}
          rowClassName={styles.row}
        />
      )}
    </div>
  );
}
