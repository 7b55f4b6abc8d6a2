import { variableNamed } from '../../expressions/variable-named.ts';
import { calledElementOf } from '../called-element.ts';
import { extensionsOf, isTrue, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import type { Binding, BusinessKey, CallActivity, VariableMapping } from '../model.ts';
import type { SourceNode } from '../source.ts';
import { optional } from './optional.ts';
import { readActivity } from './read-base.ts';
import { readExpression } from './read-expression.ts';
import type { Reading } from './reading.ts';

/** Undefined where it does not say what it calls; a rule has said so. */
export function readCallActivity(reading: Reading, node: SourceNode): CallActivity | undefined {
  const calledElement = readExpression(reading, node, calledElementOf(node.element));
  const binding = readBinding(reading, node);
  if (!calledElement || !binding) return undefined;
  return {
    type: 'call-activity',
    ...readActivity(reading, node),
    calledElement,
    binding,
    ...optional({ businessKey: readBusinessKey(reading, node) }),
    inputs: extensionsOf(node.element, 'camunda:In').flatMap((each) => readMapping(reading, node, each)),
    outputs: extensionsOf(node.element, 'camunda:Out').flatMap((each) => readMapping(reading, node, each)),
  };
}

function readBinding(reading: Reading, node: SourceNode): Binding | undefined {
  const kind = textOf(node.element, 'camunda:calledElementBinding') ?? 'latest';
  if (kind === 'latest' || kind === 'deployment') return { kind };
  if (kind !== 'version' && kind !== 'versionTag') return undefined;
  const attribute = kind === 'version' ? 'calledElementVersion' : 'calledElementVersionTag';
  const value = readExpression(reading, node, textOf(node.element, `camunda:${attribute}`));
  return value && { kind, value };
}

// There is no `execution` to ask here: the engine does not know business keys, its caller does.
const ownKey = /^[$#]\{\s*execution\.(?:(?:processB|b)usinessKey|get(?:Process)?BusinessKey\(\s*\))\s*\}$/;

function readBusinessKey(reading: Reading, node: SourceNode): BusinessKey | undefined {
  const source = extensionsOf(node.element, 'camunda:In').flatMap(
    (each) => textOf(each, 'businessKey') ?? [],
  )[0];
  return source !== undefined && ownKey.test(source) ? 'inherited' : readExpression(reading, node, source);
}

/** A variable that is not set passes as null, as in Camunda 7. */
function readMapping(reading: Reading, node: SourceNode, mapping: ModdleElement): VariableMapping[] {
  const local = isTrue(mapping, 'local');
  if (textOf(mapping, 'variables') !== undefined) return [{ local }];
  const target = textOf(mapping, 'target');
  const source = textOf(mapping, 'source');
  const value =
    source === undefined
      ? readExpression(reading, node, textOf(mapping, 'sourceExpression'))
      : variableNamed(source);
  return target === undefined || !value ? [] : [{ target, value, local }];
}
