// The process as it is drawn, read from its XML with patterns and not with the program's compiler: which
// element a flow leads to, which elements join, which notice an element sends.

export interface Drawing {
  elements: ReadonlyMap<string, string>;
  /** Flow → target. */
  targets: ReadonlyMap<string, string>;
  /** Target → how many flows lead there. */
  incoming: ReadonlyMap<string, number>;
  /** Template of a notice → the elements that send it. */
  notices: ReadonlyMap<string, string[]>;
}

const attribute = (text: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1] ?? '';

export function drawnIn(xml: string): Drawing {
  const elements = new Map<string, string>();
  const targets = new Map<string, string>();
  const incoming = new Map<string, number>();
  for (const [, type = '', attributes = ''] of xml.matchAll(/<bpmn:(\w+)\s([^>]*)>/g)) {
    const id = attribute(attributes, 'id');
    if (type !== 'sequenceFlow') elements.set(id, type);
    else targets.set(id, attribute(attributes, 'targetRef'));
  }
  for (const target of targets.values()) incoming.set(target, (incoming.get(target) ?? 0) + 1);
  return { elements, targets, incoming, notices: noticesIn(xml) };
}

function noticesIn(xml: string): Map<string, string[]> {
  const notices = new Map<string, string[]>();
  for (const [block] of xml.matchAll(/<bpmn:(sendTask|serviceTask)\s[\s\S]*?<\/bpmn:\1>/g)) {
    if (!attribute(block, 'camunda:topic').startsWith('notify')) continue;
    const template = /name="template" value="([^"]+)"/.exec(block)?.[1] ?? '';
    notices.set(template, [...(notices.get(template) ?? []), attribute(block, 'id')]);
  }
  return notices;
}
