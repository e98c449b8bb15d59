import { useState } from 'react';
import { Tap, Text, View } from '@/platform/elements';
import { ticketPage } from '@/texts/tickets';
import { ClockChip } from '@/ui/clock/clock-chip';
import { ProvisionalNotice } from '@/ui/notice/notice';
import { type ClockRow } from '../../ticket-view';

/** Every clock of the ticket, each with the reasoning behind its deadline one tap away. */
export function Clocks({ rows, now }: { rows: ClockRow[]; now: number }) {
  if (rows.length === 0) return <View className="file__next">{ticketPage.noClocks}</View>;
  return (
    <>
      {rows.map((row) => (
        <Clock key={row.id} row={row} now={now} />
      ))}
      {rows.some(({ clock }) => clock.provisional && clock.metAt === undefined) ? <ProvisionalNotice /> : null}
    </>
  );
}

function Clock({ row: { clock, why }, now }: { row: ClockRow; now: number }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="file__clock">
      <ClockChip clock={clock} now={now} />
      {why.length > 0 ? (
        <Tap className="file__why" expanded={open} onTap={() => setOpen(!open)}>
          <Text>{open ? ticketPage.hideWhy : ticketPage.why}</Text>
        </Tap>
      ) : null}
      {open ? (
        <View className="file__reasons">
          {why.map((sentence) => (
            <View key={sentence}>{sentence}</View>
          ))}
        </View>
      ) : null}
    </View>
  );
}
