import { View } from '@/platform/elements';
import { open } from '@/platform/navigation';
import { useElderMode } from '@/platform/preferences';
import { me } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { PageFrame } from '@/ui/frame/page-frame';
import './me.scss';

export default function MePage() {
  const elder = useElderMode();
  return (
    <PageFrame title={me.title} tab="me">
      <Card title={me.guest.name}>
        <View className="me__text">{me.guest.text}</View>
        <Button look="primary" word={me.guest.join} onTap={() => void open('scan')} />
      </Card>
      <Card>
        <Row label={me.elder} value={elder ? me.on : me.off} onTap={() => void open('settings')} />
        <Row label={me.settings} onTap={() => void open('settings')} />
      </Card>
    </PageFrame>
  );
}
