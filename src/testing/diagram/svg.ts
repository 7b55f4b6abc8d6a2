// SVG as text, one element a call. Values are escaped, so no name of a model can leave its place.

export type Attributes = Readonly<Record<string, string | number>>;

export const svg = (tag: string, attributes: Attributes, ...inside: readonly string[]): string => {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const start = `<${tag}${written.join('')}`;
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${tag}>`;
};

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/[^\P{Cc}\t\n]/gu, '');

/** A sign drawn in a box of 24 by 24, placed with its upper left corner and scaled to `size`. */
export const sign = (path: string, x: number, y: number, size: number, more: Attributes = {}): string =>
  svg('path', {
    d: path,
    transform: `translate(${x} ${y}) scale(${size / 24})`,
    'stroke-width': 1.6,
    ...more,
  });

/** Lines of text around a middle, the first at `top` plus one line. */
export const textBlock = (lines: readonly string[], x: number, top: number, more: Attributes = {}): string =>
  lines.map((line, index) => svg('text', { x, y: top + 12 + index * 14, ...more }, escaped(line))).join('');
