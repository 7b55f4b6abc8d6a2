import fc from '../../support/properties.ts';

// A BPMN file with something wrong in it, as a tool, a hand or an attacker leaves it: each change takes the text
// of one tag and spoils it.

export interface Change {
  kind: (typeof kinds)[number];
  at: number;
  with: number;
}

const kinds = [
  'drop-attribute',
  'wrong-reference',
  'drop-element',
  'twice',
  'other-kind',
  'odd-value',
  'drop-inside',
] as const;

export const changes = fc.array(
  fc.record<Change>({ kind: fc.constantFrom(...kinds), at: fc.nat(), with: fc.nat() }),
  { minLength: 1, maxLength: 6 },
);

export const spoilt = (xml: string, all: readonly Change[]): string => all.reduce(spoil, xml);

interface Tag {
  start: number;
  end: number;
  text: string;
}

function spoil(xml: string, { kind, at, with: choice }: Change): string {
  const tags = [...xml.matchAll(/<((?:\w+:)?\w+)( [^<>]*?)?(\/?)>/g)].map(({ index, 0: text }): Tag => ({
    start: index,
    end: index + text.length,
    text,
  }));
  const inModel = tags.filter(
    ({ text }) => !/^<(?:\w+:)?(?:definitions|Bounds|waypoint|BPMN\w+)[ >]/.test(text),
  );
  const tag = inModel[at % Math.max(inModel.length, 1)];
  if (!tag) return xml;
  const replaced = (text: string, end = tag.end) => xml.slice(0, tag.start) + text + xml.slice(end);
  if (kind === 'drop-element') return replaced('', endOf(xml, tag));
  if (kind === 'twice') return replaced(xml.slice(tag.start, endOf(xml, tag)).repeat(2), endOf(xml, tag));
  if (kind === 'drop-inside') return /\/>$/.test(tag.text) ? xml : dropInside(xml, tag);
  if (kind === 'other-kind') return otherKind(xml, tag, choice);
  return replaced(changedAttribute(xml, tag.text, kind, choice));
}

function changedAttribute(xml: string, text: string, kind: Change['kind'], choice: number): string {
  const attributes = [...text.matchAll(/ ([\w:]+)="([^"]*)"/g)];
  const attribute = attributes[choice % Math.max(attributes.length, 1)];
  if (!attribute) return text;
  const [whole, name = ''] = attribute;
  if (kind === 'drop-attribute') return text.replace(whole, '');
  const ids = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const value = kind === 'wrong-reference' ? (ids[choice % ids.length] ?? '') : odd[choice % odd.length];
  return text.replace(whole, ` ${name}="${value ?? ''}"`);
}

const odd = [
  '',
  ' ',
  '-1',
  '99999999999',
  'NaN',
  'true',
  '__proto__',
  'constructor',
  '${',
  '${1/0}',
  '= for',
  'PT',
  'R/',
  'ü',
  'a b',
  '.',
  '0',
];

const activities = [
  'task',
  'userTask',
  'callActivity',
  'subProcess',
  'transaction',
  'adHocSubProcess',
  'receiveTask',
  'businessRuleTask',
];
const gateways = [
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'complexGateway',
  'eventBasedGateway',
];
const events = [
  'startEvent',
  'endEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'boundaryEvent',
];
const definitions = [
  'timerEventDefinition',
  'messageEventDefinition',
  'errorEventDefinition',
  'compensateEventDefinition',
  'linkEventDefinition',
  'cancelEventDefinition',
  'terminateEventDefinition',
];

/** The same element under the name of another of its family, its end tag with it. */
function otherKind(xml: string, tag: Tag, choice: number): string {
  const [, prefix = '', name = ''] = /^<((?:\w+:)?)(\w+)/.exec(tag.text) ?? [];
  const family = [activities, gateways, events, definitions].find((names) => names.includes(name));
  const other = family?.[choice % family.length];
  if (other === undefined) return xml;
  const end = endOf(xml, tag);
  const inside = xml.slice(tag.start, end);
  const renamed = inside
    .replace(`<${prefix}${name}`, `<${prefix}${other}`)
    .replace(new RegExp(`</${prefix}${name}>$`), `</${prefix}${other}>`);
  return xml.slice(0, tag.start) + renamed + xml.slice(end);
}

function dropInside(xml: string, tag: Tag): string {
  const end = endOf(xml, tag);
  const close = xml.lastIndexOf('</', end);
  return xml.slice(0, tag.end) + xml.slice(close);
}

/** Behind the end tag that closes it. */
function endOf(xml: string, { end, text }: Tag): number {
  if (text.endsWith('/>')) return end;
  const name = /^<([\w:]+)/.exec(text)?.[1] ?? '';
  const same = new RegExp(`<(/?)${name}(?=[ >/])[^>]*?(/?)>`, 'g');
  same.lastIndex = end;
  for (let depth = 1, found = same.exec(xml); found; found = same.exec(xml)) {
    if (found[1] === '/') depth--;
    else if (found[2] !== '/') depth++;
    if (depth === 0) return same.lastIndex;
  }
  return end;
}
