import { type Delegation, endDelegation } from '@/calls/delegations';
import { useActs } from '@/calls/use-act';
import { delegations } from '@/texts/me';
import { Button } from '@/ui/button/button';
import { Card, Row } from '@/ui/card/card';
import { Problem } from '@/ui/notice/notice';
import { PersonBadge } from '@/ui/person/person-badge';
import { thingsWords, untilWords } from '../../delegation-view';

interface Props {
  delegation: Delegation;
  /** The other side. */
  name: string;
  /** What the delegate is to the person; of the person nothing of the kind is said. */
  post?: string;
  reload: () => Promise<void>;
}

export function DelegationCard({ delegation, name, post, reload }: Props) {
  const { act, busyOn, problem } = useActs(reload);
  const end = () =>
    act('end', { ...delegations.endQuestion(name), danger: true }, async () => {
      await endDelegation(delegation);
      return delegations.done;
    });
  return (
    <Card>
      <PersonBadge name={name} post={post} />
      <Row label={delegations.things} value={thingsWords(delegation)} />
      <Row label={untilWords(delegation)} />
      <Problem words={problem} />
      {delegation.inForce ? <Button small word={delegations.end} busy={busyOn !== null} onTap={end} /> : null}
    </Card>
  );
}
