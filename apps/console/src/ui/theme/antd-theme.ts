import { theme, type ThemeConfig } from 'antd';
import { fontFamily, type Mode, palettes } from './tokens.js';

/**
 * Our palette in antd's names. `colorPrimary` is ink, since red is kept for the one primary action.
 * @param motion false for people who asked their computer for less of it.
 */
export function antdTheme(mode: Mode, motion: boolean): ThemeConfig {
  const p = palettes[mode];
  return {
    algorithm: mode === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 14,
      lineHeight: 1.5715,
      borderRadius: 6,
      borderRadiusLG: 10,
      controlHeight: 32,
      wireframe: false,
      motion,
      colorPrimary: p.inkSoft,
      colorPrimaryHover: p.ink,
      colorPrimaryActive: p.ink,
      colorPrimaryBg: p.selected,
      colorPrimaryBgHover: p.selected,
      colorPrimaryBorder: p.ink,
      colorLink: p.ink,
      colorLinkHover: p.accentInk,
      colorLinkActive: p.accentInk,
      colorInfo: p.inkSoft,
      colorSuccess: p.green,
      colorWarning: p.amber,
      colorError: p.red,
      colorSuccessBg: p.greenWash,
      colorWarningBg: p.amberWash,
      colorErrorBg: p.redWash,
      colorInfoBg: p.greyWash,
      colorSuccessBorder: p.line,
      colorWarningBorder: p.line,
      colorErrorBorder: p.line,
      colorInfoBorder: p.line,
      colorText: p.ink,
      colorTextSecondary: p.inkSoft,
      colorTextTertiary: p.inkFaint,
      colorTextDescription: p.inkFaint,
      colorTextPlaceholder: p.inkFaint,
      colorTextHeading: p.ink,
      colorBorder: p.lineStrong,
      colorBorderSecondary: p.line,
      colorSplit: p.line,
      colorBgLayout: p.ground,
      colorBgContainer: p.card,
      colorBgElevated: p.raised,
      colorBgMask: p.veil,
      colorFillAlter: p.sunken,
      colorFillSecondary: p.selected,
      colorFillTertiary: p.sunken,
      colorFillQuaternary: p.hover,
      controlItemBgHover: p.hover,
      controlItemBgActive: p.selected,
      controlOutline: 'transparent',
    },
    components: components(mode),
  };
}

function components(mode: Mode): ThemeConfig['components'] {
  const p = palettes[mode];
  return {
    Button: {
      colorPrimary: p.accent,
      colorPrimaryHover: p.accentHover,
      colorPrimaryActive: p.accentPressed,
      primaryColor: p.onAccent,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      // Red is light in dark mode, so what lies on it is dark.
      dangerColor: mode === 'dark' ? p.ground : p.onAccent,
      fontWeight: 500,
    },
    // Ink is light in dark mode, so what lies on it is dark.
    Checkbox: { colorWhite: p.card },
    Radio: { colorWhite: p.card },
    Switch: { handleBg: p.card },
    Table: {
      headerBg: p.sunken,
      headerColor: p.inkSoft,
      headerSplitColor: 'transparent',
      rowHoverBg: p.hover,
      rowSelectedBg: p.selected,
      rowSelectedHoverBg: p.selected,
      borderColor: p.line,
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
      cellPaddingBlockSM: 5,
      cellPaddingInlineSM: 10,
      headerBorderRadius: 8,
    },
    Tabs: { inkBarColor: p.accent, itemSelectedColor: p.ink, itemHoverColor: p.ink },
    Segmented: { trackBg: p.sunken, itemSelectedBg: p.card },
    Drawer: { paddingLG: 24 },
    Timeline: { dotBg: 'transparent' },
    Tree: { nodeSelectedBg: p.selected, nodeHoverBg: p.hover },
    Tag: { defaultBg: p.greyWash, defaultColor: p.grey },
  };
}
