import { fontFamily, type Mode, palettes } from '../theme/tokens.js';

/**
 * Colours of series, in order. Told apart by lightness as well as hue, so they survive colour blindness and grey
 * printing; official red is not among them, since a bar is no alarm.
 */
const series: Readonly<Record<Mode, readonly string[]>> = {
  light: ['#3d5a73', '#c98a2b', '#5f8f74', '#8c6a8f', '#9c9384', '#2b3a46'],
  dark: ['#8fb3d1', '#e0b063', '#8ec5a4', '#c3a0c6', '#a89f90', '#d6dee5'],
};

/** The one theme of every chart. */
export function chartTheme(mode: Mode): object {
  const p = palettes[mode];
  const axis = {
    axisLine: { lineStyle: { color: p.lineStrong } },
    axisTick: { show: false },
    axisLabel: { color: p.inkSoft, fontSize: 12 },
    splitLine: { lineStyle: { color: p.line } },
    nameTextStyle: { color: p.inkFaint },
  };
  return {
    color: series[mode],
    backgroundColor: 'transparent',
    textStyle: { fontFamily, color: p.ink },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: axis,
    legend: { textStyle: { color: p.inkSoft }, icon: 'roundRect', itemWidth: 12, itemHeight: 12, top: 0, right: 8 },
    grid: { left: 8, right: 16, top: 44, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      backgroundColor: p.raised,
      borderColor: p.line,
      textStyle: { color: p.ink, fontSize: 13 },
      axisPointer: { lineStyle: { color: p.lineStrong }, shadowStyle: { color: p.hover } },
    },
    bar: { itemStyle: { borderRadius: [3, 3, 0, 0] }, barMaxWidth: 28 },
    line: { symbol: 'circle', symbolSize: 6, lineStyle: { width: 2 } },
  };
}
