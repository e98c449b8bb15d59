import { useSyncExternalStore } from 'react';
import { Popup } from '@nutui/nutui-react-taro';
import { useElementId } from '@/platform/element-id';
import { View } from '@/platform/elements';
import { useFocusTrap } from '@/platform/focus';
import { useBackCloses, useInFront } from '@/platform/lifecycle';
import { ui } from '@/texts/ui';
import { Button } from '@/ui/button/button';
import { DocumentText } from '@/ui/document/document-text';
import { feedback, type Question } from '@/ui/feedback';
import '@/ui/sheet/sheet.scss';
import './dialog.scss';

/** A question may be asked of what is being sent from a sheet: it stands over it, and below the toasts. NutUI puts both at 1100. */
const ABOVE_SHEETS = 1300;

const current = () => feedback.current().question;

/** Shows the question that was asked, on the page in front. Tapping beside it, Escape or the way back answers no. */
export function DialogHost() {
  const question = useSyncExternalStore(feedback.subscribe, current, current);
  const front = useInFront();
  if (!question || !front) return null;
  const no = () => question.answer(false);
  return (
    <Popup visible position="center" round lockScroll zIndex={ABOVE_SHEETS} onClose={no} className="dialog-popup">
      <DialogBox {...question} onYes={() => question.answer(true)} onNo={no} />
    </Popup>
  );
}

/** Mounted by the popup when it opens, so that the box is there to take the keyboard. */
function DialogBox(props: ViewProps) {
  const id = useElementId();
  useFocusTrap(true, id, props.onNo);
  useBackCloses(true, props.onNo);
  return (
    <View id={id} role="alertdialog" modal label={props.title}>
      <DialogView {...props} />
    </View>
  );
}

interface ViewProps extends Question {
  onYes: () => void;
  onNo: () => void;
}

export function DialogView({ title, text, document, yes, no = ui.dialog.no, danger, onYes, onNo }: ViewProps) {
  return (
    <View className="dialog">
      <View as="h2" className="dialog__title">
        {title}
      </View>
      {text ? (
        <View as="p" className="dialog__text">
          {text}
        </View>
      ) : null}
      {document ? (
        <View className="dialog__document" role="region" label={document.title} scrolls>
          <DocumentText text={document.text} />
        </View>
      ) : null}
      <View className="dialog__buttons">
        <Button word={yes} look={danger ? 'danger' : 'primary'} onTap={onYes} />
        <Button word={no} look="quiet" onTap={onNo} />
      </View>
    </View>
  );
}
