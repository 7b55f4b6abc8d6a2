import { noticesInIndonesian } from '../../service/templates/id.ts';
import { complaintNoticesInIndonesian } from '../../service/templates/complaints.id.ts';
import { dataNoticesInIndonesian } from '../../service/templates/data-requests.id.ts';
import { topicHandlers } from '../../service/handlers/topic-handlers.ts';
import type { Translate } from '../rendering/language.ts';

// What the program can do by itself, as element templates of the editor: one for each topic that has a handler, under
// the name of its work, with the settings that this handler reads.

export interface ElementTemplate {
  readonly id: string;
  readonly name: string;
  readonly appliesTo: readonly string[];
  readonly entriesVisible: true;
  readonly properties: readonly object[];
}

const tasks = ['bpmn:ServiceTask', 'bpmn:SendTask'];

/** camunda:property → the values it is chosen from; typed where there is no list. */
type Settings = Readonly<Record<string, readonly string[] | undefined>>;

const notice: Settings = { template: Object.keys(noticesInIndonesian), to: undefined };
const complaintNotice: Settings = { template: Object.keys(complaintNoticesInIndonesian), to: undefined };
const dataNotice: Settings = { template: Object.keys(dataNoticesInIndonesian), to: undefined };
const outcome: Settings = { outcome: undefined };

const settingsOf: Readonly<Record<string, Settings>> = {
  notify: notice,
  'notify-and-close': { ...notice, ...outcome },
  'complaint-notify': complaintNotice,
  'complaint-late': complaintNotice,
  'complaint-close': { template: complaintNotice['template'], ...outcome },
  'data-request-notify': dataNotice,
  'data-request-close': { ...dataNotice, ...outcome },
  'remind-of-evaluation': { to: undefined },
};

export const elementTemplates = (t: Translate): ElementTemplate[] =>
  Object.keys(topicHandlers).map((topic) => ({
    id: `alur.${topic}`,
    name: t(`topics.${topic}`),
    appliesTo: tasks,
    entriesVisible: true,
    properties: [
      fixed('camunda:type', 'external'),
      fixed('camunda:topic', topic),
      ...Object.entries(settingsOf[topic] ?? {}).map(([name, values]) => setting(t, name, values)),
    ],
  }));

const fixed = (name: string, value: string): object => ({
  type: 'Hidden',
  value,
  binding: { type: 'property', name },
});

const setting = (t: Translate, name: string, values: readonly string[] | undefined): object => ({
  label: t(`editor.setting.${name}`),
  description: t(`editor.settingHint.${name}`),
  type: values ? 'Dropdown' : 'String',
  ...(values && { choices: values.map((value) => ({ name: value, value })) }),
  binding: { type: 'camunda:property', name },
  constraints: { notEmpty: true },
});
