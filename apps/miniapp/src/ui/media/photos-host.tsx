import { useState, useSyncExternalStore } from 'react';
import { Popup } from '@nutui/nutui-react-taro';
import { useElementId } from '@/platform/element-id';
import { Picture, Tap, Text, View } from '@/platform/elements';
import { useFocusTrap } from '@/platform/focus';
import { useLeafing } from '@/platform/leafing';
import { useBackCloses, useInFront } from '@/platform/lifecycle';
import { useBackOnline } from '@/platform/network';
import { type PhotosInView, photosInView, showInView } from '@/platform/photos-in-view';
import { ui } from '@/texts/ui';
import { Icon } from '@/ui/icon/icon';
import '@/ui/sheet/sheet.scss';
import './photos.scss';

const { photos: words } = ui;
const { current, subscribe } = photosInView;
const close = () => showInView(null);

/** In a browser: photos large over the page in front. A word in the corner, Escape or the way back leads out of them. */
export function PhotosHost() {
  const photos = useSyncExternalStore(subscribe, current, current);
  const front = useInFront();
  if (!photos || !front) return null;
  return (
    <Popup visible position="center" lockScroll duration={0} onClose={close} className="photos-popup">
      <Photos {...photos} />
    </Popup>
  );
}

/** Mounted by the popup when it opens, so that the box is there to take the keyboard. */
function Photos({ addresses, first }: PhotosInView) {
  const id = useElementId();
  const [at, setAt] = useState(first);
  const leaf = (by: number) => setAt((before) => Math.min(addresses.length - 1, Math.max(0, before + by)));
  useFocusTrap(true, id, close);
  useBackCloses(true, close);
  useLeafing(id, leaf);
  return (
    <View id={id} className="photos" role="dialog" modal label={words.title}>
      <View className="photos__head">
        <View className="photos__where" live="polite">
          {words.where(at + 1, addresses.length)}
        </View>
        <Tap className="photos__act" onTap={close}>
          <Icon name="close" size="text" />
          <Text>{ui.close}</Text>
        </Tap>
      </View>
      <Photo key={at} address={addresses[at] ?? ''} name={ui.media.photo(at + 1)} />
      {addresses.length > 1 ? <Ways at={at} last={addresses.length - 1} leaf={leaf} /> : null}
    </View>
  );
}

/** One photo, or that it did not come; with the network back it is fetched again. */
function Photo({ address, name }: { address: string; name: string }) {
  const [failed, setFailed] = useState(false);
  const again = () => setFailed(false);
  useBackOnline(again);
  return (
    <View className="photos__place">
      {failed ? (
        <View className="photos__failed" live="polite">
          <View>{words.failed}</View>
          <Tap className="photos__act" onTap={again}>
            <Icon name="retry" size="text" />
            <Text>{ui.retry}</Text>
          </Tap>
        </View>
      ) : (
        <Picture className="photos__picture" src={address} alt={name} fit="contain" onFail={() => setFailed(true)} />
      )}
    </View>
  );
}

function Ways({ at, last, leaf }: { at: number; last: number; leaf: (by: number) => void }) {
  return (
    <View className="photos__ways">
      <Tap className={wayClass(at === 0)} disabled={at === 0} onTap={() => leaf(-1)}>
        <Icon name="back" size="text" />
        <Text>{words.before}</Text>
      </Tap>
      <Tap className={wayClass(at === last)} disabled={at === last} onTap={() => leaf(1)}>
        <Text>{words.next}</Text>
        <Icon name="forward" size="text" />
      </Tap>
    </View>
  );
}

const wayClass = (ended: boolean) => `photos__act ${ended ? 'photos__act--ended' : ''}`;
