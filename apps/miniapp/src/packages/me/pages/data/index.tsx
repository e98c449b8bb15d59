import { useState } from 'react';
import { MyPage } from '@/calls/views/my-page';
import { View } from '@/platform/elements';
import { myData } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextField } from '@/ui/field/text-field';
import { Problem } from '@/ui/notice/notice';
import { useExport, useLeaving } from './use-my-data';
import './data.scss';

/** All of one's own data to take along, and the way out of the platform. */
export default function MyDataPage() {
  return (
    <MyPage title={myData.title}>
      <Export />
      <Leaving />
    </MyPage>
  );
}

function Export() {
  const { run, busy, problem } = useExport();
  const { title, text, go } = myData.export;
  return (
    <Card title={title}>
      <View className="my-data__text">{text}</View>
      <Problem words={problem} />
      <Button look="primary" word={go} busy={busy} onTap={() => void run()} />
    </Card>
  );
}

function Leaving() {
  const [open, setOpen] = useState(false);
  const { title, text, open: begin, confirm, go } = myData.leave;
  const { typed, type, error, busy, problem, leave } = useLeaving();
  return (
    <Card title={title}>
      <View className="my-data__text">{text}</View>
      {open ? (
        <>
          <TextField {...confirm} value={typed} error={error} maxLength={4} onChange={type} />
          <Problem words={problem} />
          <Button look="danger" word={go} busy={busy} onTap={leave} />
        </>
      ) : (
        <Button look="quiet" word={begin} onTap={() => setOpen(true)} />
      )}
    </Card>
  );
}
