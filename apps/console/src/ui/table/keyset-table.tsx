import { type Breakpoint, Grid, Table, type TableColumnsType } from 'antd';
import { type ReactNode } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { ErrorState, LoadingState } from '../feedback/states.js';
import { type Batch } from './batch.js';
import { BatchBar } from './batch-bar.js';
import styles from './keyset-table.module.css';
import { MoreRows } from './more-rows.js';
import { useRowKeys } from './use-row-keys.js';
import { type KeysetList } from './use-keyset.js';

const t = uiTexts.table;

interface KeysetTableProps<Row> {
  /** What the list shows, for those who hear it. */
  readonly label: string;
  /** The clock first, as every work list has it. */
  readonly columns: TableColumnsType<Row>;
  readonly list: KeysetList<Row>;
  readonly rowId: (row: Row) => string;
  readonly openId?: string;
  readonly onOpen?: (id: string) => void;
  /** Where not every row has something to open. */
  readonly opens?: (id: string) => boolean;
  readonly batch?: Batch;
  /** Shown when the list is empty: what to do, or that the filters match nothing. */
  readonly empty: ReactNode;
}

export const SELECTION_WIDTH = 40;
/** The column without a width takes what is left, and never less than its `minWidth`, else this. */
const ELASTIC_LEAST = 180;

/** For a column that can be missed: shown from 1200 px of window on. */
export const WIDE: Breakpoint[] = ['xl'];

/**
 * The dense list of every desk: arrow keys or j and k move, Enter opens, x selects. Rows of a page that did not
 * arrive never take away the rows that did.
 */
export function KeysetTable<Row extends object>({
  label,
  columns: offered,
  list,
  rowId,
  openId,
  onOpen,
  opens,
  batch,
  empty,
}: KeysetTableProps<Row>) {
  const reached = Grid.useBreakpoint();
  const columns = offered.filter(({ responsive }) => responsive?.some((width) => reached[width]) ?? true);
  const ids = list.rows.map(rowId);
  const rowKeys = useRowKeys({ ids, openId, onOpen, opens, onEnd: list.hasMore && !list.loadingMore ? list.more : undefined, batch });
  if (list.status === 'loading') return <LoadingState rows={8} />;
  if (list.status === 'failed') return <ErrorState error={list.error} onRetry={list.retry} again={list.again} />;
  if (list.rows.length === 0) return <>{empty}</>;
  return (
    <section
      aria-label={label}
      aria-busy={list.updating}
      className={styles.list}
      data-batch={batch !== undefined && batch.selected.length > 0}
      style={{ minWidth: leastWidth(columns) + (batch ? SELECTION_WIDTH : 0) }}
    >
      {batch && batch.selected.length > 0 && <BatchBar batch={batch} />}
      <Table<Row>
        size="small"
        columns={columns}
        dataSource={[...list.rows]}
        rowKey={rowId}
        pagination={false}
        tableLayout="fixed"
        rowClassName={(row) => (rowId(row) === openId ? (styles.open ?? '') : '')}
        rowSelection={
          batch && {
            selectedRowKeys: [...batch.selected],
            onChange: (keys) => batch.onSelect(keys.map(String)),
            columnWidth: SELECTION_WIDTH,
            getCheckboxProps: () => ({ 'aria-label': t.selectRow }),
          }
        }
        onRow={(row) => rowKeys(rowId(row))}
      />
      <MoreRows list={list} />
    </section>
  );
}

/**
 * Columns keep their widths; where even those that cannot be missed find no room, the page scrolls sideways. The head sticks by CSS: antd's own sticky
 * head keeps a hidden copy of the first row whose checkbox still takes the keyboard's focus.
 */
export const leastWidth = <Row,>(columns: TableColumnsType<Row>): number =>
  columns.reduce((sum, column) => sum + (typeof column.width === 'number' ? column.width : (column.minWidth ?? ELASTIC_LEAST)), 0);
