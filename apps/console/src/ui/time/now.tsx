import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const TICK_MS = 20_000;

const Context = createContext<Date | undefined>(undefined);

/** One ticking now for the whole page, so that all clocks on it agree. A fixed one serves tests and the gallery. */
export function NowProvider({ fixed, children }: { readonly fixed?: Date; readonly children: ReactNode }) {
  const [now, setNow] = useState(() => fixed ?? new Date());
  useEffect(() => {
    if (fixed) return undefined;
    const tick = (): void => setNow(new Date());
    const timer = setInterval(tick, TICK_MS);
    // Timers sleep in hidden tabs; whoever comes back sees the right time at once.
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [fixed]);
  return <Context.Provider value={fixed ?? now}>{children}</Context.Provider>;
}

export function useNow(): Date {
  const now = useContext(Context);
  if (!now) throw new Error('useNow outside of NowProvider');
  return now;
}
