import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { type FormOfAddress, type Membership, useMe } from '@/calls/me';
import { openJoin } from '@/calls/scanned-community';
import { View } from '@/platform/elements';
import { naming } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { SelectField } from '@/ui/field/select-field';
import { TextField } from '@/ui/field/text-field';
import { Notice, Problem } from '@/ui/notice/notice';
import { Empty } from '@/ui/state/state';
import { nameableIn } from '../../naming-draft';
import { useNaming } from './use-naming';
import './naming.scss';

const forms = (Object.keys(naming.form.options) as FormOfAddress[]).map((value) => ({ value, word: naming.form.options[value] }));

/** How neighbours see the person: surname with a form of address, or a nickname. */
export default function NamingPage() {
  return (
    <MyPage title={naming.title}>
      <Naming />
    </MyPage>
  );
}

function Naming() {
  const me = useMe();
  const { title, text, go } = naming.none;
  return (
    <Shown read={me}>
      {(value) => {
        const membership = nameableIn(value);
        return membership ? (
          <Form membership={membership} onSaved={me.reload} />
        ) : (
          <Empty picture="houses" title={title} text={text} primary action={{ word: go, onTap: openJoin }} />
        );
      }}
    </Shown>
  );
}

function Form({ membership, onSaved }: { membership: Membership; onSaved: () => Promise<void> }) {
  const { draft, edit, preview, error, save, busy, problem } = useNaming(membership, onSaved);
  return (
    <>
      <View className="naming__why">{naming.why}</View>
      <Card title={membership.areaName}>
        <SelectField label={naming.form.label} options={forms} value={draft.form} onChange={(form) => edit({ form })} />
        <TextField
          {...naming.nickname}
          optional
          error={error}
          value={draft.nickname}
          maxLength={24}
          onChange={(nickname) => edit({ nickname })}
        />
        <Notice tone="grey">{naming.preview(preview)}</Notice>
      </Card>
      <Problem words={problem} />
      <Button look="primary" word={naming.save} busy={busy} onTap={save} />
    </>
  );
}
