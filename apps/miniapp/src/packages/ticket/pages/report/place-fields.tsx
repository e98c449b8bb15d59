import { type Building } from '@/calls/places';
import { View } from '@/platform/elements';
import { report } from '@/texts/tickets';
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
  buildings: Building[];
}

/** Where it is: a building, a few words, or the place where the person stands. One of them is enough. */
export function PlaceFields({ form: { draft, edit, problems, locate, locating }, buildings }: Props) {
  const choices = [{ value: notInABuilding, word: words.buildingNone }, ...buildings.map(({ id, name }) => ({ value: id, word: name }))];
  return (
    <Card title={words.label}>
      {buildings.length > 0 ? (
        <SelectField
          label={words.building}
          optional
          options={choices}
          value={draft.buildingId}
          onChange={(id) => edit({ buildingId: id === notInABuilding ? null : id })}
        />
      ) : null}
      <TextField {...words.words} error={problems.place} value={draft.place} maxLength={limits.placeMost + 20} onChange={(place) => edit({ place })} />
      {draft.point ? (
        <View className="report__point">
          <View className="report__located">
            <Icon name="place" size="text" /> {words.located(Math.max(1, Math.round(draft.point.accuracyMeters)))}
          </View>
          <Button small look="quiet" word={words.clear} onTap={() => edit({ point: null })} />
        </View>
      ) : (
        <Button icon="place" word={words.locate} busy={locating} onTap={locate} />
      )}
    </Card>
  );
}
