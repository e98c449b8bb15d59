import { useState } from 'react';
import { ask, type Question, toast } from '@/ui/feedback';
import { useCommand } from './use-command';

export interface Acts {
  /**
   * Asks the question, where there is one, does the work and says what was done.
   * @param on what it is done to, so that only its own button turns
   * @param work returns the words said afterwards
   */
  act: (on: string, question: Question | null, work: () => Promise<string>) => void;
  busyOn: string | null;
  problem: string | null;
}

/** Things a person does to one of several: each is asked, done, said, and the list read anew. */
export function useActs(after: () => Promise<unknown>): Acts {
  const [busyOn, setBusyOn] = useState<string | null>(null);
  const command = useCommand(async (work: () => Promise<string>) => {
    const said = await work();
    await after();
    toast(said);
  });
  const run = async (on: string, question: Question | null, work: () => Promise<string>) => {
    if (question && !(await ask(question))) return;
    setBusyOn(on);
    await command.run(work);
    setBusyOn(null);
  };
  return { act: (...given) => void run(...given), busyOn, problem: command.problem };
}
