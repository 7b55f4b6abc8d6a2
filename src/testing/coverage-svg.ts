import { coverageText } from './coverage-text.ts';
import type { Coverage } from './coverage.ts';
import { drawEdge, drawShape, nameBox } from './diagram/draw-shape.ts';
import { readDiagram, type Box, type Diagram, type Edge, type Shape } from './diagram/read-diagram.ts';
import { escaped, svg } from './diagram/svg.ts';

// The diagram as its author drew it, with what the tests passed in green and how often, and what they did not
// in red and broken lines: who sees no colours reads the counts.

const style = `text{font:12px system-ui,sans-serif;text-anchor:middle;fill:#1b1f24;stroke:none}
.plain{stroke:#57606a;fill:#fff}.passed{stroke:#1a7f37;fill:#eaf8ee}.missed{stroke:#cf222e;fill:#ffeef0}
.passed .filled{fill:#1a7f37}.missed .filled{fill:#cf222e}.plain .filled{fill:#57606a}
.missed polyline{stroke-dasharray:6 4}.open>rect{fill-opacity:.35}.count rect{stroke:none;fill:#1a7f37}
.missed.count rect{fill:#cf222e}.count text{fill:#fff;font-size:10px;font-weight:600}
.beside{stroke:#fff;stroke-width:3px;stroke-dasharray:none;paint-order:stroke}
.head{font-size:15px;font-weight:600;text-anchor:start}`;

const margin = 24;
const headHeight = 44;

/** An SVG document. Throws the refusal of readXml where the XML cannot be read. */
export async function coverageSvg(xml: string, coverage: Coverage): Promise<string> {
  const diagram = await readDiagram(xml);
  const { x, y, width, height } = extentOf(diagram);
  const [head = ''] = coverageText(coverage).split('\n');
  const view = { x: x - margin, y: y - margin - headHeight };
  const [wide, high] = [width + 2 * margin, height + 2 * margin + headHeight];
  return svg(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `${view.x} ${view.y} ${wide} ${high}`,
      width: wide,
      height: high,
      role: 'img',
    },
    svg('title', {}, escaped(head)),
    svg('style', {}, style),
    markers,
    svg('rect', { ...view, width: wide, height: high, fill: '#fff' }),
    svg('text', { x, y: y - margin - 8, class: 'head' }, escaped(head)),
    ...diagram.shapes.map((shape) => drawnShape(shape, coverage)),
    ...diagram.edges.map((edge) => drawnEdge(edge, coverage)),
    ...diagram.shapes.map((shape) => countOn(shape, coverage)),
  );
}

/** At an end of a line, in its colour; `at` is the point of the sign that lies on the end. */
const marker = (id: string, at: number, path: string, fill: string): string =>
  svg(
    'marker',
    {
      id,
      viewBox: '0 0 10 10',
      refX: at,
      refY: 5,
      markerWidth: 7,
      markerHeight: 7,
      orient: id === 'arrow' ? 'auto-start-reverse' : 'auto',
    },
    svg('path', { d: path, fill, stroke: fill === 'context-stroke' ? 'none' : 'context-stroke' }),
  );

const markers = svg(
  'defs',
  {},
  marker('arrow', 9, 'M0 0l10 5-10 5z', 'context-stroke'),
  marker('default', -3, 'M2 9L6 1', 'none'),
  marker('condition', 0, 'M0 5l5-3 5 3-5 3z', '#fff'),
);

const classOf = (times: number | undefined): string =>
  times === undefined ? 'plain' : times > 0 ? 'passed' : 'missed';

function drawnShape(shape: Shape, { nodes }: Coverage): string {
  const isOpen = shape.element.$instanceOf('bpmn:SubProcess') && shape.isExpanded;
  const named = `${classOf(nodes.get(shape.id))}${isOpen ? ' open' : ''}`;
  return svg('g', { class: named, 'data-element-id': shape.id }, drawShape(shape));
}

const drawnEdge = (edge: Edge, { flows }: Coverage): string =>
  svg('g', { class: classOf(flows.get(edge.id)), 'data-element-id': edge.id }, drawEdge(edge));

/** How often, on the upper right corner. */
function countOn({ id, x, y, width }: Shape, { nodes }: Coverage): string {
  const times = nodes.get(id);
  if (times === undefined) return '';
  const text = String(times);
  const wide = 10 + text.length * 6;
  const box = svg('rect', { x: x + width - wide + 6, y: y - 8, width: wide, height: 16, rx: 8 });
  const label = svg('text', { x: x + width - wide / 2 + 6, y: y + 3.5 }, text);
  return svg('g', { class: `${classOf(times)} count` }, box, label);
}

function extentOf({ shapes, edges }: Diagram): Box {
  const points = edges.flatMap((edge) => edge.points);
  const labels = [...shapes, ...edges].flatMap(({ label }) => label ?? []);
  const boxes = [...shapes, ...labels, ...shapes.flatMap((shape) => nameBox(shape) ?? [])];
  const xs = [...boxes.flatMap(({ x, width }) => [x, x + width]), ...points.map(([x]) => x)];
  const ys = [...boxes.flatMap(({ y, height }) => [y, y + height]), ...points.map(([, y]) => y)];
  if (xs.length === 0) return { x: 0, y: 0, width: 600, height: 0 };
  const [left, top] = [least(xs), least(ys)];
  return { x: left, y: top, width: Math.max(600, most(xs) - left), height: most(ys) - top };
}

const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other));
const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other));
