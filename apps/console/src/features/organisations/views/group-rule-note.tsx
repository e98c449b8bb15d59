import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { useMay } from '../../../session/session-context.js';
import { organisationTexts } from '../../../texts/organisations.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { FormField } from '../../../ui/form/form-field.js';
import { changeRule, type GroupRule, readRule } from '../calls/group-calls.js';
import { wholeNumber } from '../organisation-draft.js';
import styles from './organisations.module.css';

const t = organisationTexts.rule;

/** The rule that holds here; streets and the district may set another. */
export function GroupRuleNote({ areaId }: { readonly areaId: number }) {
  const api = useApi();
  const mayEdit = useMay('policy.edit', areaId);
  const [editing, setEditing] = useState(false);
  const { data } = useQuery({ queryKey: ['group-rule', areaId], queryFn: ({ signal }) => readRule(api, areaId, signal) });
  if (!data) return null;
  return (
    <div className={styles.rule}>
      {t.words(data.membersMin, data.fileWithinDays)}
      {mayEdit && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t.change}
        </Button>
      )}
      {editing && <RuleDialog areaId={areaId} rule={data} onClose={() => setEditing(false)} />}
    </div>
  );
}

function RuleDialog({ areaId, rule, onClose }: { readonly areaId: number; readonly rule: GroupRule; readonly onClose: () => void }) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [least, setLeast] = useState(String(rule.membersMin));
  const [days, setDays] = useState(String(rule.fileWithinDays));
  const [tried, setTried] = useState(false);
  const asked = { membersMin: wholeNumber(least, 2, 50), fileWithinDays: wholeNumber(days, 1, 60) };
  const submit = (key: string): Promise<void> | false => {
    setTried(true);
    const { membersMin, fileWithinDays } = asked;
    if (membersMin === undefined || fileWithinDays === undefined) return false;
    return changeRule(api, areaId, { membersMin, fileWithinDays }, key).then(() => {
      message.success(t.done);
      return queries.invalidateQueries({ queryKey: ['group-rule'] });
    });
  };
  return (
    <FormDialog title={t.title} why={t.why} ok={t.ok} onSubmit={submit} onClose={onClose} width={440}>
      <FormField label={t.least} error={tried && asked.membersMin === undefined ? t.leastWrong : undefined}>
        {(ties) => (
          <Input
            {...ties}
            inputMode="numeric"
            maxLength={2}
            style={{ width: 120 }}
            value={least}
            onChange={(event) => setLeast(event.target.value)}
          />
        )}
      </FormField>
      <FormField label={t.days} error={tried && asked.fileWithinDays === undefined ? t.daysWrong : undefined}>
        {(ties) => (
          <Input
            {...ties}
            inputMode="numeric"
            maxLength={2}
            style={{ width: 120 }}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
        )}
      </FormField>
    </FormDialog>
  );
}
