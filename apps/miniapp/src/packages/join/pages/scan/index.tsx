import { View } from '@/platform/elements';
import { canScan } from '@/platform/device';
import { join } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextField } from '@/ui/field/text-field';
import { PageFrame } from '@/ui/frame/page-frame';
import { FoundCommunity } from './found-community';
import { useJoinCode } from './use-join-code';
import './scan.scss';

export default function ScanPage() {
  const { code, another, unknown, ...entry } = useJoinCode();
  if (code) return <FoundCommunity code={code} onOther={another} onUnknown={unknown} />;
  return (
    <PageFrame title={join.title}>
      <Entry {...entry} />
    </PageFrame>
  );
}

type EntryProps = Omit<ReturnType<typeof useJoinCode>, 'code' | 'another' | 'unknown'>;

function Entry({ typed, problem, setTyped, scanNow, take }: EntryProps) {
  return (
    <>
      {canScan ? (
        <Card title={join.scanTitle}>
          <View className="scan__text">{join.scanText}</View>
          <Button look="primary" icon="scan" word={join.scan} onTap={() => void scanNow()} />
        </Card>
      ) : null}
      <Card title={canScan ? join.typeTitle : undefined}>
        {canScan ? null : <View className="scan__text">{join.typeInBrowser}</View>}
        <TextField {...join.code} error={problem} value={typed} maxLength={40} onChange={setTyped} onEnter={take} />
        <Button look={canScan ? 'plain' : 'primary'} word={join.goOn} onTap={take} />
      </Card>
    </>
  );
}
