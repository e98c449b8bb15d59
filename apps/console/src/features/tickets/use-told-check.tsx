import { App } from 'antd';
import { toldToAllTexts } from '../../texts/told-to-all.js';

const t = toldToAllTexts.personal;

/** Sends at once, or asks first where everybody would read of a person. */
export function useToldCheck(): (marks: readonly string[], send: () => void) => void {
  const { modal } = App.useApp();
  return (marks, send) => {
    if (marks.length === 0) send();
    else modal.confirm({ title: t.title(marks), content: t.next, okText: t.send, cancelText: t.back, onOk: send });
  };
}
