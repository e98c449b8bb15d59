import { App, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { areaTexts } from '../../../texts/areas.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { undoMerge } from '../calls/area-calls.js';
import { useRefreshAreas } from '../use-places.js';

const t = areaTexts.change;

/** Takes an announced merge back, while its last day is not over. */
export function UndoMerge({ areaId, successor }: { readonly areaId: number; readonly successor: string }) {
  const api = useApi();
  const { message } = App.useApp();
  const refresh = useRefreshAreas();
  const [asked, setAsked] = useState(false);
  const submit = (key: string): Promise<void> =>
    undoMerge(api, areaId, key).then(() => {
      message.success(t.undone(successor));
      return refresh();
    });
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {t.undo}
      </Button>
      {asked && <FormDialog title={t.undoTitle(successor)} why={t.undoWhy} ok={t.undo} onSubmit={submit} onClose={() => setAsked(false)} />}
    </>
  );
}
