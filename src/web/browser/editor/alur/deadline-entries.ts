import type { DiagramElement, ModdleElement } from '../services.ts';
import type { Choices, PanelEntry } from './alur-properties.ts';
import { choiceEntry, type Choice } from './choice.ts';

// Timers count calendar days unless a working calendar is named. The attributes may stand at the event or at its
// timer definition: they are read and written where the file has them, at the event where it has none.

const written = ['alur:calendar', 'alur:pausable', 'alur:deadline'];

export function deadlineEntries({ businessObject }: DiagramElement, { calendars }: Choices): PanelEntry[] {
  const timer = timerOf(businessObject);
  if (!timer) return [];
  const at = written.some((name) => timer.get(name) !== undefined) ? timer : businessObject;
  return choices(calendars).map((choice) => choiceEntry({ ...choice, at }));
}

const choices = (calendars: readonly string[]): readonly Choice[] => [
  {
    attribute: 'calendar',
    label: 'Calendar',
    description: 'With a calendar a day is a working day: P3D is three working days.',
    options: {
      '': 'Calendar days, around the clock',
      ...Object.fromEntries(calendars.map((id) => [id, id])),
    },
  },
  {
    attribute: 'pausable',
    label: 'Pausable',
    description: 'Stands still while it is the turn of the applicant or the authority.',
    options: { '': 'No', true: 'Yes', false: 'No, expressly' },
  },
  {
    attribute: 'deadline',
    label: 'Deadline of the case',
    description: 'What the timer says is shown on every task of the case as its target or maximum.',
    options: { '': 'None', target: 'Target', maximum: 'Maximum' },
  },
];

function timerOf(event: ModdleElement): ModdleElement | undefined {
  const definitions = event['eventDefinitions'];
  if (!Array.isArray(definitions)) return undefined;
  return (definitions as ModdleElement[]).find((each) => each.$instanceOf('bpmn:TimerEventDefinition'));
}
