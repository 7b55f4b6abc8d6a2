// bpmn-moddle ships types for its elements only, not for its entry point. Elements are unknown here on
// purpose: moddle-element.ts checks what it reads, because a model file can hold anything.

declare module 'bpmn-moddle' {
  export interface ParseWarning {
    message: string;
    element?: unknown;
    property?: string;
    value?: string;
  }
  export interface Reference {
    element: unknown;
    property: string;
    /** Undefined where the reference is empty. */
    id?: string;
  }
  export interface ParseResult {
    rootElement: unknown;
    elementsById: Record<string, unknown>;
    references: Reference[];
    warnings: ParseWarning[];
  }
  export class BpmnModdle {
    constructor(packages?: Record<string, unknown>);
    fromXML(xml: string): Promise<ParseResult>;
  }
}
