import { type Building } from '@/calls/places';
import { type Read } from '@/calls/use-read';
import { View } from '@/platform/elements';
import { canChooseOnMap } from '@/platform/map';
import { report } from '@/texts/report';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { SelectField } from '@/ui/field/select-field';
import { TextField } from '@/ui/field/text-field';
import { Icon } from '@/ui/icon/icon';
import { limits } from '../../report-draft';
import { type ReportForm } from './use-report';

const { place: words } = report;
const notInABuilding = 'none';

interface Props {
  form: ReportForm;
  buildings: Read<Building[]>;
}

/** Where it is: a building, a few words, or a spot on the map. One of them is enough. */
export function PlaceFields({ form, buildings }: Props) {
  const { draft, edit, problems } = form;
  return (
    <Card title={words.label}>
      <BuildingField form={form} buildings={buildings} />
      <TextField
        {...words.words}
        error={problems.place}
        value={draft.place}
        maxLength={limits.placeMost + 20}
        onChange={(place) => edit({ place })}
      />
      <Point form={form} />
    </Card>
  );
}

function BuildingField({ form: { draft, edit }, buildings: { state, reload } }: Props) {
  if (state.phase === 'failed') return <Button look="quiet" icon="retry" word={words.buildingsFailed} onTap={() => void reload()} />;
  if (state.phase === 'loading' || state.value.length === 0) return null;
  const choices = [{ value: notInABuilding, word: words.buildingNone }, ...state.value.map(({ id, name }) => ({ value: id, word: name }))];
  return (
    <SelectField
      label={words.building}
      optional
      options={choices}
      value={draft.buildingId}
      onChange={(id) => edit({ buildingId: id === notInABuilding ? null : id })}
    />
  );
}

function Point({ form: { draft, edit, locate, locating, chooseOnMap } }: Pick<Props, 'form'>) {
  if (!draft.point) {
    return (
      <>
        <Button icon="place" word={words.locate} busy={locating} onTap={locate} />
        {canChooseOnMap ? <Button look="quiet" word={words.onMap} onTap={chooseOnMap} /> : null}
      </>
    );
  }
  const { accuracyMeters } = draft.point;
  return (
    <View className="report__point">
      <View className="report__located">
        <Icon name="place" size="text" /> {accuracyMeters === 0 ? words.chosen : words.located(Math.max(1, Math.round(accuracyMeters)))}
      </View>
      <Button small look="quiet" word={words.clear} onTap={() => edit({ point: null })} />
    </View>
  );
}
