import { useState } from 'react';
import { Tap, Text, View } from '@/platform/elements';
import { ticketPage } from '@/texts/tickets';
import { ClockChip } from '@/ui/clock/clock-chip';
import { wasLate } from '@/ui/clock/clock-view';
import { Icon } from '@/ui/icon/icon';
import { ProvisionalNotice } from '@/ui/notice/notice';
import { type ClockRow } from '../../ticket-view';

/** The running clocks of the ticket, each with the reasoning behind its deadline one tap away; those that were met behind one line. */
export function Clocks({ rows, now }: { rows: ClockRow[]; now: number }) {
  const [open, setOpen] = useState(false);
  const running = rows.filter(({ clock }) => clock.metAt === undefined);
  const met = rows.filter(({ clock }) => clock.metAt !== undefined);
  return (
    <>
      {running.length === 0 ? <View className="file__next">{ticketPage.noClocks}</View> : null}
      {running.map((row) => (
        <Clock key={row.id} row={row} now={now} />
      ))}
      {running.some(({ clock }) => clock.provisional) ? <ProvisionalNotice /> : null}
      {met.length > 0 ? (
        <Tap className={`file__met ${open ? 'file__met--open' : ''}`} expanded={open} onTap={() => setOpen(!open)}>
          <Text>{ticketPage.met(met.length, met.filter(({ clock }) => wasLate(clock)).length)}</Text>
          <Icon name="down" size="text" className="file__met-sign" />
        </Tap>
      ) : null}
      {open ? met.map((row) => <Clock key={row.id} row={row} now={now} />) : null}
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
