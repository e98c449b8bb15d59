import { Button, Table } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { EmptyState } from '../feedback/states.js';
import { useMode } from '../theme/theme-provider.js';
import styles from './chart.module.css';
import { type ChartData, isEmptyChart, optionOf, type Point } from './chart-data.js';

const t = uiTexts.chart;

interface ChartProps {
  readonly title: string;
  readonly data: ChartData;
  readonly height?: number;
  /** Opens what is behind a number. */
  readonly onOpen?: (point: Point) => void;
}

/** Figures as a picture or as a table, whichever one reads better. */
export function Chart({ title, data, height = 280, onOpen }: ChartProps) {
  const [asTable, setAsTable] = useState(false);
  const empty = isEmptyChart(data);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <strong>{title}</strong>
        {!empty && (
          <Button size="small" type="text" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? t.picture : t.table}
          </Button>
        )}
      </figcaption>
      {empty ? (
        <EmptyState title={t.empty} />
      ) : asTable ? (
        <Figures data={data} onOpen={onOpen} />
      ) : (
        <Picture title={title} data={data} height={height} onOpen={onOpen} />
      )}
    </figure>
  );
}

function Picture({ title, data, height, onOpen }: Required<Pick<ChartProps, 'title' | 'data' | 'height'>> & Pick<ChartProps, 'onOpen'>) {
  const mode = useMode();
  const place = useRef<HTMLDivElement>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  useEffect(() => {
    let close: (() => void) | undefined;
    let gone = false;
    void import('./echarts-core.js').then(({ openChart }) => {
      if (gone || !place.current) return;
      const chart = openChart(place.current, mode);
      chart.setOption(optionOf(data));
      chart.on('click', ({ name, seriesName }) => open.current?.({ category: name, series: seriesName ?? '' }));
      const observer = new ResizeObserver(() => chart.resize());
      observer.observe(place.current);
      close = () => {
        observer.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      close?.();
    };
  }, [data, mode]);
  return <div ref={place} className={styles.picture} role="img" aria-label={title} style={{ height }} />;
}

/** The same numbers for those who cannot see the picture, and for copying; the keyboard's way to what is behind them. */
function Figures({ data, onOpen }: Pick<ChartProps, 'data' | 'onOpen'>) {
  const rows = data.categories.map((category, index) => ({ category, values: data.series.map((one) => one.values[index] ?? null) }));
  const columns = data.series.map((one, index) => ({
    title: `${one.name}（${data.unit}）`,
    key: one.name,
    align: 'right' as const,
    render: (_: unknown, row: (typeof rows)[number]) => (
      <Figure value={row.values[index] ?? null} onOpen={onOpen && (() => onOpen({ category: row.category, series: one.name }))} />
    ),
  }));
  return (
    <Table
      size="small"
      rowKey="category"
      pagination={false}
      dataSource={rows}
      columns={[{ title: t.item, dataIndex: 'category' }, ...columns]}
    />
  );
}

function Figure({ value, onOpen }: { readonly value: number | null; readonly onOpen?: () => void }) {
  if (value === null) return <>—</>;
  return onOpen ? (
    <Button type="link" size="small" onClick={onOpen}>
      {value}
    </Button>
  ) : (
    <>{value}</>
  );
}
