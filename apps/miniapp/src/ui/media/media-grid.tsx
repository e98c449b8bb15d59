import { Picture, Tap, Text, View } from '@/platform/elements';
import { useOnline } from '@/platform/network';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import './media-grid.scss';

export interface MediaItem {
  id: string;
  kind: 'photo' | 'video';
  /** Where the picture (for a video its first frame, if known) is shown from. */
  source: string;
  state: { step: 'ready' } | { step: 'sending'; /** 0 to 1. */ done: number } | { step: 'failed' };
}

interface Props {
  items: MediaItem[];
  /** Left out for viewing only. */
  edit?: {
    most: number;
    withVideo?: boolean;
    onAdd: () => void;
    onRetry: (id: string) => void;
    onRemove: (id: string) => void;
  };
  onView: (id: string) => void;
}

/** Photos and videos: choose, watch them go up, send a failed one again, remove, look at them large. */
export function MediaGrid({ items, edit, onView }: Props) {
  if (items.length === 0 && !edit) return <View className="media__none">{ui.media.none}</View>;
  return (
    <View as="ul" className="media">
      {items.map((item, index) => (
        <Cell key={item.id} item={item} position={index + 1} edit={edit} onView={onView} />
      ))}
      {edit && items.length < edit.most ? (
        <View as="li" className="media__cell">
          <Tap className="media__add" onTap={edit.onAdd}>
            <Icon name="camera" size="large" />
            <Text className="media__word">{edit.withVideo ? ui.media.addVideo : ui.media.add}</Text>
            <Text className="media__word">{ui.media.count(items.length, edit.most)}</Text>
          </Tap>
        </View>
      ) : null}
    </View>
  );
}

interface CellProps extends Omit<Props, 'items'> {
  item: MediaItem;
  position: number;
}

const nameOf = (kind: MediaItem['kind'], position: number) => (kind === 'photo' ? ui.media.photo(position) : ui.media.video(position));

function Cell({ item, position, edit, onView }: CellProps) {
  const name = nameOf(item.kind, position);
  return (
    <View as="li" className="media__cell">
      <Tap className="media__open" label={ui.media.view(position)} onTap={() => onView(item.id)}>
        <Picture className="media__picture" src={item.source} alt="" />
        {item.kind === 'video' ? <Icon name="play" size="large" className="media__play" /> : null}
      </Tap>
      <Progress item={item} name={name} onRetry={edit?.onRetry} />
      {edit ? (
        <Tap className="media__remove" label={`${ui.media.remove}${name}`} onTap={() => edit.onRemove(item.id)}>
          <View className="media__dot" decorative>
            <Icon name="close" size="text" />
          </View>
        </Tap>
      ) : null}
    </View>
  );
}

function Progress({ item, name, onRetry }: { item: MediaItem; name: string; onRetry?: (id: string) => void }) {
  const { state } = item;
  const words = useOnline() ? ui.media.failed : ui.media.waits;
  switch (state.step) {
    case 'ready':
      return null;
    case 'sending': {
      const percent = Math.round(state.done * 100);
      return (
        <View className="media__veil" role="progressbar" label={`${name}，${ui.media.sending(percent)}`}>
          <View className="media__word">{ui.media.sending(percent)}</View>
          <View className="media__track">
            <View className="media__done" style={{ width: `${percent}%` }} />
          </View>
        </View>
      );
    }
    case 'failed':
      return (
        <Tap className="media__veil" label={`${name}${words}，${ui.media.retry}`} onTap={() => onRetry?.(item.id)}>
          <Icon name="retry" />
          <Text className="media__word">{words}</Text>
          <Text className="media__word media__word--act">{ui.media.retry}</Text>
        </Tap>
      );
  }
}
