import { shapeOf } from '../tables/shape-of.ts';
import { elementOf } from '../../model/xml/moddle-element.ts';
import { compileBoxed } from '../boxed/compile-boxed.ts';
import { compileBody, namesOf, parametersOf } from '../boxed/function-definition.ts';
import { tell, withNames, type Scope } from '../boxed/scope.ts';
import type { Decision, DrgElement, Knowledge, Requirement, Service } from '../drg.ts';
import { newValues, type Values } from '../run.ts';
import { put } from '../put.ts';
import { sampleFunction, sampleOf } from '../types/sample-of.ts';
import type { DrgSource } from './collect-drg.ts';
import { readReferences } from './read-requirements.ts';

// One element of the graph, with its logic compiled in the sight of what it requires.

type Sources = ReadonlyMap<string, DrgSource>;
type Requires = ReadonlyMap<string, readonly Requirement[]>;

export function compileElement(source: DrgSource, all: Requires, sources: Sources): DrgElement {
  const { key, id, name, type, file, place } = source;
  const base = { key, id, name, type };
  const requires = all.get(key) ?? [];
  const scope = { samples: samplesFor(requires, sources), place, typeOf: file.typeOf, report: file.report };
  if (source.kind === 'Input') return { ...base, kind: 'input' };
  if (source.kind === 'Decision') return { ...base, ...decision(source, scope), requires };
  if (source.kind === 'Knowledge') return { ...base, ...knowledge(source, scope), requires };
  return { ...base, ...service(source, requires, sources) };
}

function samplesFor(requires: readonly Requirement[], sources: Sources): Values {
  const samples = newValues();
  for (const { key, path } of requires) {
    const source = sources.get(key);
    const isValue = source?.kind === 'Input' || source?.kind === 'Decision';
    put(samples, path, isValue ? sampleOf(source.type) : sampleFunction);
  }
  return samples;
}

function decision({ element }: DrgSource, scope: Scope): Pick<Decision, 'kind' | 'evaluate' | 'shape'> {
  const logic = elementOf(element, 'decisionLogic');
  return {
    kind: 'decision',
    evaluate: logic ? compileBoxed(logic, scope) : () => null,
    ...(logic?.$type === 'dmn:DecisionTable' && { shape: shapeOf(logic) }),
  };
}

function knowledge(source: DrgSource, scope: Scope): Pick<Knowledge, 'kind' | 'parameters' | 'body'> {
  const logic = elementOf(source.element, 'encapsulatedLogic');
  const parameters = logic ? parametersOf(logic, scope) : [];
  // It may call itself: its own name stands in its sight.
  const named = { ...scope, samples: newValues({ [source.name]: sampleFunction }, scope.samples) };
  const body = logic ? compileBody(logic, withNames(named, namesOf(parameters))) : () => null;
  if (!logic) tell(scope, 'has no logic: a business knowledge model must say what it computes');
  return { kind: 'knowledge', parameters, body };
}

const service = (
  source: DrgSource,
  outputs: readonly Requirement[],
  sources: Sources,
): Pick<Service, 'kind' | 'parameters' | 'outputs'> => ({
  kind: 'service',
  parameters: ['inputData', 'inputDecision'].flatMap((name) => readReferences(source, name, sources)),
  outputs,
});
