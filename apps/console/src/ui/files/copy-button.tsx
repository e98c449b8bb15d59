import { App, Button } from 'antd';
import { uiTexts } from '../../texts/ui.js';

const t = uiTexts.copy;

/** Copies a text; where the browser does not allow it, the text is shown to be copied by hand. */
export function CopyButton({ text, label, size }: { readonly text: string; readonly label: string; readonly size?: 'small' }) {
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      message.success(t.done);
    } catch {
      message.info(t.byHand(text));
    }
  };
  return (
    <Button size={size} onClick={() => void copy()}>
      {label}
    </Button>
  );
}
