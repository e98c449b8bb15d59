import { addDays, type CalendarDate, chinaDateOf, dayPhrase, yearOf } from '@shequtong/kernel';
import { Alert, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { dutyTexts } from '../../../texts/duty.js';
import { FieldGroup, FormField } from '../../../ui/form/form-field.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import prose from '../../../ui/prose/prose.module.css';
import { useNow } from '../../../ui/time/now.js';
import { type Desk, type DutyWeek, type Member } from '../calls/duty-calls.js';
import { chinaDay, dayHead, gapIn, hoursText as hoursNumber, isWholeDay } from '../duty-week.js';
import {
  clashesOf,
  draftErrors,
  endsNextDay,
  gapHours,
  type Hours,
  hoursText,
  isOver,
  shiftHours,
  shiftsOf,
  tidyTime,
  usualHours,
} from '../shift-draft.js';
import { usePlanning, useShiftsAround } from '../use-duty.js';
import styles from './duty.module.css';

const t = dutyTexts.plan;

interface ShiftDialogProps {
  readonly desk: Desk;
  readonly people: readonly Member[];
  readonly week: DutyWeek;
  readonly days: readonly CalendarDate[];
  readonly asked: { readonly accountId?: string; readonly days: readonly CalendarDate[] };
  readonly onClose: () => void;
}

const dayOptions = (days: readonly CalendarDate[], now: Date) =>
  days.map((day) => ({
    value: day,
    label: `${dayHead(day).weekday} ${dayHead(day).date}`,
    disabled: isOver(day, now),
    title: dayPhrase(day, yearOf(chinaDateOf(now))),
  }));

/** Plans the same hours for one person on some days of the week. Overlaps are said before sending; the server decides. */
export function ShiftDialog({ desk, people, week, days, asked, onClose }: ShiftDialogProps) {
  const now = useNow();
  const { plan } = usePlanning(desk);
  const usual = usualHours([...week.shifts, ...useShiftsAround(desk)]);
  const [draft, setDraft] = useState(() => ({ accountId: asked.accountId, days: asked.days, ...(usual[0] ?? { from: '', to: '' }) }));
  const [tried, setTried] = useState(false);
  const errors = tried ? draftErrors(draft, now) : {};
  const planned = shiftsOf(draft);
  const clashes = clashesOf(planned, week.shifts);
  const change = (changes: Partial<typeof draft>): void => setDraft({ ...draft, ...changes });
  const submit = (key: string): Promise<void> | false => {
    setTried(true);
    return Object.keys(draftErrors(draft, now)).length > 0 ? false : plan(planned, key, t.done(planned.length));
  };
  return (
    <FormDialog title={t.title} ok={t.ok(planned.length)} onSubmit={submit} onClose={onClose} width={560}>
      <FormField label={t.person} error={errors.person}>
        {({ id, ...ties }) => (
          <Select
            id={id}
            {...ties}
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.accountId}
            options={people.map(({ accountId, name, post }) => ({
              value: accountId,
              label: name.endsWith(post) ? name : `${name} · ${post}`,
            }))}
            onChange={(accountId: string) => change({ accountId })}
          />
        )}
      </FormField>
      <FieldGroup label={t.days} error={errors.days}>
        <Checkbox.Group
          className={styles.days}
          options={dayOptions(days, now)}
          value={[...draft.days]}
          onChange={(chosen) => change({ days: chosen })}
        />
      </FieldGroup>
      <Presets usual={usual} gaps={week.gaps} days={draft.days} chosen={draft} onChoose={change} />
      <div className={styles.times}>
        <TimeField label={t.from} value={draft.from} error={errors.from} onChange={(from) => change({ from })} />
        <TimeField
          label={endsNextDay(draft) ? `${t.to}${t.nextDay}` : t.to}
          value={draft.to}
          error={errors.to}
          onChange={(to) => change({ to })}
        />
        <span className={prose.faint}>{t.sum(hoursNumber(shiftHours(draft) ?? 0))}</span>
      </div>
      {clashes.length > 0 && <Alert type="warning" showIcon title={clashes.slice(0, 3).join('；')} />}
    </FormDialog>
  );
}

/** The hours this desk plans most, and what would fill the gap of the first chosen day. */
function Presets({
  usual,
  gaps,
  days,
  chosen,
  onChoose,
}: {
  readonly usual: readonly Hours[];
  readonly gaps: DutyWeek['gaps'];
  readonly days: readonly CalendarDate[];
  readonly chosen: Hours;
  readonly onChoose: (hours: Hours) => void;
}) {
  const now = useNow();
  const first = [...days].sort()[0];
  const open = gaps
    .flatMap((gap) => (first === undefined ? [] : (gapIn(first, gap) ?? [])))
    .filter((gap) => new Date(gap.endsAt) > now && !isWholeDay(gap) && chinaDay(gap.startsAt) < addDays(first ?? '', 1))
    .map(gapHours);
  const gapOnly = open.filter((gap) => !usual.some((hours) => same(hours, gap)));
  const chip = (hours: Hours, label: string) => (
    <button key={label} type="button" className={styles.preset} aria-pressed={same(hours, chosen)} onClick={() => onChoose(hours)}>
      {label}
    </button>
  );
  return (
    <FieldGroup label={t.presets}>
      <div className={styles.presets}>
        {usual.map((hours) => chip(hours, hoursText(hours)))}
        {gapOnly.map((gap) => chip(gap, t.gap(hoursText(gap))))}
        {chip({ from: '00:00', to: '00:00' }, hoursText({ from: '00:00', to: '00:00' }))}
      </div>
    </FieldGroup>
  );
}

const same = (a: Hours, b: Hours): boolean => a.from === b.from && a.to === b.to;

function TimeField({
  label,
  value,
  error,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}) {
  return (
    <FormField label={label} error={error}>
      {(ties) => (
        <Input
          {...ties}
          value={value}
          inputMode="numeric"
          maxLength={6}
          style={{ width: 110 }}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => onChange(tidyTime(value))}
        />
      )}
    </FormField>
  );
}
