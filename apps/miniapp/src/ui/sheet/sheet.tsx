import { type ReactNode, useEffect } from 'react';
import { Popup } from '@nutui/nutui-react-taro';
import { useElementId } from '@/platform/element-id';
import { Tap, Text, View } from '@/platform/elements';
import { useFocusTrap } from '@/platform/focus';
import { useBackCloses } from '@/platform/lifecycle';
import { ui } from '@/texts/ui';
import { dismissToast } from '@/ui/feedback';
import { Icon } from '@/ui/icon/icon';
import './sheet.scss';

interface Props {
  open: boolean;
  title: string;
  onClose: () => void;
  /** Stays below the scrolling part. */
  footer?: ReactNode;
  children: ReactNode;
}

/** Slides up from the bottom over a veil. A word closes it; no swipe is needed. Motion and veil are NutUI's. */
export function Sheet(props: Props) {
  return (
    <Popup visible={props.open} position="bottom" round lockScroll destroyOnClose onClose={props.onClose} className="sheet-popup">
      <SheetBox {...props} />
    </Popup>
  );
}

/** Mounted by the popup when it opens, a moment after the sheet was asked for: only then can it take the keyboard. */
function SheetBox({ open, title, onClose, footer, children }: Props) {
  const id = useElementId();
  useFocusTrap(open, id, onClose);
  useBackCloses(open, onClose);
  // What was said of the page would lie over the sheet.
  useEffect(() => (open ? dismissToast() : undefined), [open]);
  return (
    <View id={id} className="sheet" role="dialog" modal label={title}>
      <View className="sheet__head">
        <View as="h2" className="sheet__title">
          {title}
        </View>
        <Tap className="sheet__close" onTap={onClose}>
          <Icon name="close" size="text" />
          <Text>{ui.close}</Text>
        </Tap>
      </View>
      <View className="sheet__body">{children}</View>
      {footer ? <View className="sheet__footer">{footer}</View> : null}
    </View>
  );
}
