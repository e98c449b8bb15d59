import { vouch, type WaitingRelative } from '@/calls/joining';
import { useActs } from '@/calls/use-act';
import { View } from '@/platform/elements';
import { useNow } from '@/platform/lifecycle';
import { household } from '@/texts/neighbours';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { Notice, Problem } from '@/ui/notice/notice';
import { PersonBadge } from '@/ui/person/person-badge';
import { agoWords } from '@/ui/time/time-words';

interface Props {
  areaId: number;
  relative: WaitingRelative;
  onDone: () => Promise<void>;
}

/** Somebody who says they live in this household; for a child the question is another one. */
export function Relative({ areaId, relative, onDone }: Props) {
  const { act, busyOn, problem } = useActs(onDone);
  const now = useNow(30);
  const { person, home, relation, needsGuardian, vouched, askedAt } = relative;
  const question = needsGuardian
    ? household.consentQuestion(person.name, home)
    : household.vouchQuestion(person.name, home, relation === 'owner');
  const confirm = () =>
    act('vouch', question, async () => {
      const state = await vouch(areaId, relative);
      if (state === 'pending') return needsGuardian ? household.stillPending : household.wordKept;
      return needsGuardian ? household.consented : household.vouched(person.name);
    });
  return (
    <Card>
      <PersonBadge name={person.name} post={household.relations[relation]} />
      <View className="household__asked">{household.asked(agoWords(Date.parse(askedAt), now), home)}</View>
      {needsGuardian ? <Notice tone="amber">{household.child}</Notice> : null}
      <Problem words={problem} />
      {vouched ? (
        <Notice tone="amber">{household.leftToStaff}</Notice>
      ) : (
        <Button look="primary" word={needsGuardian ? household.consent : household.vouch} busy={busyOn !== null} onTap={confirm} />
      )}
    </Card>
  );
}
