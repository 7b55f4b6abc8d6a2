import { calledElementOf } from '../../source/activities/called-element.ts';
import { extensionsOf, textOf } from '../../xml/moddle-element.ts';
import type { BusinessKey, CallActivity } from '../../model.ts';
import type { SourceNode } from '../../source/source.ts';
import { optional } from '../optional.ts';
import { readActivity } from '../read-base.ts';
import { readMappings } from '../variables/read-call-mappings.ts';
import { readBinding } from './read-binding.ts';
import { readExpression } from '../read-expression.ts';
import type { Reading } from '../reading.ts';

/** Undefined where it does not say what it calls; a rule has said so. */
export function readCallActivity(reading: Reading, node: SourceNode): CallActivity | undefined {
  const calledElement = readExpression(reading, node, calledElementOf(node.element));
  const binding = readBinding(reading, node, 'calledElement');
  if (!calledElement || !binding) return undefined;
  return {
    type: 'call-activity',
    ...readActivity(reading, node),
    calledElement,
    binding,
    ...optional({ businessKey: readBusinessKey(reading, node) }),
    inputs: readMappings(reading, node, 'in'),
    outputs: readMappings(reading, node, 'out'),
  };
}

// There is no `execution` to ask here: the engine does not know business keys, its caller does.
const ownKey = /^[$#]\{\s*execution\.(?:(?:processB|b)usinessKey|get(?:Process)?BusinessKey\(\s*\))\s*\}$/;

function readBusinessKey(reading: Reading, node: SourceNode): BusinessKey | undefined {
  const source = extensionsOf(node.element, 'camunda:In').flatMap(
    (each) => textOf(each, 'businessKey') ?? [],
  )[0];
  return source !== undefined && ownKey.test(source) ? 'inherited' : readExpression(reading, node, source);
}
