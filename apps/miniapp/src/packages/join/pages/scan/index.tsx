import { View } from '@/platform/elements';
import { canScan } from '@/platform/device';
import { join } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextField } from '@/ui/field/text-field';
import { PageFrame } from '@/ui/frame/page-frame';
import { Notice } from '@/ui/notice/notice';
import { useJoinCode } from './use-join-code';
import './scan.scss';

export default function ScanPage() {
  const { code, typed, problem, setTyped, scanNow, take } = useJoinCode();
  return (
    <PageFrame title={join.title}>
      {code ? <Notice tone="green">{join.found(code)}</Notice> : null}
      {canScan ? (
        <Card title={join.scanTitle}>
          <View className="scan__text">{join.scanText}</View>
          <Button look="primary" icon="scan" word={join.scan} onTap={() => void scanNow()} />
        </Card>
      ) : null}
      <Card title={canScan ? join.typeTitle : undefined}>
        {canScan ? null : <View className="scan__text">{join.typeInBrowser}</View>}
        <TextField
          label={join.code.label}
          hint={join.code.hint}
          error={problem}
          value={typed}
          maxLength={40}
          onChange={setTyped}
          onEnter={take}
        />
        <Button look={canScan ? 'plain' : 'primary'} word={join.goOn} onTap={take} />
      </Card>
    </PageFrame>
  );
}
