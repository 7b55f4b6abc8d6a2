// The services of bpmn-js that the editor calls, as far as it calls them.

export interface ModdleElement {
  readonly id: string;
  readonly $type: string;
  readonly name?: string;
  readonly [property: string]: unknown;
  get(name: string): unknown;
  $instanceOf(type: string): boolean;
}

export interface DiagramElement {
  readonly id: string;
  readonly businessObject: ModdleElement;
}

export interface EventBus {
  on<Event>(events: string | readonly string[], listener: (event: Event) => void): void;
}

export interface CommandStack {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface Modeling {
  updateModdleProperties(element: DiagramElement, moddle: ModdleElement, properties: object): void;
}

export interface ElementRegistry {
  get(id: string): DiagramElement | undefined;
  filter(test: (element: DiagramElement) => boolean): DiagramElement[];
}

export interface Injector {
  get<Service>(name: string): Service;
  createChild(modules: readonly object[]): Injector;
  init(): void;
}

export type Translate = (text: string, values?: Readonly<Record<string, string>>) => string;
