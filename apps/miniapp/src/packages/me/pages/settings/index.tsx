import { View } from '@/platform/elements';
import { tick } from '@/platform/device';
import { setElderMode, useElderMode } from '@/platform/preferences';
import { settings } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { toast } from '@/ui/feedback';
import { PageFrame } from '@/ui/frame/page-frame';
import './settings.scss';

export default function SettingsPage() {
  const elder = useElderMode();
  const change = (on: boolean) => {
    setElderMode(on);
    tick();
    toast(on ? settings.entered : settings.left);
  };
  return (
    <PageFrame title={settings.title}>
      <Card title={settings.elder.title}>
        <View className="settings__text">{settings.elder.text}</View>
        <Button
          icon="larger"
          look={elder ? 'plain' : 'primary'}
          word={elder ? settings.elder.leave : settings.elder.enter}
          onTap={() => change(!elder)}
        />
      </Card>
      <Card title={settings.fontTitle}>{settings.font}</Card>
      <Card title={settings.darkTitle}>{settings.dark}</Card>
    </PageFrame>
  );
}
