// dmn-moddle ships no types. Elements are unknown here on purpose: moddle-element.ts checks what it reads.

declare module 'dmn-moddle' {
  export interface ParseResult {
    rootElement: unknown;
    warnings: { message: string }[];
  }
  export class DmnModdle {
    constructor(packages?: Record<string, unknown>);
    getPackage(prefix: string): unknown;
    fromXML(xml: string): Promise<ParseResult>;
  }
}
