import { App, Button } from 'antd';
import { useCallback } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { problemWords } from '../feedback/problem-words.js';

const SHOWN_SECONDS = 8;
let serial = 0;

/**
 * Says what was done and offers to take it back. The act is done at once and undone by its opposite, so that nothing
 * is lost when the tab closes before the time is over.
 */
export function useUndo(): (done: string, undo: () => void | Promise<void>) => void {
  const { message } = App.useApp();
  return useCallback(
    (done, undo) => {
      const key = `undo-${(serial += 1)}`;
      const takeBack = async (): Promise<void> => {
        message.destroy(key);
        try {
          await undo();
          message.success(uiTexts.undone);
        } catch (error) {
          message.error(problemWords(error).title);
        }
      };
      const content = (
        <>
          {done}
          <Button size="small" style={{ marginLeft: 12 }} onClick={() => void takeBack()}>
            {uiTexts.undo}
          </Button>
        </>
      );
      message.open({ key, type: 'success', content, duration: SHOWN_SECONDS });
    },
    [message],
  );
}
