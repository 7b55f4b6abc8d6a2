import { z } from 'zod';
import { serviceSettings } from '../settings.ts';

// The settings as fields of a form, read from their schema: a value that is added there appears on the
// screen by itself.

export type SettingKind =
  'line' | 'area' | 'number' | 'box' | 'select' | 'boxes' | 'lines' | 'numbers' | 'json';

export interface SettingField {
  /** Where the value stands: `letter.unit`. */
  readonly path: string;
  readonly section: string;
  readonly kind: SettingKind;
  readonly choices: readonly string[];
  /** May be left empty. */
  readonly isOptional: boolean;
  /** Of a person: shown to administrators, never written into the history. */
  readonly isPersonal: boolean;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

interface Node {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly string[];
  readonly [key: string]: unknown;
}

/** Rules of a schema that an empty value breaks. */
const needed = ['minLength', 'minItems', 'pattern', 'format', 'allOf', 'enum'];

const schema = z.toJSONSchema(serviceSettings, { io: 'input' }) as Node;

export const settingFields: readonly SettingField[] = fieldsIn(schema, '', undefined);

export const settingSections: readonly string[] = [...new Set(settingFields.map(({ section }) => section))];

export const fieldsOfSection = (section: string): SettingField[] =>
  settingFields.filter((field) => field.section === section);

export const fieldAt = (path: string): SettingField | undefined =>
  settingFields.find((field) => field.path === path);

function fieldsIn(node: Node, parent: string, above: string | undefined): SettingField[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    if (child['fixed'] === true) return [];
    const path = parent === '' ? key : `${parent}.${key}`;
    const named = typeof child['section'] === 'string' ? child['section'] : above;
    if (child.properties) return fieldsIn(child, path, named ?? key);
    return [fieldOf(child, path, named ?? 'other')];
  });
}

function fieldOf(node: Node, path: string, section: string): SettingField {
  const kind = kindOf(node);
  const bounded = node.items ?? node;
  const number = (key: string) => (typeof bounded[key] === 'number' ? bounded[key] : undefined);
  return {
    path,
    section,
    kind,
    choices: node.enum ?? node.items?.enum ?? [],
    isOptional: !needed.some((rule) => rule in node) && kind !== 'box' && kind !== 'number',
    isPersonal: node['personal'] === true,
    least: number('minimum'),
    most: number('maximum') ?? number('maxLength'),
  };
}

function kindOf(node: Node): SettingKind {
  if (node.enum) return 'select';
  if (node.type === 'array') return node['ordered'] === true ? 'lines' : kindOfList(node.items);
  if (node.type === 'boolean') return 'box';
  if (node.type === 'integer' || node.type === 'number') return 'number';
  if (node.type === 'string') return Number(node['maxLength'] ?? 0) > 200 ? 'area' : 'line';
  return 'json';
}

function kindOfList(item: Node | undefined): SettingKind {
  if (item?.enum) return 'boxes';
  if (item?.type === 'string') return 'lines';
  return item?.type === 'integer' ? 'numbers' : 'json';
}
