import { App, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { areaTexts } from '../../../texts/areas.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import { type Area, renameArea } from '../calls/area-calls.js';
import { useRefreshAreas } from '../use-places.js';

const t = areaTexts.change;
const NAME_MAX = 60;

/** A new name from today on; the old one stays with its dates. */
export function RenameDialog({ area, onClose }: { readonly area: Area; readonly onClose: () => void }) {
  const api = useApi();
  const { message } = App.useApp();
  const refresh = useRefreshAreas();
  const [name, setName] = useState(area.name);
  const [tried, setTried] = useState(false);
  const error = [...name.trim()].length < 2 ? t.newNameMissing : name.trim() === area.name ? t.same : undefined;
  const submit = (key: string): Promise<void> | false => {
    setTried(true);
    if (error !== undefined) return false;
    return renameArea(api, area.id, name.trim(), key).then(() => {
      message.success(t.renamed(name.trim()));
      return refresh();
    });
  };
  return (
    <FormDialog title={t.renameTitle(area.name)} why={t.renameWhy} ok={t.renameOk} onSubmit={submit} onClose={onClose}>
      <FormField label={t.newName} error={tried ? error : undefined}>
        {(ties) => <Input {...ties} maxLength={NAME_MAX} showCount value={name} onChange={(event) => setName(event.target.value)} />}
      </FormField>
    </FormDialog>
  );
}
