import { type CalendarDate, chinaDateOf, dayPhrase } from '@shequtong/kernel';
import { type RefObject, useEffect } from 'react';
import { dutyTexts } from '../../../texts/duty.js';
import { EmptyState } from '../../../ui/feedback/states.js';
import { Mark } from '../../../ui/mark/mark.js';
import prose from '../../../ui/prose/prose.module.css';
import { Sign } from '../../../ui/state/sign.js';
import { useNow } from '../../../ui/time/now.js';
import { type Shift } from '../calls/duty-calls.js';
import {
  dayHead,
  gapIn,
  hoursText,
  isWholeDay,
  longSpanText,
  type PersonRow,
  type Piece,
  pieceIn,
  type Span,
  spanText,
  standingOf,
} from '../duty-week.js';
import { isOver } from '../shift-draft.js';
import { useWeekGrid, type WeekGridKeys } from '../use-week-grid.js';
import styles from './week-grid.module.css';

const t = dutyTexts.week;

interface WeekGridProps {
  readonly days: readonly CalendarDate[];
  readonly rows: readonly PersonRow[];
  readonly gaps: readonly Span[];
  /** Who answers where nobody is planned. */
  readonly fallback: string;
  readonly openId: string | undefined;
  readonly onOpen: (shiftId: string) => void;
  readonly onPlan: (accountId: string, days: readonly CalendarDate[]) => void;
  readonly onRemove: (shift: Shift) => void;
}

/** Days across, people down. What nobody covers stands on top, because it is what is to be done. */
export function WeekGrid({ days, rows, gaps, fallback, openId, onOpen, onPlan, onRemove }: WeekGridProps) {
  const today = chinaDateOf(useNow());
  const keys = useWeekGrid({ days, rows, onOpen, onPlan, onRemove });
  useTodayInView(keys.grid);
  return (
    <div className={styles.scroll}>
      <table className={styles.grid} role="grid" aria-label={t.list} ref={keys.grid}>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today}>
                {dayHead(day).weekday} <span className={styles.date}>{dayHead(day).date}</span>
                {day === today && (
                  <>
                    {' '}
                    <Mark>{t.today}</Mark>
                  </>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <GapRow days={days} gaps={gaps} fallback={fallback} />
          {rows.map((row, index) => (
            <Line key={row.accountId} row={row} index={index} days={days} keys={keys} openId={openId} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <EmptyState picture="search" title={t.nobody} />}
    </div>
  );
}

/** In a narrow window the end of the week lies outside the frame; whoever arrives looks for today. */
function useTodayInView(grid: RefObject<HTMLTableElement>): void {
  useEffect(() => {
    const today = grid.current?.querySelector<HTMLElement>('th[data-today="true"]');
    const frame = grid.current?.parentElement;
    if (!today || !frame) return;
    const hidden = today.offsetLeft + today.offsetWidth - frame.clientWidth;
    if (hidden > 0) frame.scrollLeft = hidden;
  }, [grid]);
}

function GapRow({
  days,
  gaps,
  fallback,
}: {
  readonly days: readonly CalendarDate[];
  readonly gaps: readonly Span[];
  readonly fallback: string;
}) {
  return (
    <tr className={styles.gapRow}>
      <th scope="row">
        {t.gaps}
        <span className={prose.faint}>{fallback}</span>
      </th>
      {days.map((day) => {
        const open = gaps.flatMap((gap) => gapIn(day, gap) ?? []);
        return (
          <td key={day}>
            {open.length === 0 && <span className={styles.covered}>{t.covered}</span>}
            {open.map((gap) => (
              <span key={gap.startsAt} className={styles.gap}>
                <Sign name="soon" size={12} />
                {isWholeDay(gap) ? '全天' : spanText(gap)}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}

interface LineProps {
  readonly row: PersonRow;
  readonly index: number;
  readonly days: readonly CalendarDate[];
  readonly keys: WeekGridKeys;
  readonly openId: string | undefined;
  readonly onOpen: (shiftId: string) => void;
}

function Line({ row, index, days, keys, openId, onOpen }: LineProps) {
  const now = useNow();
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{row.name}</span>
        <span className={prose.faint}>{row.left ? t.left : row.name.endsWith(row.post) ? '' : row.post}</span>
        <span className={prose.faint}>{row.hours > 0 && t.hours(hoursText(row.hours))}</span>
      </th>
      {days.map((day, place) => {
        const pieces = row.shifts.flatMap((shift) => {
          const piece = pieceIn(day, shift);
          return piece ? [{ shift, piece }] : [];
        });
        const dayText = dayPhrase(day);
        const label =
          pieces.length === 0 ? t.free(row.name, dayText) : t.taken(row.name, dayText, pieces.map(({ piece }) => piece.text).join('、'));
        return (
          <td
            key={day}
            role="gridcell"
            aria-label={label}
            className={styles.cell}
            data-over={isOver(day, now) || row.left}
            {...keys.cell({ row: index, day: place })}
          >
            {pieces.map(({ shift, piece }) => (
              <ShiftChip key={shift.id} shift={shift} piece={piece} open={shift.id === openId} onOpen={onOpen} />
            ))}
          </td>
        );
      })}
    </tr>
  );
}

function ShiftChip({
  shift,
  piece,
  open,
  onOpen,
}: {
  readonly shift: Shift;
  readonly piece: Piece;
  readonly open: boolean;
  readonly onOpen: (shiftId: string) => void;
}) {
  const standing = standingOf(shift, useNow());
  const handedOver = dutyTexts.handOver.states[shift.handOver];
  return (
    <button
      type="button"
      tabIndex={-1}
      data-shift={shift.id}
      data-standing={standing}
      data-goes-on={piece.goesOn}
      data-open={open}
      className={styles.chip}
      title={longSpanText(shift)}
      onClick={() => onOpen(shift.id)}
    >
      {piece.text}
      {!piece.goesOn && standing === 'running' && <Sign name="running" size={12} />}
      {!piece.goesOn && shift.handOver !== 'none' && (
        <span className={styles.handed} title={handedOver}>
          <Sign name={shift.handOver === 'accepted' ? 'done' : 'note'} size={12} />
          <span className="visually-hidden">{handedOver}</span>
        </span>
      )}
    </button>
  );
}
