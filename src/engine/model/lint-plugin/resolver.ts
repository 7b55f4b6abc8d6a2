import type { LintConfig, LintPlugin } from './plugin.ts';
import type { RuleFactory } from './rule-factory.ts';

/** What bpmnlint asks where nothing can be required, as in a page: the rules and configs of `plugin:alur/…`. */
export interface LintResolver {
  resolveRule(pkg: string, ruleName: string): RuleFactory;
  resolveConfig(pkg: string, configName: string): LintConfig;
}

const NAME = 'bpmnlint-plugin-alur';

/** Throws an error for a rule or config that is not ours, as resolvers do. */
export const resolverOf = ({ rules, configs }: LintPlugin): LintResolver => ({
  resolveRule: (pkg, ruleName) => found(pkg, 'rule', ruleName, rules),
  resolveConfig: (pkg, configName) => found(pkg, 'config', configName, configs),
});

function found<Item>(pkg: string, kind: string, name: string, table: Readonly<Record<string, Item>>): Item {
  const item = pkg === NAME && Object.hasOwn(table, name) ? table[name] : undefined;
  if (item === undefined) throw new Error(`cannot resolve ${kind} <${name}> from <${pkg}>`);
  return item;
}
