/** Figures by category: what a chart draws and what its table says, from one source. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly kind: 'bar' | 'line'; readonly values: readonly (number | null)[] }[];
  /** 件, %, 小时. */
  readonly unit: string;
}

export interface Point {
  readonly category: string;
  readonly series: string;
}

export const isEmptyChart = (data: ChartData): boolean => data.series.every((one) => one.values.every((value) => value === null));

/** ECharts' option of the data. Gaps stay gaps: a month without figures is not a zero. */
export function optionOf(data: ChartData): Record<string, unknown> {
  return {
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value} ${data.unit}` : '—') },
    legend: { show: data.series.length > 1 },
    xAxis: { type: 'category', data: data.categories },
    yAxis: { type: 'value', name: data.unit, nameGap: 14, nameTextStyle: { align: 'right' } },
    series: data.series.map((one) => ({ name: one.name, type: one.kind, data: one.values, connectNulls: false })),
  };
}
