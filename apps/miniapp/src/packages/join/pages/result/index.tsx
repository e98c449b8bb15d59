import { type Membership } from '@/calls/me';
import { MyPage } from '@/calls/views/my-page';
import { Shown } from '@/calls/views/shown';
import { View } from '@/platform/elements';
import { useNow } from '@/platform/lifecycle';
import { open, replace } from '@/platform/navigation';
import { joinResult } from '@/texts/join';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextField } from '@/ui/field/text-field';
import { Notice, Problem } from '@/ui/notice/notice';
import { Empty } from '@/ui/state/state';
import { dueWords } from '@/ui/time/time-words';
import { askAgain, useDocument, useLease, useResult } from './use-result';
import './result.scss';

const home = () => void open('home');

/** What became of a request to join, and what the person can do meanwhile. */
export default function JoinResultPage() {
  return (
    <MyPage title={joinResult.title}>
      <Result />
    </MyPage>
  );
}

function Result() {
  const { me, membership, onlyStaff } = useResult();
  return <Shown read={me}>{() => <Outcome membership={membership} onlyStaff={onlyStaff} onChanged={me.reload} />}</Shown>;
}

interface OutcomeProps {
  membership: Membership | undefined;
  onlyStaff: boolean;
  onChanged: () => Promise<void>;
}

function Outcome({ membership, onlyStaff, onChanged }: OutcomeProps) {
  switch (membership?.state) {
    case 'verified':
      return <Verified community={membership.areaName} />;
    case 'pending':
      return <Pending membership={membership} onlyStaff={onlyStaff} onChanged={onChanged} />;
    case 'rejected':
      return (
        <>
          <Notice tone="red" title={joinResult.rejected.title}>
            {membership.rejection}
          </Notice>
          <Button look="primary" word={joinResult.rejected.again} onTap={() => askAgain(membership)} />
        </>
      );
    case 'ended':
    case undefined:
      return <Empty picture="houses" title={joinResult.title} action={{ word: joinResult.home, onTap: home }} />;
  }
}

function Verified({ community }: { community: string }) {
  const { title, text, go, report } = joinResult.verified;
  return (
    <View className="result">
      <View className="result__picture state__picture state__picture--houses" decorative />
      <View as="h2" className="result__title">
        {title(community)}
      </View>
      <View className="result__text">{text}</View>
      <Button look="primary" word={go} onTap={home} />
      <Button word={report} onTap={() => void replace('report')} />
    </View>
  );
}

interface PendingProps {
  membership: Membership;
  /** Nothing the person adds would help: staff compare two requests, and do not say whose. */
  onlyStaff: boolean;
  onChanged: () => Promise<void>;
}

function Pending({ membership, onlyStaff, onChanged }: PendingProps) {
  const { title, text, late, wait } = joinResult.pending;
  const now = useNow(60);
  const { areaName, reviewDueAt } = membership;
  const due = Date.parse(reviewDueAt ?? membership.askedAt);
  return (
    <>
      <Notice tone="amber" title={title}>
        {membership.needsGuardian ? null : (now < due ? text : late)(areaName, dueWords(due, now))}
      </Notice>
      {membership.needsGuardian ? <Guardian /> : null}
      {onlyStaff ? <Card>{wait}</Card> : null}
      {membership.needsGuardian || onlyStaff ? null : <Meanwhile membership={membership} onChanged={onChanged} />}
      <Button look="primary" word={joinResult.home} onTap={home} />
    </>
  );
}

/** Nothing staff can do before the guardian has spoken. */
function Guardian() {
  const { title, text, alone } = joinResult.guardian;
  return (
    <Card title={title}>
      <View>{text}</View>
      <View className="result__how">{alone}</View>
    </Card>
  );
}

/** What helps: each of these verifies on its own (product §2, Join). */
function Meanwhile({ membership, onChanged }: Pick<PendingProps, 'membership' | 'onChanged'>) {
  const { meanwhile, household, visit } = joinResult.pending;
  return (
    <>
      <View className="result__meanwhile">{meanwhile}</View>
      <DocumentTail membership={membership} onChanged={onChanged} />
      <Lease membership={membership} />
      <Card title={household.title}>{household.text}</Card>
      <Card title={visit.title}>{visit.text}</Card>
    </>
  );
}

function DocumentTail({ membership, onChanged }: Pick<PendingProps, 'membership' | 'onChanged'>) {
  const { title, text, label, hint, go } = joinResult.pending.document;
  const { typed, type, error, note, busy, problem, send } = useDocument(membership, onChanged);
  return (
    <Card title={title}>
      <View className="result__how">{text}</View>
      <TextField label={label} hint={hint} value={typed} error={error} maxLength={4} onChange={type} onEnter={send} />
      {note ? <Notice tone="amber">{note}</Notice> : null}
      <Problem words={problem} />
      <Button word={go} busy={busy} onTap={send} />
    </Card>
  );
}

function Lease({ membership }: { membership: Membership }) {
  const { sent, share, busy, problem, send } = useLease(membership);
  const { title, text, go, sending, done, more } = joinResult.pending.lease;
  return (
    <Card title={title}>
      <View className="result__how">{text}</View>
      {sent > 0 ? <Notice tone="green">{done}</Notice> : null}
      <Problem words={problem} />
      <Button icon="camera" word={busy ? sending(Math.round(share * 100)) : sent > 0 ? more : go} busy={busy} onTap={send} />
    </Card>
  );
}
