import * as echarts from 'echarts';
import { inWords } from './bounds.ts';
import type { Bars, Lines, Plot } from './plot.ts';

// A plot as SVG, drawn without a browser. Text and paper follow the reader's light or dark; the colours of the
// lines are those that can be told apart on both, also by people who see fewer colours.

const width = 820;
const palette = ['#3a86c8', '#d9772b', '#2a9d78', '#c45a9b', '#8a7bd1', '#a08a1e'];

// Not colours but places: what stands here is replaced by the style sheet below.
const [ink, rule] = ['#010203', '#040506'];
const style = `<style>
  svg { color: #1f2328; --rule: #c9d1d9; background: #ffffff }
  @media (prefers-color-scheme: dark) { svg { color: #e6edf3; --rule: #3d444d; background: #0d1117 } }
</style>`;

export function draw(plot: Plot): string {
  const height = plot.kind === 'bars' ? 130 + 44 * plot.bars.length : 440;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    color: palette,
    textStyle: { color: ink, fontFamily: 'system-ui, sans-serif' },
    title: { text: plot.title, left: 12, top: 10, textStyle: { color: ink, fontSize: 15, fontWeight: 600 } },
    ...(plot.kind === 'bars' ? barOption(plot) : lineOption(plot)),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const coloured = svg.replaceAll(ink, 'currentColor').replaceAll(rule, 'var(--rule)');
  return `${coloured.replace(/(<svg[^>]*>)/, `$1\n<title>${escaped(plot.title)}</title>\n${style}`)}\n`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const axis = ({ name, unit, log = false }: Lines['x'], nameGap: number) => ({
  type: log ? 'log' : 'value',
  name: unit ? `${name} (${unit})` : name,
  nameLocation: 'middle',
  nameGap,
  nameTextStyle: { color: ink },
  axisLabel: { color: ink, formatter: (value: number) => value.toLocaleString('en') },
  axisLine: { show: true, lineStyle: { color: rule } },
  splitLine: { lineStyle: { color: rule } },
  minorSplitLine: { show: false },
});

function barOption({ value, bars }: Bars) {
  const highest = bars.flatMap((bar) => bar.highest ?? []);
  return {
    grid: { left: 270, right: 84, top: 52, bottom: 56 },
    xAxis: {
      ...axis(value, 32),
      min: 0,
      max: ({ max }: { max: number }) => rounded(Math.max(max, ...highest)),
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: { color: ink, width: 246, overflow: 'break' },
      axisLine: { lineStyle: { color: rule } },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        barWidth: 18,
        data: bars.map((bar) => bar.value),
        label: {
          show: true,
          position: 'right',
          color: ink,
          distance: 8,
          formatter: ({ dataIndex }: { dataIndex: number }) => inWords(bars[dataIndex]?.value ?? NaN),
          offset: [0, -13],
        },
      },
      whiskers(bars),
    ],
  };
}

/** To the next step of an axis that begins at 0. */
function rounded(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value)) / 2;
  return Math.ceil(value / step) * step;
}

const whiskers = (bars: Bars['bars']) => ({
  type: 'lines',
  coordinateSystem: 'cartesian2d',
  lineStyle: { color: ink, width: 3, opacity: 0.75 },
  symbol: 'none',
  z: 5,
  data: bars.flatMap(({ lowest, highest }, at) =>
    lowest === undefined || highest === undefined
      ? []
      : [
          {
            coords: [
              [lowest, at],
              [highest, at],
            ],
          },
        ],
  ),
});

const lineOption = ({ x, y, lines }: Lines) => ({
  grid: { left: 76, right: 40, top: 84, bottom: 60 },
  legend: { top: 42, left: 12, itemGap: 48, textStyle: { color: ink }, icon: 'roundRect' },
  xAxis: { ...axis(x, 34), min: 'dataMin', max: 'dataMax' },
  yAxis: { ...axis(y, 56), min: y.log ? undefined : 0 },
  series: lines.map(({ name, points }, at) => ({
    type: 'line',
    name,
    data: points.map((point) => [...point]),
    symbol: ['circle', 'rect', 'triangle', 'diamond'][at % 4],
    symbolSize: 8,
    lineStyle: { width: 2 },
  })),
});
