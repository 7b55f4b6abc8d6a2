import type Modeler from 'bpmn-js/lib/Modeler';
import { fit } from '../fit.ts';
import type { Canvas } from '../../diagram-services.ts';
import type { CommandStack, EventBus } from '../services.ts';
import { exportBpmn, exportPng, exportSvg } from './exporting.ts';

// The buttons above the drawing, by their data-tool. What each does is a service of the modeler; here they are wired.

interface Toggled {
  toggle(): void;
}
interface Simulation {
  toggleMode(): void;
}

export function wireTools(modeler: Modeler, bar: HTMLElement, name: string): void {
  const commands = modeler.get<CommandStack>('commandStack');
  const tools: Readonly<Record<string, () => unknown>> = {
    undo: () => commands.undo(),
    redo: () => commands.redo(),
    find: () => modeler.get<Toggled>('searchPad').toggle(),
    fit: () => fit(modeler.get<Canvas>('canvas')),
    minimap: () => modeler.get<Toggled>('minimap').toggle(),
    simulate: () => modeler.get<Simulation>('toggleMode').toggleMode(),
    svg: () => exportSvg(modeler, name),
    png: () => exportPng(modeler, name),
    bpmn: () => exportBpmn(modeler, name),
    keys: () => document.querySelector<HTMLDialogElement>('.editor-keys')?.showModal(),
  };
  for (const button of bar.querySelectorAll<HTMLButtonElement>('[data-tool]')) {
    const act = tools[button.dataset['tool'] ?? ''];
    if (act) button.addEventListener('click', () => void act());
  }
  followCommands(modeler, bar, commands);
  followSimulation(modeler, bar);
}

function followCommands(modeler: Modeler, bar: HTMLElement, commands: CommandStack): void {
  const undo = bar.querySelector<HTMLButtonElement>('[data-tool=undo]');
  const redo = bar.querySelector<HTMLButtonElement>('[data-tool=redo]');
  const show = () => {
    if (undo) undo.disabled = !commands.canUndo();
    if (redo) redo.disabled = !commands.canRedo();
  };
  modeler.get<EventBus>('eventBus').on(['commandStack.changed', 'import.done'], show);
}

function followSimulation(modeler: Modeler, bar: HTMLElement): void {
  const button = bar.querySelector<HTMLButtonElement>('[data-tool=simulate]');
  modeler
    .get<EventBus>('eventBus')
    .on<{ active: boolean }>('tokenSimulation.toggleMode', ({ active }) =>
      button?.setAttribute('aria-pressed', String(active)),
    );
}
