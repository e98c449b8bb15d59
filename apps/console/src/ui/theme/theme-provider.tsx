import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { antdTheme } from './antd-theme.js';
import { cssVariables, type Mode } from './tokens.js';

dayjs.locale('zh-cn');

const Context = createContext<Mode>('light');

/** Light or dark, for what paints itself (charts). */
export const useMode = (): Mode => useContext(Context);

/** The component library in our colours and in Chinese. */
export function ThemeProvider({ mode, children }: { readonly mode: Mode; readonly children: ReactNode }) {
  const theme = useMemo(() => antdTheme(mode), [mode]);
  return (
    <Context.Provider value={mode}>
      <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} tooltip={{ unique: false }}>
        <App component={false}>{children}</App>
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
