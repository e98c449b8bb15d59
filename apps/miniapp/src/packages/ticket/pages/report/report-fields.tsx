import { Chip } from '@/ui/chip/chip';
import { Tap, View } from '@/platform/elements';
import { report } from '@/texts/tickets';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { SelectField } from '@/ui/field/select-field';
import { TextAreaField, TextField } from '@/ui/field/text-field';
import { MediaGrid } from '@/ui/media/media-grid';
import { Notice } from '@/ui/notice/notice';
import { categoryGroups, suggestedCategories } from '../../categories';
import { limits } from '../../report-draft';
import { type ReportForm, useReportChoices } from './use-report';

/** What happened, of which kind, where, with photos, and for whose eyes. */
export function ReportFields({ form, areaId }: { form: ReportForm; areaId: number }) {
  const { draft, edit, problems } = form;
  const choices = useReportChoices(areaId);
  const categories = choices.categories.value ?? [];
  const options = categoryGroups(categories).flatMap((group) => group.categories.map(({ code, name }) => ({ value: code, word: name, hint: group.name })));
  const suggested = draft.categoryCode === null ? suggestedCategories(categories, draft.text) : [];
  return (
    <>
      <Card>
        <TextAreaField {...report.what} value={draft.text} error={problems.text} maxLength={limits.textMost} onChange={(text) => edit({ text })} />
        <SelectField label={report.category.label} hint={report.category.hint} options={options} value={draft.categoryCode} error={problems.category} onChange={(categoryCode) => edit({ categoryCode })} />
        {choices.categories.state.phase === 'failed' ? <Notice tone="amber" title={report.category.failed}>{choices.categories.state.problem}</Notice> : null}
        {suggested.length > 0 ? (
          <View className="report__suggested">
            <View className="report__label">{report.category.suggested}</View>
            {suggested.map(({ code, name }) => (
              <Tap key={code} className="report__suggestion" onTap={() => edit({ categoryCode: code })}>
                <Chip tone="grey" icon="check" word={name} />
              </Tap>
            ))}
          </View>
        ) : null}
      </Card>
      <PlaceFields form={form} buildings={choices.buildings.value ?? []} />
      <Card>
        <View className="report__label">{report.photos}</View>
        <View className="report__hint">{report.photosHint}</View>
        <MediaGrid items={form.photos.items} edit={{ most: limits.photosMost, onAdd: form.photos.add, onRetry: form.photos.retry, onRemove: form.photos.remove }} onView={form.photos.view} />
        {problems.photos ?? form.photos.problem ? <Notice tone="red" urgent>{problems.photos ?? form.photos.problem}</Notice> : null}
      </Card>
      <Card>
        <SelectField
          label={report.visibility.label}
          options={(['private', 'public'] as const).map((value) => ({ value, ...report.visibility[value] }))}
          value={draft.visibility}
          onChange={(visibility) => edit({ visibility })}
        />
      </Card>
    </>
  );
}

function PlaceFields({ form: { draft, edit, problems, locate, locating }, buildings }: { form: ReportForm; buildings: readonly { id: string; name: string }[] }) {
  const { place } = report;
  const none = 'none';
  const options = [...buildings.map(({ id, name }) => ({ value: id, word: name })), { value: none, word: place.buildingNone }];
  return (
    <Card>
      {buildings.length > 0 ? (
        <SelectField label={place.building} options={options} value={draft.buildingId ?? none} onChange={(value) => edit({ buildingId: value === none ? null : value })} />
      ) : null}
      <TextField {...place.words} value={draft.place} error={problems.place} maxLength={limits.placeMost} onChange={(words) => edit({ place: words })} />
      {draft.point ? (
        <>
          <Notice tone="green">{place.located(Math.round(draft.point.accuracyMeters))}</Notice>
          <Button look="quiet" word={place.clear} onTap={() => edit({ point: null })} />
        </>
      ) : (
        <Button look="plain" icon="place" word={place.locate} busy={locating} onTap={locate} />
      )}
    </Card>
  );
}
