import { MoreOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { type Building } from '../../../calls/buildings.js';
import { useApi } from '../../../calls/services.js';
import { areaTexts } from '../../../texts/areas.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { LineField } from '../../../ui/form/fields.js';
import { useAct } from '../../../ui/form/use-act.js';
import { renameBuilding, retireBuilding } from '../calls/area-calls.js';

const t = areaTexts.buildings.acts;
const NAME_MAX = 60;

interface ActProps {
  readonly areaId: number;
  readonly building: Building;
}

type Act = 'rename' | 'retire';
const dialogs = { rename: RenameDialog, retire: RetireDialog };

/** What becomes of one building: another name, or out of use. */
export function BuildingActs(props: ActProps) {
  const [act, setAct] = useState<Act>();
  const Dialog = act && dialogs[act];
  const items = (['rename', 'retire'] as const).map((key) => ({
    key,
    label: t[key],
    danger: key === 'retire',
    onClick: () => setAct(key),
  }));
  return (
    <>
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
        <Button type="text" size="small" icon={<MoreOutlined />} aria-label={t.of(props.building.name)} aria-haspopup="menu" />
      </Dropdown>
      {Dialog && <Dialog {...props} onClose={() => setAct(undefined)} />}
    </>
  );
}

interface DialogProps extends ActProps {
  readonly onClose: () => void;
}

/** Names of buildings stand in lists, on posters and in addresses of people. */
function useDone(areaId: number): (words: string) => Promise<void> {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async (words) => {
    message.success(words);
    await Promise.all(['buildings', 'posters'].map((kind) => queries.invalidateQueries({ queryKey: [kind, areaId] })));
  };
}

function RenameDialog({ areaId, building, onClose }: DialogProps) {
  const api = useApi();
  const done = useDone(areaId);
  const [typed, setTyped] = useState(building.name);
  const [tried, setTried] = useState(false);
  const { busy, run, refusal, wrongAt } = useAct(onClose);
  const name = typed.trim();
  const error = name === '' ? t.missing : name === building.name ? t.same : undefined;
  const submit = (): void => {
    setTried(true);
    if (error === undefined)
      void run((key) => renameBuilding(api, areaId, building.id, name, key).then(() => done(t.renamed(building.name, name))));
  };
  return (
    <ActDialog
      title={t.renameTitle(building.name)}
      why={t.renameWhy}
      ok={t.rename}
      busy={busy}
      refusal={refusal(['name'])}
      onOk={submit}
      onClose={onClose}
    >
      <LineField label={t.name} value={typed} max={NAME_MAX} error={(tried ? error : undefined) ?? wrongAt('name')} onChange={setTyped} />
    </ActDialog>
  );
}

function RetireDialog({ areaId, building, onClose }: DialogProps) {
  const api = useApi();
  const done = useDone(areaId);
  const { busy, run, refusal } = useAct(onClose);
  const submit = (): void => void run((key) => retireBuilding(api, areaId, building.id, key).then(() => done(t.retired(building.name))));
  return (
    <ActDialog
      title={t.retireTitle(building.name)}
      why={t.retireWhy}
      ok={t.retire}
      final
      busy={busy}
      refusal={refusal()}
      onOk={submit}
      onClose={onClose}
    />
  );
}
