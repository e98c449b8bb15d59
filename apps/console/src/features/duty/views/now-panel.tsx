import { chinaDateOf, levelOf, momentPhrase } from '@shequtong/kernel';
import { Alert, Button, Segmented } from 'antd';
import { useApi } from '../../../calls/services.js';
import { useAccount } from '../../../session/session-context.js';
import { dutyTexts } from '../../../texts/duty.js';
import { ErrorState, LoadingState } from '../../../ui/feedback/states.js';
import { usePress } from '../../../ui/feedback/use-press.js';
import prose from '../../../ui/prose/prose.module.css';
import { useNow } from '../../../ui/time/now.js';
import { useUndo } from '../../../ui/undo/use-undo.js';
import { chooseNames, type Desk, type NameRule, type OnDuty } from '../calls/duty-calls.js';
import { type Cover, coversAfter, mondayOf } from '../duty-week.js';
import { waitingFor } from '../hand-over.js';
import { useRefreshDuty, useShiftsAround, useToday, useWeek } from '../use-duty.js';
import { DeskPhone } from './desk-phone.js';
import styles from './duty.module.css';

const t = dutyTexts.now;
/** Until the end of the coming night. */
const LOOK_AHEAD_HOURS = 24;
const NEXT_SHOWN = 2;

interface NowPanelProps {
  readonly desk: Desk;
  /** Opens a shift in the week it lies in. */
  readonly onOpen: (shiftId: string, day: string) => void;
}

/** Who answers now and through the night, how the office names its people, and the hand-over that waits for oneself. */
export function NowPanel({ desk, onOpen }: NowPanelProps) {
  const now = useNow();
  const today = useToday(desk);
  const shifts = useShiftsAround(desk);
  const { accountId } = useAccount();
  const waiting = waitingFor(shifts, accountId, now);
  if (today.isError) return <ErrorState error={today.error} onRetry={() => void today.refetch()} />;
  if (!today.isSuccess) return <LoadingState rows={2} />;
  const next = coversAfter(shifts, now, LOOK_AHEAD_HOURS).filter(({ startsAt }) => new Date(startsAt) > now);
  return (
    <>
      {waiting && (
        <Alert
          className={styles.banner}
          type="warning"
          showIcon
          title={bannerText(waiting, now)}
          action={
            <Button size="small" onClick={() => onOpen(waiting.shift.id, chinaDateOf(new Date(waiting.shift.startsAt)))}>
              {dutyTexts.handOver.see}
            </Button>
          }
        />
      )}
      <section className={styles.now} aria-label={t.title}>
        <Person label={t.title} person={today.data.onDuty} />
        {next.slice(0, NEXT_SHOWN).map((cover) => (
          <Next key={cover.startsAt} cover={cover} community={levelOf(desk.areaId) === 'community'} />
        ))}
        <div className={styles.rule}>
          <NameRuleChoice desk={desk} />
          <DeskPhone desk={desk} phone={today.data.phone} />
        </div>
      </section>
    </>
  );
}

function bannerText({ shift, turn }: NonNullable<ReturnType<typeof waitingFor>>, now: Date): string {
  const words = dutyTexts.handOver.banner;
  if (turn === 'accept') return words.accept(shift.name);
  const end = new Date(shift.endsAt);
  return (end > now ? words.write : words.overdue)(momentPhrase(end, now));
}

function Person({ label, person }: { readonly label: string; readonly person: OnDuty | null }) {
  const now = useNow();
  if (!person) return <p className={styles.nobody}>{t.nobody}</p>;
  return (
    <div className={styles.cover}>
      <span className={prose.faint}>{label}</span>
      <strong className={styles.who}>{person.name}</strong>
      <span className={prose.faint}>
        {person.name.endsWith(person.post) ? '' : `${person.post} · `}
        {person.by === 'fallback'
          ? `${t.sinceNone}，${t.fallback}`
          : person.until
            ? t.until(momentPhrase(new Date(person.until), now))
            : ''}
      </span>
    </div>
  );
}

function Next({ cover, community }: { readonly cover: Cover; readonly community: boolean }) {
  const now = useNow();
  return (
    <div className={styles.cover}>
      <span className={prose.faint}>{momentPhrase(new Date(cover.startsAt), now)}</span>
      <span className={cover.shift ? styles.who : styles.gapWho}>{cover.shift?.name ?? t.gap[community ? 'community' : 'office']}</span>
      <span className={prose.faint}>{t.until(momentPhrase(new Date(cover.endsAt), now))}</span>
    </div>
  );
}

/** The name rule of the office: what residents read, with the way back. */
function NameRuleChoice({ desk }: { readonly desk: Desk }) {
  const api = useApi();
  const undo = useUndo();
  const refresh = useRefreshDuty(desk);
  const { busy, press } = usePress();
  const { data } = useWeek(desk, mondayOf(chinaDateOf(useNow())));
  if (!data) return null;
  const choose = (rule: NameRule): void => {
    const before = data.nameRule;
    if (rule === before) return;
    const set = async (to: NameRule): Promise<void> => {
      await chooseNames(api, desk, to);
      await refresh();
    };
    press(async () => {
      await set(rule);
      undo(t.ruleDone[rule], () => set(before));
    });
  };
  const options = Object.entries(t.rules).map(([value, label]) => ({ value: value as NameRule, label }));
  return (
    <div className={styles.names}>
      <span className={prose.faint}>{t.seen}</span>
      <Segmented size="small" aria-label={t.seen} disabled={busy} value={data.nameRule} options={options} onChange={choose} />
    </div>
  );
}
