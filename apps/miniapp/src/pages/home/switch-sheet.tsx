import { type Me, switchTo } from '@/calls/me';
import { forgetEverythingRead } from '@/calls/read-cache';
import { useCommand } from '@/calls/use-command';
import { open } from '@/platform/navigation';
import { home } from '@/texts/home';
import { Button } from '@/ui/button/button';
import { toast } from '@/ui/feedback';
import { OptionList } from '@/ui/field/select-field';
import { Problem } from '@/ui/notice/notice';
import { Sheet } from '@/ui/sheet/sheet';

interface Props {
  open: boolean;
  me: Me;
  onClose: () => void;
  onSwitched: () => Promise<void>;
}

/** Which of several communities the phone shows. */
export function SwitchSheet({ open: shown, me, onClose, onSwitched }: Props) {
  const verified = me.memberships.filter(({ state }) => state === 'verified');
  const current = verified.find((one) => one.current);
  const changing = useCommand(async (areaId: number) => {
    await switchTo(areaId);
    forgetEverythingRead();
    await onSwitched();
    onClose();
    toast(home.switched(verified.find((one) => one.areaId === areaId)?.areaName ?? ''));
  });
  return (
    <Sheet open={shown} title={home.switchTitle} onClose={onClose}>
      <Problem words={changing.problem} />
      <OptionList
        label={home.switchTitle}
        options={verified.map(({ areaId, areaName, person }) => ({ value: String(areaId), word: areaName, hint: person.address }))}
        value={current ? String(current.areaId) : null}
        onChoose={(areaId) => void changing.run(Number(areaId))}
      />
      <Button
        word={home.manage}
        onTap={() => {
          onClose();
          void open('communities');
        }}
      />
    </Sheet>
  );
}
