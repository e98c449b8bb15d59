import { useState } from 'react';
import { scan } from '@/platform/device';
import { useParameters } from '@/platform/navigation';
import { join } from '@/texts/join';
import { joinCodeIn, typedJoinCode } from '../../join-code';

/** How a person arrives at a community's code: the link or code that opened the page, the scanner, or the keyboard. */
export function useJoinCode() {
  const { scene } = useParameters();
  const [code, setCode] = useState(() => (scene ? joinCodeIn(scene) : null));
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(() => (scene && !joinCodeIn(scene) ? join.notOurs : null));

  const scanNow = async () => {
    try {
      const scanned = await scan();
      if (scanned === null) return;
      const found = joinCodeIn(scanned);
      setCode(found);
      setProblem(found ? null : join.notOurs);
    } catch {
      setProblem(join.scanFailed);
    }
  };

  const take = () => {
    const found = typedJoinCode(typed);
    setCode(found);
    if (found) setProblem(null);
    else setProblem(typed.trim() === '' ? join.missing : join.malformed);
  };

  return { code, typed, problem, setTyped, scanNow, take };
}
