// bpmnlint ships its types beside its code, but does not name them in its package.json.

declare module 'bpmnlint' {
  export interface Report {
    id?: string;
    message: string;
    category: string;
    meta?: { documentation?: { url?: string } };
  }
  export class Linter {
    constructor(options: { config: { extends: string }; resolver: unknown });
    lint(definitions: unknown): Promise<Record<string, Report[]>>;
  }
}

declare module 'bpmnlint/lib/resolver/static-resolver.js' {
  export default class StaticResolver {
    constructor(cache: Record<string, unknown>);
  }
}
