import { Group } from '@bpmn-io/properties-panel';
import type { DiagramElement, Translate } from '../services.ts';
import { deadlineEntries } from './deadline-entries.ts';
import { fourEyesEntries } from './four-eyes-entries.ts';
import { stepEntries } from './step-entries.ts';

// What neither BPMN nor Camunda 7 has, as groups of the properties panel: whose turn it is and which step of the
// service standard (every node), four eyes (user tasks), working time and deadlines (timers).

export interface Choices {
  /** Ids of the working calendars of the office. */
  readonly calendars: readonly string[];
}

export interface PanelEntry {
  readonly id: string;
  readonly component: (props: { element: DiagramElement; id: string }) => unknown;
  readonly isEdited: (node: Element) => boolean;
}

interface PanelGroup {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly PanelEntry[];
  readonly component: unknown;
}

interface Panel {
  registerProvider(priority: number, provider: object): void;
}

/** After the groups of BPMN, before those of Camunda 7. */
const priority = 800;

export class AlurProperties {
  static readonly $inject = ['propertiesPanel', 'translate', 'alurChoices'];

  constructor(
    panel: Panel,
    private readonly translate: Translate,
    private readonly choices: Choices,
  ) {
    panel.registerProvider(priority, this);
  }

  getGroups(element: DiagramElement): (groups: PanelGroup[]) => PanelGroup[] {
    const own = [
      this.group('alur-step', 'Service step and turn', stepEntries(element)),
      this.group('alur-four-eyes', 'Four eyes', fourEyesEntries(element)),
      this.group('alur-deadline', 'Working time and deadline', deadlineEntries(element, this.choices)),
    ].filter(({ entries }) => entries.length > 0);
    return (groups) => [...groups.slice(0, 1), ...own, ...groups.slice(1)];
  }

  private group(id: string, label: string, entries: readonly PanelEntry[]): PanelGroup {
    return { id, label: this.translate(label), entries, component: Group };
  }
}
