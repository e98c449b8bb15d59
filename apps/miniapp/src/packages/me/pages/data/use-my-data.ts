import { useState } from 'react';
import { leavePlatform, readExport } from '@/calls/own-data';
import { useCommand } from '@/calls/use-command';
import { replace } from '@/platform/navigation';
import { saveText } from '@/platform/save-file';
import { myData } from '@/texts/me';
import { toast, toastOnNext } from '@/ui/feedback';
import { dayWords } from '@/ui/time/time-words';

/** Everything the platform holds about oneself, as a file. */
export function useExport() {
  return useCommand(async () => {
    const { fileName, saved, notSaved } = myData.export;
    const taken = await saveText(fileName(dayWords(Date.now())), await readExport());
    toast(taken ? saved : notSaved, taken ? 'done' : 'notice');
  });
}

/** Leaving cannot be taken back: the person writes the word. */
export function useLeaving() {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const leaving = useCommand(async () => {
    await leavePlatform();
    toastOnNext(myData.leave.done);
    await replace('home');
  });
  const type = (word: string) => {
    setTyped(word);
    setError(null);
    leaving.clear();
  };
  const leave = () => {
    if (typed.trim() === myData.leave.word) void leaving.run();
    else setError(myData.leave.mismatch);
  };
  return { typed, type, error, busy: leaving.busy, problem: leaving.problem, leave };
}
