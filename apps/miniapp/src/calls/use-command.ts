import { useRef, useState } from 'react';
import { isSilent, problemWords } from './problem-words';

interface CommandState<Arguments extends unknown[]> {
  /** Takes no second call while the first is under way. @returns whether it was done. */
  run: (...given: Arguments) => Promise<boolean>;
  busy: boolean;
  /** What went wrong, in words; null when nothing did. */
  problem: string | null;
  /** The error itself, for showing it at its field. */
  error: unknown;
  clear: () => void;
}

/** Something the person asked for: busy while it runs, and its problem afterwards. */
export function useCommand<Arguments extends unknown[]>(work: (...given: Arguments) => Promise<void>): CommandState<Arguments> {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const running = useRef(false);
  const run = async (...given: Arguments) => {
    if (running.current) return false;
    running.current = true;
    setState({ busy: true, error: null });
    try {
      await work(...given);
      setState({ busy: false, error: null });
      return true;
    } catch (error) {
      setState({ busy: false, error: isSilent(error) ? null : error });
      return false;
    } finally {
      running.current = false;
    }
  };
  const problem = state.error === null ? null : problemWords(state.error);
  return { run, busy: state.busy, problem, error: state.error, clear: () => setState((before) => ({ ...before, error: null })) };
}
