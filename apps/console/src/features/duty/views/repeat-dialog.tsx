import { addDays, type CalendarDate } from '@shequtong/kernel';
import { dutyTexts } from '../../../texts/duty.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import prose from '../../../ui/prose/prose.module.css';
import { useNow } from '../../../ui/time/now.js';
import { type Desk, type Member, PLAN_AT_ONCE, type Shift } from '../calls/duty-calls.js';
import { longSpanText } from '../duty-week.js';
import { repeatOf } from '../shift-draft.js';
import { usePlanning, useWeek } from '../use-duty.js';
import styles from './duty.module.css';

const t = dutyTexts.repeat;

interface RepeatDialogProps {
  readonly desk: Desk;
  readonly monday: CalendarDate;
  readonly people: readonly Member[];
  readonly taken: readonly Shift[];
  readonly onClose: () => void;
}

/** Last week again: shows what will be planned, and what cannot be and why, before anything is done. */
export function RepeatDialog({ desk, monday, people, taken, onClose }: RepeatDialogProps) {
  const now = useNow();
  const before = useWeek(desk, addDays(monday, -7));
  const { plan } = usePlanning(desk);
  const repeated = before.data && repeatOf(before.data.shifts, monday, people, taken, now);
  const shifts = repeated?.shifts.slice(0, PLAN_AT_ONCE) ?? [];
  const submit = (key: string): Promise<void> =>
    plan(
      shifts.map(({ accountId, startsAt, endsAt }) => ({ accountId, startsAt, endsAt })),
      key,
      t.done(shifts.length),
    );
  return (
    <FormDialog title={t.title} ok={t.ok(shifts.length)} disabled={shifts.length === 0} onSubmit={submit} onClose={onClose} width={560}>
      {before.isError && !repeated && <ErrorState error={before.error} onRetry={() => void before.refetch()} />}
      {before.isPending && <LoadingState rows={4} />}
      {repeated && shifts.length === 0 && <p>{t.none}</p>}
      {shifts.length > 0 && (
        <div>
          <p>{t.count(shifts.length)}</p>
          <ul className={styles.plain}>
            {shifts.map((shift) => (
              <li key={shift.startsAt}>
                <span>{longSpanText(shift)}</span>
                <strong>{shift.name}</strong>
              </li>
            ))}
          </ul>
        </div>
      )}
      {repeated && repeated.skipped.length > 0 && (
        <div>
          <p>{t.skipped(repeated.skipped.length)}</p>
          <ul className={styles.plain}>
            {repeated.skipped.map(({ shift, why }) => (
              <li key={shift.startsAt} className={prose.faint}>
                <span>{`${longSpanText(shift)} ${shift.name}`}</span>
                <span>{t.reasons[why]}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}
