import type { EChartsOption } from 'echarts';

// Bars drawn on the server as SVG. The library writes inline styles and a style sheet for pointers, which the
// pages' content security policy forbids: the one becomes attributes, the other is taken out. Text takes the
// colour of what stands around it unless an ink is given. The library is loaded with the first chart, not at start.

export interface BarChart {
  readonly bars: readonly { readonly label: string; readonly value: number | undefined }[];
  readonly max: number;
  readonly width: number;
  readonly height: number;
  /** Long labels stand before lying bars. */
  readonly lying?: boolean;
  readonly decimals?: number;
  readonly ink?: string;
  /** What is drawn, for who does not see it. */
  readonly title: string;
}

const inkMark = '#010203';
const accent = '#0b8080';

export async function barChart(chart: BarChart): Promise<string> {
  const { init } = await import('echarts');
  const drawn = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: chart.width,
    height: chart.height,
  });
  try {
    drawn.setOption(optionOf(chart));
    return fitForPages(drawn.renderToSVGString({ useViewBox: true }), chart);
  } finally {
    drawn.dispose();
  }
}

function optionOf({ bars, max, lying = false, decimals = 2 }: BarChart): EChartsOption {
  const text = { color: inkMark, fontSize: 13 };
  const line = { lineStyle: { color: inkMark, opacity: 0.25 } };
  const order = lying ? bars.toReversed() : bars;
  const labels = {
    type: 'category' as const,
    data: order.map(({ label }) => label),
    axisLabel: { ...text, interval: 0 },
    axisLine: line,
    axisTick: { show: false },
  };
  const scale = { type: 'value' as const, min: 0, max, axisLabel: text, splitLine: line };
  return {
    animation: false,
    grid: { left: 16, right: lying ? 48 : 16, top: 24, bottom: 8, containLabel: true },
    xAxis: lying ? scale : labels,
    yAxis: lying ? labels : scale,
    series: [
      {
        type: 'bar',
        silent: true,
        barMaxWidth: lying ? 18 : 56,
        itemStyle: { color: accent },
        data: order.map(({ value }) => value ?? '-'),
        label: {
          ...text,
          show: true,
          textBorderWidth: 0,
          position: lying ? 'right' : 'top',
          formatter: ({ value }) => Number(value).toFixed(decimals).replace('.', ','),
        },
      },
    ],
  };
}

function fitForPages(svg: string, { title, ink = 'currentColor' }: BarChart): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => asAttributes(style))
    .replaceAll(inkMark, ink)
    .replace(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace(/<svg [^>]*(viewBox="[^"]+")[^>]*>/, (opening, box: string) =>
      ink === 'currentColor'
        ? `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(title)}" ${box} class="chart">`
        : opening,
    );
}

const asAttributes = (style: string): string =>
  style
    .split(';')
    .map((rule) => rule.split(':').map((part) => part.trim()))
    .flatMap(([name, value]) => (name && value ? [` ${name}="${value}"`] : []))
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
