import type { StandardComponent } from './service-standard.ts';

// A component of the service standard as lines to be edited, and back. A line with a number and a full stop is an
// item of a list, one with `## ` begins a group of items, every other is a sentence. Both ways give the same.

type Body = Pick<StandardComponent, 'items' | 'lines' | 'groups'>;

const numbered = (items: readonly string[]): string[] => items.map((item, index) => `${index + 1}. ${item}`);

export function componentText({ items = [], lines = [], groups = [] }: Body): string {
  const grouped = groups.flatMap(({ name, items: inside }) => [`## ${name}`, ...numbered(inside)]);
  return [...numbered(items), ...lines, ...grouped].join('\n');
}

export function componentBody(text: string): Body {
  const items: string[] = [];
  const lines: string[] = [];
  const groups: { name: string; items: string[] }[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const item = /^\d+\.\s+(.*)$/.exec(line)?.[1];
    const group = groups.at(-1);
    if (line.startsWith('## ')) groups.push({ name: line.slice(3).trim(), items: [] });
    else if (group) group.items.push(item ?? line);
    else if (item === undefined) lines.push(line);
    else items.push(item);
  }
  return {
    ...(items.length > 0 && { items }),
    ...(lines.length > 0 && { lines }),
    ...(groups.length > 0 && { groups }),
  };
}
