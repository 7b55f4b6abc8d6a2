import type { Problem } from '../../kernel/rejection.ts';
import { componentTypes } from './component.ts';

// What form-js knows and this server does not: refused by name when the form is deployed, because a
// component that is silently left out is a question nobody was asked.

const unsupportedProperties = {
  valuesKey: 'options from a variable are not supported; list them in "values"',
  valuesExpression: 'options from an expression are not supported; list them in "values"',
  serializeToString: 'numbers are stored as numbers',
  disallowPassedDates: 'dates are not compared with today',
} as const;

const deepest = 6;
const most = 500;

export function unsupportedIn(form: unknown): Problem[] {
  const problems: Problem[] = [];
  let seen = 0;
  const visit = (components: unknown, depth: number): void => {
    if (!Array.isArray(components)) return;
    if (depth > deepest) problems.push({ field: 'form', message: `groups stand more than ${deepest} deep` });
    else
      for (const component of components) {
        if (++seen > most) return;
        problems.push(...unsupportedOf(Object(component)));
        visit(Object(component).components, depth + 1);
      }
  };
  visit(Object(form).components, 1);
  if (seen > most) problems.push({ field: 'form', message: `it has more than ${most} components` });
  return problems;
}

function unsupportedOf(component: Record<string, unknown>): Problem[] {
  const field = String(component.key ?? component.id ?? component.type);
  const type = String(component.type);
  if (!componentTypes.includes(type))
    return [{ field, message: `component type "${type}" is not supported` }];
  const found = Object.entries(unsupportedProperties)
    .filter(([property]) => Boolean(component[property]))
    .map(([property, message]) => ({ field, message: `${property}: ${message}` }));
  if (type === 'group' && component.path) {
    found.push({ field, message: 'path: the fields of a group are variables of their own' });
  }
  return found;
}
