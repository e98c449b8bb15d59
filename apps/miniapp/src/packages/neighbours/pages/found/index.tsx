import { currentMembership, type Membership, useMe } from '@/calls/me';
import { openJoin } from '@/calls/scanned-community';
import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { View } from '@/platform/elements';
import { groups } from '@/texts/neighbours';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextAreaField, TextField } from '@/ui/field/text-field';
import { useOfflineFact } from '@/ui/frame/offline-banner';
import { Notice, Problem } from '@/ui/notice/notice';
import { Empty } from '@/ui/state/state';
import { groupLimits } from '../../group-draft';
import { useFounding } from './use-founding';
import './found.scss';

/** Founds a group of neighbours. */
export default function FoundPage() {
  return (
    <MyPage title={groups.form.title}>
      <Founding />
    </MyPage>
  );
}

function Founding() {
  const me = useMe();
  const { title, text, go } = groups.join;
  return (
    <Shown read={me}>
      {(value) => {
        const membership = currentMembership(value);
        return membership?.state === 'verified' ? (
          <Form key={value.accountId} writer={value.accountId} membership={membership} />
        ) : (
          <Empty picture="houses" title={title} text={text} primary action={{ word: go, onTap: openJoin }} />
        );
      }}
    </Shown>
  );
}

function Form({ writer, membership }: { writer: string; membership: Membership }) {
  const { draft, edit, restored, rule, problems, problem, submit, busy } = useFounding(writer, membership.areaId);
  useOfflineFact('kept');
  const { lead, kept, name, purpose, submit: word } = groups.form;
  return (
    <>
      <View as="h2" className="found-group__where">
        {membership.areaName}
      </View>
      {rule ? <View className="found-group__lead">{lead(rule.membersMin, rule.fileWithinDays)}</View> : null}
      {restored ? <Notice tone="grey">{kept}</Notice> : null}
      <Card>
        <TextField {...name} value={draft.name} error={problems.name} maxLength={40} onChange={(text) => edit({ name: text })} />
        <TextAreaField
          {...purpose}
          value={draft.purpose}
          error={problems.purpose}
          maxLength={groupLimits.purposeMost}
          onChange={(text) => edit({ purpose: text })}
        />
      </Card>
      <Problem words={problem} />
      <Button look="primary" word={word} busy={busy} onTap={submit} />
    </>
  );
}
