import { type Group } from '@/calls/groups';
import { View } from '@/platform/elements';
import { groups } from '@/texts/neighbours';
import { Button } from '@/ui/button/button';
import { Row } from '@/ui/card/card';
import { Sheet } from '@/ui/sheet/sheet';
import { type GroupMember } from '../../group-view';
import { type GroupActs } from './use-groups';

interface Props {
  open: boolean;
  group: Group;
  people: readonly GroupMember[];
  leads: boolean;
  acts: GroupActs;
  onClose: () => void;
}

/** Who is in the group; its leader hands it on or dissolves it from here. */
export function GroupSheet({ open, group, people, leads, acts, onClose }: Props) {
  const then = (work: () => void) => () => {
    onClose();
    work();
  };
  return (
    <Sheet open={open} title={group.name} onClose={onClose}>
      {people.map((member) => (
        <View key={member.membershipId} className="group__member">
          <Row label={member.me ? `${member.name}（${groups.you}）` : member.name} value={member.leads ? groups.leads : undefined} />
          {leads && !member.me ? <Button small word={groups.handOn} onTap={then(() => acts.handOn(group, member))} /> : null}
        </View>
      ))}
      {leads ? (
        <>
          <View className="group__line">{groups.leaderStays}</View>
          <Button look="danger" word={groups.dissolve} onTap={then(() => acts.dissolve(group))} />
        </>
      ) : null}
    </Sheet>
  );
}
