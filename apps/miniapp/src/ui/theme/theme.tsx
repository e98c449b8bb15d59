import { createContext, type CSSProperties, type ReactNode, useContext, useMemo } from 'react';
import { systemFontScale } from '@/platform/device';
import { View } from '@/platform/elements';
import './theme.scss';

const ElderContext = createContext(false);

/** Whether the pieces around are drawn for 长辈模式; sizes come from the tokens, this is for layout. */
export const useElder = () => useContext(ElderContext);

/** The person's own font setting is followed as far as the layouts hold; elder mode is large already. */
export function fontScale(system: number, elder: boolean): number {
  return Math.min(Math.max(system, 0.9), elder ? 1.2 : 1.4);
}

interface Props {
  elder: boolean;
  /** Left out, the system's dark mode decides. */
  palette?: 'light' | 'dark';
  className?: string;
  children: ReactNode;
}

/** Gives everything inside its colours and sizes. */
export function Theme({ elder, palette, className = '', children }: Props) {
  const style = useMemo(() => ({ '--font-scale': String(fontScale(systemFontScale(), elder)) }) as CSSProperties, [elder]);
  const names = ['theme', elder ? 'theme-elder' : '', palette ? `theme-${palette}` : '', className];
  return (
    <ElderContext.Provider value={elder}>
      <View className={names.filter(Boolean).join(' ')} style={style}>
        {children}
      </View>
    </ElderContext.Provider>
  );
}
