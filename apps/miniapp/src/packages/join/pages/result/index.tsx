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
  const { me, membership } = useResult();
  return <Shown read={me}>{() => <Outcome membership={membership} onChanged={me.reload} />}</Shown>;
}

interface OutcomeProps {
  membership: Membership | undefined;
  onChanged: () => Promise<void>;
}

function Outcome({ membership, onChanged }: OutcomeProps) {
  switch (membership?.state) {
    case 'verified':
      return <Verified community={membership.areaName} />;
    case 'pending':
      return membership.takenBack ? (
        <TakenBack membership={membership} reason={membership.takenBack} />
      ) : (
        <Pending membership={membership} onChanged={onChanged} />
      );
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
  onChanged: () => Promise<void>;
}

function Pending({ membership, onChanged }: PendingProps) {
  const now = useNow(60);
  return (
    <>
      <Notice tone="amber" title={joinResult.pending.title}>
        {membership.needsGuardian ? null : dueBy(membership, now)}
      </Notice>
      {membership.needsGuardian ? (
        <Guardian inBuilding={membership.buildingName !== null} />
      ) : (
        <Meanwhile membership={membership} onChanged={onChanged} />
      )}
      <Button look="primary" word={joinResult.home} onTap={home} />
    </>
  );
}

/** By when there is an answer, and once that has passed whom to ask. */
function dueBy({ areaName, askedAt, reviewDueAt }: Membership, now: number): string {
  const { text, late } = joinResult.pending;
  const due = Date.parse(reviewDueAt ?? askedAt);
  return (now < due ? text : late)(areaName, dueWords(due, now));
}

/** Staff found that somebody else was meant: why, and what shows them who it is. What the roster or relatives say no longer does. */
function TakenBack({ membership, reason }: Pick<PendingProps, 'membership'> & { reason: string }) {
  const { title, text, how, visit } = joinResult.takenBack;
  const now = useNow(60);
  return (
    <>
      <Notice tone="amber" title={title}>
        {text(membership.areaName, reason)}
      </Notice>
      <View className="result__meanwhile">{how}</View>
      <Lease membership={membership} />
      <Card title={visit.title}>{visit.text}</Card>
      <View className="result__how">{dueBy(membership, now)}</View>
      <Button look="primary" word={joinResult.home} onTap={home} />
    </>
  );
}

/** Nothing staff can do before the guardian has spoken; and of a home without a building nobody knows whose it is. */
function Guardian({ inBuilding }: { inBuilding: boolean }) {
  const { title, text, alone, noBuilding } = joinResult.guardian;
  return (
    <Card title={title}>
      <View>{inBuilding ? text : noBuilding}</View>
      {inBuilding ? <View className="result__how">{alone}</View> : null}
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
      {membership.buildingName === null ? null : <Card title={household.title}>{household.text}</Card>}
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
