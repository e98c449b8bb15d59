import { Text, View } from '@/platform/elements';
import { keptForm } from '@/texts/report';
import { ui } from '@/texts/ui';
import { FieldError } from '@/ui/field/field';
import { useOfflineFact } from '@/ui/frame/offline-banner';
import { MediaGrid } from '@/ui/media/media-grid';
import { photoLimits } from './photo-draft';
import './photos-field.scss';
import { type Photos } from './use-photos';

/** The photos of a form, added and on their way. */
export function PhotosField({ photos }: { photos: Photos }) {
  // Inside the frame, whose banner says it.
  useOfflineFact('kept');
  return (
    <>
      <View className="photos__label">
        <Text>{keptForm.photos}</Text>
        <Text className="field__optional">{ui.optional}</Text>
      </View>
      <View className="photos__hint">{keptForm.photosHint}</View>
      <MediaGrid
        items={photos.items}
        edit={{ most: photoLimits.most, onAdd: photos.add, onRetry: photos.retry, onRemove: photos.remove }}
        onView={photos.view}
      />
      {photos.hold === 'offline' ? (
        <View className="photos__offline">{keptForm.photosOffline[photos.unkept ? 'unkept' : 'kept']}</View>
      ) : (
        <FieldError error={photos.problem} />
      )}
    </>
  );
}
