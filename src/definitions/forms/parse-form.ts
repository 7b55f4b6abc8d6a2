import type { z } from 'zod';
import { reasonOf } from '../../kernel/reason-of.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { componentProblems } from './component-problems.ts';
import { formSchema, type Form } from './form.ts';
import { unsupportedIn } from './unsupported.ts';

// The text of a .form file → Form, or a refusal that names each component and what is wrong with it.
// A form that was parsed once can be rendered and checked without surprises.

const longestSource = 500_000;

export function parseForm(source: string, name = 'form'): Form {
  const raw = parseJson(source, name);
  const unsupported = unsupportedIn(raw);
  if (unsupported.length > 0) throw refusal(name, unsupported);
  const parsed = formSchema.safeParse(raw);
  if (!parsed.success)
    throw refusal(
      name,
      parsed.error.issues.map((issue) => problemAt(raw, issue)),
    );
  const problems = componentProblems(parsed.data);
  if (problems.length > 0) throw refusal(name, problems);
  return parsed.data;
}

function parseJson(source: string, name: string): unknown {
  if (source.length > longestSource) throw refusal(name, [{ field: name, message: 'the file is too large' }]);
  try {
    return JSON.parse(source);
  } catch (error) {
    const reason = reasonOf(error);
    throw refusal(name, [{ field: name, message: `it is not JSON: ${reason}` }]);
  }
}

function refusal(name: string, problems: Problem[]): Rejection {
  const sentences = problems.map(({ field, message }) => `${field}: ${message}`);
  return new Rejection('invalid', `read ${name}`, sentences.join('; '), problems);
}

/** Names the innermost component on the way to the issue. */
function problemAt(raw: unknown, issue: z.core.$ZodIssue): Problem {
  let here = raw;
  let field = 'form';
  let rest = [...issue.path];
  issue.path.forEach((step, index) => {
    here = Object(here)[step];
    if (typeof step !== 'number' || issue.path[index - 1] !== 'components') return;
    field = nameOf(here, step);
    rest = issue.path.slice(index + 1);
  });
  return { field, message: [rest.join('.'), issue.message].filter(Boolean).join(': ') };
}

function nameOf(component: unknown, index: number): string {
  const { key, id } = Object(component);
  return String(key ?? id ?? `component ${index + 1}`);
}
