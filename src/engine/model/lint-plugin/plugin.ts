import { readModel } from '../readers/read-model.ts';
import type { Problem } from '../../../kernel/rejection.ts';
import type { Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { warnings } from '../rules/warnings.ts';
import { factoryOf, type RuleFactory } from './rule-factory.ts';

// The deployment checks as a plugin for bpmnlint, so that who draws a process is told while drawing what would be
// told when it is deployed. Nothing below this folder needs Node: a page bundles it as it is.

export interface LintPlugin {
  readonly rules: Readonly<Record<string, RuleFactory>>;
  readonly configs: Readonly<Record<'recommended' | 'all', LintConfig>>;
}

export interface LintConfig {
  readonly rules: Readonly<Record<string, 'error' | 'warn'>>;
}

/** What the readers say of expressions when a process is deployed. */
const expressionReads: Rule = (source) => {
  const problems: Problem[] = [];
  readModel(source, (problem) => problems.push(problem));
  return problems;
};

const refusing = { ...rules, 'expression-reads': expressionReads };

/**
 * `docs` is where a page for each rule is, below which `<rule>.md` follows. Recommended tells warnings as such; all
 * makes an error of everything.
 */
export function lintPlugin(docs = 'docs/rules'): LintPlugin {
  const all = Object.entries({ ...refusing, ...warnings });
  return {
    rules: Object.fromEntries(all.map(([name, rule]) => [name, factoryOf(rule, `${docs}/${name}.md`)])),
    configs: {
      recommended: {
        rules: Object.fromEntries(all.map(([name]) => [name, name in refusing ? 'error' : 'warn'])),
      },
      all: { rules: Object.fromEntries(all.map(([name]) => [name, 'error'])) },
    },
  };
}
