import { isElement, isFalse, isKind } from '../xml/moddle-element.ts';
import type { Rule } from '../rules/rule.ts';
import { sourceNow } from './source-now.ts';

// One of our rules in the form that bpmnlint runs. It walks the file element by element; our rules look at a whole
// process, so they are asked when the walk comes to one. What is only drawn is never deployed, and is left alone.

export type RuleFactory = () => {
  readonly meta: { readonly documentation: { readonly url: string } };
  check(element: unknown, reporter: Reporter): void;
};

export interface Reporter {
  report(id: string, message: string): void;
}

export const factoryOf =
  (rule: Rule, url: string): RuleFactory =>
  () => ({
    meta: { documentation: { url } },
    check(element, reporter) {
      if (!isElement(element) || !isKind(element, 'Process') || isFalse(element, 'isExecutable')) return;
      for (const { field, message } of rule(sourceNow(element))) reporter.report(field, message);
    },
  });
