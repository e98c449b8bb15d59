import { call } from '@/platform/device';
import { Tap, Text, View } from '@/platform/elements';
import { report } from '@/texts/tickets';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/card/card';
import { TextAreaField, TextField } from '@/ui/field/text-field';
import { PageFrame } from '@/ui/frame/page-frame';
import { Icon } from '@/ui/icon/icon';
import { MediaGrid } from '@/ui/media/media-grid';
import { Notice } from '@/ui/notice/notice';
import { limits } from '../../report-draft';
import { useReport } from './use-report';
import './report.scss';

export default function ReportPage() {
  const { draft, photos, restored, change, keep, startOver, addPhotos, removePhoto, viewPhoto } = useReport();
  return (
    <PageFrame title={report.title} footer={<Button word={report.keep} onTap={keep} />}>
      <Emergency />
      {restored ? (
        <>
          <Notice tone="grey">{report.restored}</Notice>
          <Button look="quiet" icon="trash" word={report.startOver} onTap={() => void startOver()} />
        </>
      ) : null}
      <Card>
        <TextAreaField
          {...report.what}
          value={draft.what}
          maxLength={limits.whatMost}
          onChange={(what) => change({ what })}
        />
        <TextField {...report.where} value={draft.where} maxLength={limits.whereMost} onChange={(where) => change({ where })} />
        <View className="report__label">{report.photos}</View>
        <MediaGrid
          items={photos.map(({ kind, path }) => ({ id: path, kind, source: path, state: { step: 'ready' } }))}
          edit={{
            most: limits.photosMost,
            withVideo: true,
            onAdd: () => void addPhotos(),
            onRetry: () => undefined,
            onRemove: removePhoto,
          }}
          onView={(path) => void viewPhoto(path)}
        />
      </Card>
    </PageFrame>
  );
}

/** Danger comes first: no form stands between a person and the emergency numbers. */
function Emergency() {
  const { title, numbers } = report.urgent;
  return (
    <View as="section" className="emergency">
      <View as="h2" className="emergency__title">
        <Icon name="alert" size="text" className="emergency__sign" />
        <Text>{title}</Text>
      </View>
      <View className="emergency__numbers">
        {numbers.map(({ number, word }) => (
          <Tap key={number} className="emergency__number" onTap={() => void call(number)}>
            <View className="emergency__digits">{number}</View>
            <View>{word}</View>
          </Tap>
        ))}
      </View>
    </View>
  );
}
