import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { useBuildings } from '../../../calls/buildings.js';
import { uploadPhoto } from '../../../calls/media-calls.js';
import { useApi } from '../../../calls/services.js';
import { toldTexts as t } from '../../../texts/told.js';
import { toldToAllTexts } from '../../../texts/told-to-all.js';
import { useKeptDraft } from '../../../ui/draft/use-kept-draft.js';
import { ActDialog } from '../../../ui/form/act-dialog.js';
import { LineField, type Option, RadioField, SelectField, WordsField } from '../../../ui/form/fields.js';
import { FormField } from '../../../ui/form/form-field.js';
import { useAct } from '../../../ui/form/use-act.js';
import { PhotoPicker } from '../../../ui/photos/photo-picker.js';
import { reportFor } from '../calls/told-calls.js';
import { emptyTold, toldBody, type ToldDraft, toldErrors, type ToldErrors, type ToldWay, type Visibility } from '../told-draft.js';
import { personalMarks } from '../personal-marks.js';
import { useToldCheck } from '../use-told-check.js';
import { CategorySelect } from './category-select.js';
import { ResidentFinder } from './resident-finder.js';
import styles from './tickets.module.css';

/** Opens the dialog in which a report is written down for a resident. */
export function TellButton({ areaId }: { readonly areaId: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t.action}
      </Button>
      {open && <TellDialog areaId={areaId} onClose={() => setOpen(false)} />}
    </>
  );
}

const options = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }));

function TellDialog({ areaId, onClose }: { readonly areaId: number; readonly onClose: () => void }) {
  const api = useApi();
  const buildings = useBuildingChoices(areaId);
  const { draft, set, change, errors, wrong, submit, busy, refusal, putBack } = useTelling(areaId, onClose);
  return (
    <ActDialog title={t.title} why={t.why} ok={t.ok} busy={busy} refusal={refusal} onOk={submit} onClose={onClose} width={600}>
      {putBack && <Alert type="info" showIcon title={t.putBack} />}
      {draft.visibility === 'public' && <Alert type="warning" showIcon title={t.publicWords} />}
      <ResidentFinder areaId={areaId} chosen={draft.by} error={errors.by} onChoose={set('by')} />
      <RadioField<ToldWay> beside label={t.way} value={draft.way} options={options(t.ways)} error={wrong('way')} onChange={set('way')} />
      <WordsField label={t.text} hint={t.textHint} value={draft.text} max={2_000} error={wrong('text')} onChange={set('text')} />
      <div className={styles.pair}>
        <FormField label={t.category} error={errors.category ?? wrong('categoryCode')}>
          {({ id, status }) => (
            <CategorySelect
              id={id}
              label={t.category}
              placeholder={t.categoryPlaceholder}
              value={draft.category}
              onChange={set('category')}
              width="100%"
              error={status === 'error'}
            />
          )}
        </FormField>
        <SelectField label={t.building} value={draft.buildingId} options={buildings} onChange={set('buildingId')} />
      </div>
      <LineField
        label={t.place}
        hint={t.placeHint}
        value={draft.place}
        max={100}
        error={errors.place ?? wrong('place')}
        onChange={set('place')}
      />
      <RadioField<Visibility>
        beside
        label={t.visibility}
        value={draft.visibility}
        options={options(t.visibilities)}
        error={wrong('visibility')}
        onChange={set('visibility')}
      />
      <PhotoPicker
        label={t.photos}
        photos={draft.photos}
        upload={(file) => uploadPhoto(api, areaId, 'ticket', file)}
        onChange={(next) => change((before) => ({ ...before, photos: next(before.photos) }))}
      />
    </ActDialog>
  );
}

type Set = <Field extends keyof ToldDraft>(field: Field) => (value: ToldDraft[Field]) => void;

/** The community's buildings, and that it is in none of them. */
function useBuildingChoices(areaId: number): readonly Option[] {
  const { data = [] } = useBuildings(areaId);
  return [{ value: '', label: t.buildingNone }, ...data.map(({ id, name }) => ({ value: id, label: name }))];
}

/** What everybody would read of a person: also the name of who told it. */
function marksOf({ text, place, by }: ToldDraft): string[] {
  const said = `${text} ${place}`;
  const named = by && said.includes(by.typed) ? [toldToAllTexts.personal.name(by.typed)] : [];
  return [...named, ...personalMarks(said, { reporterContact: null })];
}

/** What is written of it, kept until it is sent. */
function useTelling(areaId: number, onClose: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const { draft, change, forget } = useKeptDraft<ToldDraft>(['told', String(areaId)], emptyTold);
  const [putBack] = useState(draft !== emptyTold);
  const [asked, setAsked] = useState(false);
  const { run, busy, refusal, wrongAt } = useAct(() => {
    forget();
    void queries.invalidateQueries({ queryKey: ['tickets'] });
    onClose();
  });
  const unlessTold = useToldCheck();
  const missing = toldErrors(draft);
  const errors: ToldErrors = asked ? missing : {};
  const send = async (key: string): Promise<void> => {
    const body = toldBody(draft);
    if (!body) return;
    const { number } = await reportFor(api, areaId, body, key);
    message.success(t.done(number));
  };
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(missing).length > 0) return;
    unlessTold(draft.visibility === 'public' ? marksOf(draft) : [], () => void run(send));
  };
  const set: Set = (field) => (value) => change((before) => ({ ...before, [field]: value }));
  const wrong = (field: string): string | undefined => (errors as Readonly<Record<string, string>>)[field] ?? wrongAt(field);
  return {
    draft,
    set,
    change,
    errors,
    wrong,
    submit,
    busy,
    putBack,
    refusal: refusal(['way', 'text', 'categoryCode', 'place', 'visibility']),
  };
}
