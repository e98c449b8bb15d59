import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { antdTheme } from './antd-theme.js';
import { cssVariables, type Mode } from './tokens.js';

dayjs.locale('zh-cn');

const Context = createContext<Mode>('light');

/** Light or dark, for what paints itself (charts). */
export const useMode = (): Mode => useContext(Context);

/** The library's own word for the cross is English. */
const CLOSE = { closable: { 'aria-label': uiTexts.close } };

/** More of what was just done nobody reads at once, and a taller pile would lie over the navigation. */
const MESSAGE = { maxCount: 3 };

/** The component library in our colours and in Chinese. */
export function ThemeProvider({ mode, children }: { readonly mode: Mode; readonly children: ReactNode }) {
  const theme = useMemo(() => antdTheme(mode, !window.matchMedia('(prefers-reduced-motion: reduce)').matches), [mode]);
  return (
    <Context.Provider value={mode}>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} modal={CLOSE} drawer={CLOSE}>
        <App component={false} message={MESSAGE}>
          {children}
        </App>
      </ConfigProvider>
    </Context.Provider>
  );
}

/** A part of a page in a mode of its own: the gallery shows both side by side. */
export function ThemeScope({ mode, children }: { readonly mode: Mode; readonly children: ReactNode }) {
  return (
    <div style={{ ...cssVariables(mode), colorScheme: mode, background: 'var(--ground)', color: 'var(--ink)' }}>
      <ThemeProvider mode={mode}>{children}</ThemeProvider>
    </div>
  );
}
