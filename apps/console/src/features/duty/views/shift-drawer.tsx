import { Button } from 'antd';
import { dutyTexts } from '../../../texts/duty.js';
import { DetailDrawer } from '../../../ui/drawer/detail-drawer.js';
import { EmptyState, LoadingState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import { StateTag, type StateLook } from '../../../ui/state/state-tag.js';
import { useNow } from '../../../ui/time/now.js';
import { type Desk, type DutyWeek, type Shift } from '../calls/duty-calls.js';
import { hoursOf, hoursText, longSpanText, type ShiftStanding, standingOf } from '../duty-week.js';
import { usePlanning } from '../use-duty.js';
import { HandOverSection } from './hand-over-section.js';

const t = dutyTexts.shift;

const looks: Readonly<Record<ShiftStanding, StateLook>> = {
  past: { word: t.state.past, sign: 'done', tone: 'grey' },
  running: { word: t.state.running, sign: 'running', tone: 'green' },
  ahead: { word: t.state.ahead, sign: 'waiting', tone: 'grey' },
};

interface ShiftDrawerProps {
  readonly desk: Desk;
  readonly openId: string | undefined;
  readonly week: DutyWeek | undefined;
  readonly onClose: () => void;
}

/** One shift beside the week: who, when, its hand-over, and taking it off the roster. */
export function ShiftDrawer({ desk, openId, week, onClose }: ShiftDrawerProps) {
  const now = useNow();
  const shift = week?.shifts.find(({ id }) => id === openId);
  const standing = shift && standingOf(shift, now);
  return (
    <DetailDrawer
      open={openId !== undefined}
      title={shift ? t.title(shift.name) : week ? t.unknown : t.loading}
      head={
        shift &&
        standing && (
          <>
            <StateTag {...looks[standing]} />
            <strong>{longSpanText(shift)}</strong>
            <span>{t.length(hoursText(hoursOf(shift)))}</span>
          </>
        )
      }
      actions={shift && standing !== 'past' && <Remove key={shift.id} desk={desk} shift={shift} standing={standing} onDone={onClose} />}
      onClose={onClose}
    >
      {shift && week ? (
        <HandOverSection key={shift.id} desk={desk} shift={shift} shifts={week.shifts} />
      ) : week ? (
        <EmptyState title={t.unknown} next={t.unknownNext} picture="lost" />
      ) : (
        <LoadingState />
      )}
    </DetailDrawer>
  );
}

function Remove({
  desk,
  shift,
  standing,
  onDone,
}: {
  readonly desk: Desk;
  readonly shift: Shift;
  readonly standing: ShiftStanding | undefined;
  readonly onDone: () => void;
}) {
  const { remove } = usePlanning(desk);
  const { busy, press } = usePress();
  const finish = (): void =>
    press(async () => {
      await remove(shift);
      if (standing === 'ahead') onDone();
    });
  return (
    <Button loading={busy} onClick={finish}>
      {standing === 'running' ? t.end : t.remove}
    </Button>
  );
}
