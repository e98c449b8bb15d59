import { addDays, type CalendarDate, chinaDateOf, dayPhrase, levelOf, yearOf } from '@shequtong/kernel';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { dutyTexts } from '../../../texts/duty.js';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import { Mark } from '../../../ui/mark/mark.js';
import { useNow } from '../../../ui/time/now.js';
import { type Desk, type Shift } from '../calls/duty-calls.js';
import { daysOf, matchingRows, mondayOf, rowsOf } from '../duty-week.js';
import { isOver } from '../shift-draft.js';
import { usePeople, usePlanning, useWeek } from '../use-duty.js';
import styles from './duty.module.css';
import { RepeatDialog } from './repeat-dialog.js';
import { ShiftDialog } from './shift-dialog.js';
import { ShiftDrawer } from './shift-drawer.js';
import { WeekGrid } from './week-grid.js';

const t = dutyTexts.week;
/** So many people are looked for, not looked through. */
const SEARCH_FROM = 9;

interface RosterViewProps {
  readonly desk: Desk;
  readonly monday: CalendarDate;
  readonly openId: string | undefined;
  readonly onGo: (day: CalendarDate | undefined) => void;
  readonly onOpen: (shiftId: string | undefined) => void;
}

/** What is to be planned: for whom, on which days. */
interface Asked {
  readonly accountId?: string;
  readonly days: readonly CalendarDate[];
}

/** The week: days across, people down; what is planned in it, and by what it is planned. */
export function RosterView({ desk, monday, openId, onGo, onOpen }: RosterViewProps) {
  const now = useNow();
  const week = useWeek(desk, monday);
  const people = usePeople(desk);
  const { remove } = usePlanning(desk);
  const { press } = usePress();
  const [asked, setAsked] = useState<Asked>();
  const [repeating, setRepeating] = useState(false);
  const [typed, setTyped] = useState('');
  const failed = [week, people].find(({ isError, data }) => isError && !data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void Promise.all([week.refetch(), people.refetch()])} />;
  const days = daysOf(monday);
  const ready = week.data && people.data ? { week: week.data, people: people.data } : undefined;
  const rows = ready ? rowsOf(ready.people, ready.week.shifts, monday) : [];
  const community = levelOf(desk.areaId) === 'community' ? 'community' : 'office';
  const over = isOver(days[6] ?? monday, now);
  const mayPlan = ready !== undefined && ready.people.length > 0 && !over;
  return (
    <>
      <div className={styles.bar}>
        <WeekSteps monday={monday} onGo={onGo} />
        {rows.length >= SEARCH_FROM && <PeopleSearch typed={typed} onType={setTyped} />}
        <span className={styles.push} />
        <PlanButtons disabled={!mayPlan} onRepeat={() => setRepeating(true)} onPlan={() => setAsked({ days: [] })} />
      </div>
      {!ready ? (
        <LoadingState rows={8} />
      ) : rows.length === 0 ? (
        <EmptyState title={t.noPeople} next={t.noPeopleNext} />
      ) : (
        <>
          {ready.week.shifts.length === 0 && !over && <p className={styles.hint}>{`${t.empty}。${t.emptyNext[community]}`}</p>}
          <WeekGrid
            key={monday}
            days={days}
            rows={matchingRows(rows, typed)}
            gaps={ready.week.gaps}
            fallback={t.gapsNext[community]}
            openId={openId}
            onOpen={onOpen}
            onPlan={(accountId, chosen) => setAsked({ accountId, days: chosen.filter((day) => !isOver(day, now)) })}
            onRemove={(shift: Shift) => press(() => remove(shift))}
          />
          {!over && <p className={styles.keys}>{t.keys}</p>}
        </>
      )}
      {asked && ready && (
        <ShiftDialog desk={desk} people={ready.people} week={ready.week} days={days} asked={asked} onClose={() => setAsked(undefined)} />
      )}
      {repeating && ready && (
        <RepeatDialog desk={desk} monday={monday} people={ready.people} taken={ready.week.shifts} onClose={() => setRepeating(false)} />
      )}
      <ShiftDrawer desk={desk} openId={openId} week={week.data} onClose={() => onOpen(undefined)} />
    </>
  );
}

interface PlanButtonsProps {
  readonly disabled: boolean;
  readonly onRepeat: () => void;
  readonly onPlan: () => void;
}

function PlanButtons({ disabled, onRepeat, onPlan }: PlanButtonsProps) {
  return (
    <>
      <Button disabled={disabled} onClick={onRepeat}>
        {dutyTexts.repeat.open}
      </Button>
      <Button type="primary" disabled={disabled} onClick={onPlan}>
        {dutyTexts.plan.open}
      </Button>
    </>
  );
}

function PeopleSearch({ typed, onType }: { readonly typed: string; readonly onType: (typed: string) => void }) {
  return (
    <Input.Search
      allowClear
      aria-label={t.search}
      placeholder={t.search}
      style={{ width: 220 }}
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

function WeekSteps({ monday, onGo }: { readonly monday: CalendarDate; readonly onGo: (day: CalendarDate | undefined) => void }) {
  const thisMonday = mondayOf(chinaDateOf(useNow()));
  const year = yearOf(thisMonday);
  const current = monday === thisMonday;
  return (
    <div className={styles.steps}>
      <Button onClick={() => onGo(addDays(monday, -7))}>{t.previous}</Button>
      <h2 aria-live="polite">
        {t.name(dayPhrase(monday, year), dayPhrase(addDays(monday, 6), year))}{' '}
        {(current || monday < thisMonday) && <Mark>{current ? t.current : t.past}</Mark>}
      </h2>
      <Button onClick={() => onGo(addDays(monday, 7))}>{t.next}</Button>
      {!current && (
        <Button type="text" onClick={() => onGo(undefined)}>
          {t.now}
        </Button>
      )}
    </div>
  );
}
