import type { Binding } from '../../nodes/binding.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { SourceNode } from '../../source/source.ts';
import { readExpression } from '../read-expression.ts';
import type { Reading } from '../reading.ts';

/** Which version of what the attribute names is meant. Undefined for what a rule has refused. */
export function readBinding(
  reading: Reading,
  node: SourceNode,
  attribute: 'calledElement' | 'decisionRef',
): Binding | undefined {
  const kind = textOf(node.element, `camunda:${attribute}Binding`) ?? 'latest';
  if (kind === 'latest' || kind === 'deployment') return { kind };
  if (kind !== 'version' && kind !== 'versionTag') return undefined;
  const asked = kind === 'version' ? 'Version' : 'VersionTag';
  const value = readExpression(reading, node, textOf(node.element, `camunda:${attribute}${asked}`));
  return value && { kind, value };
}
