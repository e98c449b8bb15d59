import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, registerTheme, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type Mode } from '../theme/tokens.js';
import { chartTheme } from './chart-theme.js';

// Only what our charts draw; SVG because it prints sharply and scales with the page.
use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

for (const mode of ['light', 'dark'] as const) registerTheme(`shequtong-${mode}`, chartTheme(mode));

export const openChart = (element: HTMLElement, mode: Mode) => init(element, `shequtong-${mode}`, { renderer: 'svg', locale: 'ZH' });
