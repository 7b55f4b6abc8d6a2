import { factsOfJson } from './facts-of-json.ts';
import type { Part } from './part.ts';

// A form that is being worked on may not be valid yet, so it is read as the plain JSON it is.

/** What changes nothing that a person sees: who wrote the file, and in which width of which row. */
const unseen = new Set([
  'id',
  'key',
  'type',
  'components',
  'layout',
  'schemaVersion',
  'exporter',
  'executionPlatform',
]);

/** The form itself and each of its fields, in their order. Throws SyntaxError for text that is no JSON. */
export function partsOfForm(text: string): Part[] {
  const form: unknown = JSON.parse(text);
  if (!isRecord(form)) return [];
  const whole: Part = { id: '', kind: 'form', name: textIn(form, 'id'), facts: factsOfJson(form, unseen) };
  return [whole, ...fieldsIn(form, '')];
}

function fieldsIn(container: Record<string, unknown>, within: string): Part[] {
  const components = Array.isArray(container['components']) ? container['components'].filter(isRecord) : [];
  return components.flatMap((component, index) => {
    const kind = textIn(component, 'type');
    const id = textIn(component, 'key') || textIn(component, 'id') || `${within}${kind} ${index + 1}`;
    const facts = factsOfJson(component, unseen);
    if (within !== '') facts.set('group', within);
    const name = textIn(component, 'label') || textIn(component, 'dateLabel') || textIn(component, 'text');
    return [{ id, kind, name, facts }, ...fieldsIn(component, name || id)];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textIn(record: Record<string, unknown>, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : '';
}
