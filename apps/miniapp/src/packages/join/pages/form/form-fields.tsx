import { type Relation } from '@/calls/me';
import { type Building } from '@/calls/places';
import { View } from '@/platform/elements';
import { joinForm } from '@/texts/join';
import { Card } from '@/ui/card/card';
import { SelectField } from '@/ui/field/select-field';
import { TextField } from '@/ui/field/text-field';
import { Tick } from '@/ui/field/tick';
import { useOfflineFact } from '@/ui/frame/offline-banner';
import { otherBuilding } from '../../join-draft';
import { type useJoinForm } from './use-join-form';

interface Props {
  form: ReturnType<typeof useJoinForm>;
  buildings: Building[];
}

const relations = (Object.keys(joinForm.relation.options) as Relation[]).map((value) => ({ value, ...joinForm.relation.options[value] }));

/** Who the person is and where they live. */
export function FormFields({ form: { draft, edit, problems }, buildings }: Props) {
  useOfflineFact('kept');
  const { building, name, room, relation, child } = joinForm;
  const choices = [...buildings.map(({ id, name: word }) => ({ value: id, word })), { value: otherBuilding, word: building.other }];
  return (
    <>
      <Card>
        <TextField {...name} value={draft.name} error={problems.name} maxLength={40} onChange={(value) => edit({ name: value })} />
        {buildings.length > 0 ? (
          <SelectField
            label={building.label}
            options={choices}
            value={draft.buildingId}
            error={problems.building}
            onChange={(value) => edit({ buildingId: value })}
          />
        ) : (
          <View className="join-form__why">{building.none}</View>
        )}
        <TextField {...room} value={draft.room} error={problems.room} maxLength={50} onChange={(value) => edit({ room: value })} />
        <SelectField
          label={relation.label}
          options={relations}
          value={draft.relation}
          error={problems.relation}
          onChange={(value) => edit({ relation: value })}
        />
        <Tick word={child.tick} on={draft.child} onChange={(on) => edit({ child: on })} />
        {draft.child ? (
          <>
            <View className="join-form__why">{child.why}</View>
            <TextField
              {...child.birthDate}
              kind="code"
              value={draft.birthDate}
              error={problems.birthDate}
              maxLength={8}
              onChange={(value) => edit({ birthDate: value.replace(/\D/g, '') })}
            />
          </>
        ) : null}
      </Card>
    </>
  );
}
