import { App, Select } from 'antd';
import { useState } from 'react';
import { dutyTexts } from '../../../texts/duty.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import { type Desk, type Member } from '../calls/duty-calls.js';
import { useSharing, type WorkAt } from '../use-work.js';
import { ownersOf } from '../work-share.js';

const t = dutyTexts.work;

interface GiveDialogProps {
  readonly desk: Desk;
  readonly work: WorkAt;
  readonly to: Member;
  readonly onClose: () => void;
}

/** Gives a person buildings and lines; says whose each is now, because they move. */
export function GiveDialog({ desk, work, to, onClose }: GiveDialogProps) {
  const { give } = useSharing(desk);
  const { message } = App.useApp();
  const [buildingIds, setBuildings] = useState<string[]>([]);
  const [lines, setLines] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const owners = ownersOf(work.people);
  const option = (id: string, name: string) => {
    const owner = owners.get(id);
    return { value: id, label: owner ? t.owner(name, owner) : name };
  };
  const own = new Set([...to.buildings.map(({ id }) => id), ...to.lines.map(({ code }) => code)]);
  const nothing = buildingIds.length + lines.length === 0;
  const submit = (key: string): Promise<void> | false => {
    setTried(true);
    if (nothing) return false;
    return give({ accountId: to.accountId, buildingIds, lines }, key).then(() => void message.success(t.done(to.name)));
  };
  return (
    <FormDialog title={t.giveTitle(to.name)} why={t.giveNext} ok={t.ok} onSubmit={submit} onClose={onClose}>
      {work.buildings.length > 0 && (
        <FormField label={t.chooseBuildings}>
          {(ties) => (
            <Select
              {...ties}
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              value={buildingIds}
              options={work.buildings.filter(({ id }) => !own.has(id)).map(({ id, name }) => option(id, name))}
              onChange={setBuildings}
            />
          )}
        </FormField>
      )}
      <FormField label={t.chooseLines} error={tried && nothing ? t.nothing : undefined}>
        {(ties) => (
          <Select
            {...ties}
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            value={lines}
            options={work.lines.filter(({ code }) => !own.has(code)).map(({ code, name }) => option(code, name))}
            onChange={setLines}
          />
        )}
      </FormField>
    </FormDialog>
  );
}
