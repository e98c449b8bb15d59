import { isCommunity } from '@shequtong/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useApi } from '../../../calls/services.js';
import { organisationTexts } from '../../../texts/organisations.js';
import { AreaPicker, type ChosenArea } from '../../../ui/area/area-picker.js';
import { useAreaSource } from '../../../ui/area/use-area-source.js';
import { FormDialog } from '../../../ui/form/form-dialog.js';
import { FieldGroup, FormField } from '../../../ui/form/form-field.js';
import prose from '../../../ui/prose/prose.module.css';
import { changeOrganisation, makeOrganisation, type Organisation, type OrganisationRef, readParty } from '../calls/organisation-calls.js';
import {
  draftErrors,
  draftOf,
  emptyDraft,
  factsOf,
  isWithin,
  kindsAt,
  type OrganisationDraft,
  refOf,
  rowIdOf,
} from '../organisation-draft.js';
import styles from './organisations.module.css';

const t = organisationTexts;
const NAME_MAX = 60;

interface OrganisationDialogProps {
  readonly areaId: number;
  readonly areaName: string;
  /** The one that is changed; absent, a new one is made. */
  readonly organisation?: Organisation;
  readonly onMade?: (organisationId: string) => void;
  readonly onClose: () => void;
}

/** Makes an organisation of the area or changes it. Its kind stays what it was. */
export function OrganisationDialog({ areaId, areaName, organisation, onMade, onClose }: OrganisationDialogProps) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState<OrganisationDraft>(() => (organisation ? draftOf(organisation) : emptyDraft(areaId, areaName)));
  const [tried, setTried] = useState(false);
  const errors = tried ? draftErrors(draft) : {};
  const change = (changes: Partial<OrganisationDraft>): void => setDraft({ ...draft, ...changes });
  const save = async (kind: Organisation['kind'], key: string): Promise<void> => {
    if (organisation) {
      await changeOrganisation(api, organisation, factsOf(draft), key);
      message.success(t.changed);
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['organisations'] }),
        queries.invalidateQueries({ queryKey: ['organisation', rowIdOf(organisation)] }),
      ]);
      return;
    }
    const id = await makeOrganisation(api, areaId, kind, factsOf(draft), key);
    message.success(t.made(draft.name.trim()));
    onMade?.(id);
  };
  const submit = (key: string): Promise<void> | false => {
    setTried(true);
    return draft.kind === undefined || Object.keys(draftErrors(draft)).length > 0 ? false : save(draft.kind, key);
  };
  const title = organisation ? t.change : t.make;
  return (
    <FormDialog title={title} ok={title} onSubmit={submit} onClose={onClose} width={560}>
      <FormField label={t.form.kind} error={errors.kind}>
        {(ties) => (
          <Select
            {...ties}
            disabled={organisation !== undefined}
            value={draft.kind}
            options={kindsAt(areaId).map((value) => ({ value, label: t.kinds[value] }))}
            onChange={(kind) => change({ kind })}
          />
        )}
      </FormField>
      <FormField label={t.form.name} error={errors.name}>
        {(ties) => <Input {...ties} maxLength={NAME_MAX} value={draft.name} onChange={(event) => change({ name: event.target.value })} />}
      </FormField>
      <FormField label={t.form.phone} error={errors.phone}>
        {(ties) => <Input {...ties} maxLength={40} value={draft.phone} onChange={(event) => change({ phone: event.target.value })} />}
      </FormField>
      {draft.kind === 'party-organisation' && (
        <ParentField areaId={areaId} own={organisation} value={draft.parent} onChange={(parent) => change({ parent })} />
      )}
      <ServesField areaId={areaId} value={draft.serves} onChange={(serves) => change({ serves })} />
    </FormDialog>
  );
}

function ParentField({
  areaId,
  own,
  value,
  onChange,
}: {
  readonly areaId: number;
  readonly own: Organisation | undefined;
  readonly value: OrganisationRef | undefined;
  readonly onChange: (parent: OrganisationRef | undefined) => void;
}) {
  const api = useApi();
  const { data } = useQuery({ queryKey: ['organisations', areaId, 'party'], queryFn: ({ signal }) => readParty(api, areaId, signal) });
  const options = (data ?? []).filter(({ id }) => id !== own?.id).map((one) => ({ value: rowIdOf(one), label: one.name }));
  return (
    <FormField label={t.form.parent}>
      {(ties) => (
        <Select
          {...ties}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={value && rowIdOf(value)}
          options={options}
          onChange={(id: string | undefined) => onChange(refOf(id))}
        />
      )}
    </FormField>
  );
}

/** Places it serves, one after the other; each within the area that keeps it. */
function ServesField({
  areaId,
  value,
  onChange,
}: {
  readonly areaId: number;
  readonly value: readonly ChosenArea[];
  readonly onChange: (serves: readonly ChosenArea[]) => void;
}) {
  const source = useAreaSource();
  // What a community keeps serves the community and nothing else.
  const alone = isCommunity(areaId);
  const [error, setError] = useState<string>();
  const add = (place: ChosenArea | undefined): void => {
    if (!place) return;
    const outside = !isWithin(areaId, place.id);
    setError(outside ? t.form.outside : undefined);
    if (!outside && !value.some(({ id }) => id === place.id)) onChange([...value, place]);
  };
  return (
    <FieldGroup label={t.form.serves} error={error}>
      <ul className={styles.tags}>
        {value.map((place) => (
          <li key={place.id}>
            {place.name}
            {!alone && (
              <Button
                type="text"
                size="small"
                aria-label={t.form.removeServes(place.name)}
                onClick={() => onChange(value.filter(({ id }) => id !== place.id))}
              >
                ×
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!alone && <AreaPicker source={source} onChange={add} label={t.form.addServes} width="100%" />}
      {value.length === 0 && <span className={prose.faint}>{t.noServes}</span>}
      <span className={prose.faint}>{t.form.servesNext}</span>
    </FieldGroup>
  );
}
