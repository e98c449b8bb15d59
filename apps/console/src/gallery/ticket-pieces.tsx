import { lookOf, ticketStates } from '../features/tickets/ticket-looks.js';
import { galleryTexts as t } from '../texts/gallery.js';
import { ClockCell, ClockChip } from '../ui/clock/clock-chip.js';
import { Ladder } from '../ui/ladder/ladder.js';
import { PersonBadge } from '../ui/person/person-badge.js';
import { StateTag } from '../ui/state/state-tag.js';
import { TraceTimeline } from '../ui/trace/trace-timeline.js';
import { VerifyTrace } from '../ui/trace/verify-trace.js';
import { at, clocks, rungs, traceSteps } from './gallery-data.js';
import styles from './gallery-page.module.css';
import { Piece } from './piece.js';

const masked = { name: '张*', phone: '138****0000', address: '共富路 301 弄 12 号楼' };
const full = { name: '张演示', phone: '13800000000', address: '共富路 301 弄 12 号楼 602 室' };
const longName = {
  name: '阿卜杜热合曼·阿卜杜拉（演示）',
  phone: '139****0000',
  address: '顾村镇菊盛路与菊太路交叉口东南侧菊泉新城第二期馨佳园十二街坊 128 号楼',
};

export function TicketPieces() {
  const top = rungs.map((rung, index) => (index === 2 ? { ...rung, office: '区城市运行管理中心', since: at('23T09:00') } : rung));
  return (
    <>
      <Piece name={t.clocks} wide>
        <div className={styles.stack}>
          <div className={styles.row}>
            {clocks.map((clock, index) => (
              <ClockCell key={index} clock={clock} />
            ))}
            <ClockCell />
          </div>
          <div className={styles.row}>
            {clocks.slice(0, 5).map((clock, index) => (
              <ClockChip key={index} clock={clock} />
            ))}
          </div>
        </div>
      </Piece>
      <Piece name={t.states} wide>
        <div className={styles.row}>
          {ticketStates.map((state) => (
            <StateTag key={state} {...lookOf(state)} />
          ))}
        </div>
      </Piece>
      <Piece name={t.ladder}>
        <Ladder rungs={rungs} current={1} />
      </Piece>
      <Piece name={t.ladderTop}>
        <Ladder rungs={top} current={2} />
      </Piece>
      <Piece name={t.trace}>
        <div className={styles.stack}>
          <VerifyTrace verify={() => Promise.resolve({ intact: true, steps: traceSteps.length })} />
          <TraceTimeline steps={traceSteps} />
        </div>
      </Piece>
      <div className={styles.stack} style={{ alignContent: 'start', gap: 16 }}>
        <Piece name={t.person}>
          <div className={styles.stack}>
            <PersonBadge masked={masked} marks={['业主', '党员']} unmask={() => Promise.resolve(full)} />
            <PersonBadge masked={longName} marks={['租客']} />
          </div>
        </Piece>
        <Piece name={t.traceEmpty}>
          <TraceTimeline steps={[]} />
        </Piece>
      </div>
    </>
  );
}
