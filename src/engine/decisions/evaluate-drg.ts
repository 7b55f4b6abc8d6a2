import type { FeelFunction } from 'feelin';
import { asFunction } from './boxed/function-definition.ts';
import type {
  Decision,
  Decisions,
  DrgElement,
  InputElement,
  Knowledge,
  Requirement,
  Service,
} from './drg.ts';
import { clockOf } from './feel/clock-of.ts';
import { put } from './put.ts';
import { newValues, type Run, type Values } from './run.ts';
import { conform } from './types/conform.ts';
import { fromJson } from './types/from-json.ts';

// What an element needs is known before it is evaluated: the graph is worked off a stack, not by recursion,
// so a chain of any length can be decided. Each element is evaluated once a run.

export function valueOf(decisions: Decisions, key: string, run: Run): unknown {
  const stack = [key];
  for (let at = stack.at(-1); at !== undefined; at = stack.at(-1)) {
    const element = decisions.elements.get(at);
    const waiting = neededBy(element).filter((needed) => isOpen(decisions, needed, run));
    stack.push(...waiting);
    if (waiting.length > 0) continue;
    if (element && !run.known.has(at)) run.known.set(at, evaluate(decisions, element, run));
    stack.pop();
  }
  return run.known.get(key) ?? null;
}

const neededBy = (element: DrgElement | undefined): string[] =>
  element?.kind === 'decision' ? element.requires.map(({ key }) => key) : [];

/** Functions are not evaluated ahead: they are called, or not. */
function isOpen({ elements }: Decisions, key: string, run: Run): boolean {
  const kind = elements.get(key)?.kind;
  return (kind === 'input' || kind === 'decision') && !run.known.has(key);
}

function evaluate(decisions: Decisions, element: DrgElement, run: Run): unknown {
  if (element.kind === 'input') return inputValue(element, run);
  return element.kind === 'decision' ? decide(decisions, element, run) : null;
}

function inputValue({ name, type }: InputElement, run: Run): unknown {
  const given = fromJson(run.given[name] ?? null, type);
  const fit = conform(given, type);
  if (!fit) run.problems.push(`Input "${name}" has a value that its type does not allow`);
  return fit?.value ?? null;
}

function decide(decisions: Decisions, decision: Decision, run: Run): unknown {
  const { id, name, type, shape } = decision;
  const values = visibleTo(decisions, decision.requires, run);
  delete run.table;
  const fit = conform(decision.evaluate(values, run), type);
  if (!fit) run.problems.push(`Decision ${id} ("${name}") gives a value that its type does not allow`);
  const output = fit?.value ?? null;
  const hits = shape && run.table ? run.table : { inputs: inputsOf(decision.requires, run), rules: [] };
  run.made.push({ decisionId: id, name, ...hits, output });
  return output;
}

const inputsOf = (requires: readonly Requirement[], run: Run) =>
  requires.flatMap(({ key, path }) =>
    run.known.has(key) ? { name: path.join('.'), value: run.known.get(key) ?? null } : [],
  );

/** The required, and what was given under a name that no input of the files has (as Camunda 7 models read it). */
function visibleTo(decisions: Decisions, requires: readonly Requirement[], run: Run): Values {
  const undeclared = Object.entries(run.given).filter(([name]) => !decisions.inputNames.has(name));
  const values = newValues(clockOf(run.now), Object.fromEntries(undeclared));
  for (const { key, path } of requires) {
    const element = decisions.elements.get(key);
    if (element)
      put(
        values,
        path,
        isFunctional(element) ? functionOf(decisions, element, run) : (run.known.get(key) ?? null),
      );
  }
  return values;
}

const isFunctional = (element: DrgElement): element is Knowledge | Service =>
  element.kind === 'knowledge' || element.kind === 'service';

/** A business knowledge model or a decision service as what FEEL calls. */
export function functionOf(decisions: Decisions, element: Knowledge | Service, run: Run): FeelFunction {
  const known = run.functions.get(element.key);
  if (known) return known;
  const made =
    element.kind === 'knowledge'
      ? knowledgeFunction(decisions, element, run)
      : serviceFunction(decisions, element, run);
  run.functions.set(element.key, made);
  return made;
}

const knowledgeFunction = (decisions: Decisions, element: Knowledge, run: Run): FeelFunction =>
  asFunction(element.parameters, (given) => {
    const required = visibleTo({ ...decisions, inputNames: everyName(run) }, element.requires, run);
    const self = { [element.name]: functionOf(decisions, element, run) };
    return conform(element.body(newValues(self, required, given), run), element.type)?.value ?? null;
  });

/** A function sees its parameters and what it requires, and nothing of its caller. */
const everyName = (run: Run): ReadonlySet<string> => new Set(Object.keys(run.given));

function serviceFunction(decisions: Decisions, service: Service, run: Run): FeelFunction {
  const parameters = service.parameters.map(({ key, path }) => ({
    key,
    name: path.at(-1) ?? '',
    type: decisions.elements.get(key)?.type ?? ({ kind: 'any' } as const),
  }));
  return asFunction(parameters, (given) => {
    const inner: Run = {
      ...run,
      known: new Map(parameters.map(({ key, name }) => [key, given[name]])),
      functions: new Map(),
    };
    return conform(serviceValue(decisions, service, inner), service.type)?.value ?? null;
  });
}

/** One output decision gives its value, several a context of theirs. */
export function serviceValue(decisions: Decisions, { outputs }: Service, run: Run): unknown {
  const values = outputs.map(({ key, path }) => [path.at(-1) ?? '', valueOf(decisions, key, run)] as const);
  return values.length === 1 ? values[0]?.[1] : Object.fromEntries(values);
}
