import { type Device, readDevices, signOutDevice } from '@/calls/own-data';
import { type Acts, useActs } from '@/calls/use-act';
import { useRead } from '@/calls/use-read';
import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { View } from '@/platform/elements';
import { useNow } from '@/platform/lifecycle';
import { devices } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Chip } from '@/ui/chip/chip';
import { Problem } from '@/ui/notice/notice';
import { agoWords, momentWords } from '@/ui/time/time-words';
import './devices.scss';

/** Where the person is signed in; a phone that was lost is signed out from here. */
export default function DevicesPage() {
  return (
    <MyPage title={devices.title}>
      <Devices />
    </MyPage>
  );
}

function Devices() {
  const list = useRead('devices', readDevices);
  const acts = useActs(list.reload);
  const now = useNow(30);
  return (
    <>
      <View className="devices__lead">{devices.lead}</View>
      <Problem words={acts.problem} />
      <Shown read={list}>
        {(all) => inOrder(all).map((device) => <DeviceCard key={device.id} device={device} now={now} acts={acts} />)}
      </Shown>
    </>
  );
}

/** This one first, then those used last. */
const inOrder = (all: readonly Device[]): Device[] =>
  [...all].sort(
    (one, other) => Number(other.which === 'this') - Number(one.which === 'this') || Date.parse(other.usedAt) - Date.parse(one.usedAt),
  );

function DeviceCard({ device, now, acts }: { device: Device; now: number; acts: Acts }) {
  const { id, face, which, openedAt, usedAt } = device;
  const end = () =>
    acts.act(id, { ...devices.endQuestion(device.device), danger: true }, async () => {
      await signOutDevice(id);
      return devices.ended;
    });
  return (
    <Card title={device.device}>
      {which === 'this' ? <Chip tone="green" icon="check-circle" word={devices.here} /> : null}
      <View className="devices__line">{devices.faces[face]}</View>
      <View className="devices__line">{devices.opened(momentWords(Date.parse(openedAt), now))}</View>
      <View className="devices__line">{devices.used(agoWords(Date.parse(usedAt), now))}</View>
      {which === 'other' ? <Button small word={devices.end} busy={acts.busyOn === id} onTap={end} /> : null}
    </Card>
  );
}
