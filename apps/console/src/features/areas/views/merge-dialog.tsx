import { addDays, chinaDateOf, dayPhrase, isCalendarDate, yearOf } from '@shequtong/kernel';
import { App, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { areaTexts } from '../../../texts/areas.js';
import { AreaPicker, type ChosenArea } from '../../../ui/area/area-picker.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { FieldGroup, FormField } from '../../../ui/form/form-field.js';
import { useNow } from '../../../ui/time/now.js';
import { successorError } from '../area-looks.js';
import { type Area, mergeArea } from '../calls/area-calls.js';
import { useAreaSource } from '../../../ui/area/use-area-source.js';
import { useRefreshAreas } from '../use-places.js';

const t = areaTexts.change;
const AHEAD_DAYS_MAX = 366;

/** Ends a unit after its last day and names the one that goes on in its place. */
export function MergeDialog({ area, onClose }: { readonly area: Area; readonly onClose: () => void }) {
  const api = useApi();
  const { message } = App.useApp();
  const refresh = useRefreshAreas();
  const source = useAreaSource();
  const today = chinaDateOf(useNow());
  const [successor, setSuccessor] = useState<ChosenArea>();
  const [lastDay, setLastDay] = useState(today);
  const [tried, setTried] = useState(false);
  const year = yearOf(today);
  const dayFits = isCalendarDate(lastDay) && lastDay >= today && lastDay <= addDays(today, AHEAD_DAYS_MAX);
  const wrongSuccessor = successorError(area.id, successor?.id);
  const submit = (key: string): Promise<void> | false => {
    setTried(true);
    if (!successor || wrongSuccessor !== undefined || !dayFits) return false;
    return mergeArea(api, area.id, successor.id, lastDay, key).then(() => {
      message.success(t.merged(area.name, successor.name, dayPhrase(lastDay, year)));
      return refresh();
    });
  };
  return (
    <FormDialog title={t.mergeTitle(area.name)} why={t.mergeWhy} ok={t.mergeOk} final onSubmit={submit} onClose={onClose}>
      <FieldGroup label={t.successor} error={tried ? wrongSuccessor : undefined}>
        <AreaPicker source={source} value={successor} onChange={setSuccessor} label={t.successor} width="100%" clearable />
      </FieldGroup>
      <FormField label={t.lastDay} error={tried && !dayFits ? t.lastDayMissing : undefined}>
        {(ties) => (
          <Input
            {...ties}
            type="date"
            min={today}
            max={addDays(today, AHEAD_DAYS_MAX)}
            value={lastDay}
            style={{ width: 180 }}
            onChange={(event) => setLastDay(event.target.value)}
          />
        )}
      </FormField>
      {dayFits && <p>{t.lastDayNext(dayPhrase(lastDay, year))}</p>}
    </FormDialog>
  );
}
