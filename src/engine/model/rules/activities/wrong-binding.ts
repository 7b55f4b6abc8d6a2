import { isComputed } from '../../../expressions/compile-expression.ts';
import { bindingKinds } from '../../nodes/binding.ts';
import { textOf } from '../../xml/moddle-element.ts';
import type { SourceNode } from '../../source/source.ts';

/** What is wrong with the version that an element asks for; undefined where nothing is. */
export function wrongBinding(
  { element }: SourceNode,
  attribute: 'calledElement' | 'decisionRef',
): string | undefined {
  const said = (end: string) => textOf(element, `camunda:${attribute}${end}`);
  const kind = said('Binding') ?? 'latest';
  const binding = `camunda:${attribute}Binding="${kind}"`;
  const version = said('Version');
  if (!bindingKinds.some((known) => known === kind))
    return `has ${binding}: it must be one of ${bindingKinds.join(', ')}`;
  if (kind === 'version' && version === undefined)
    return `has ${binding} without a camunda:${attribute}Version: it must name one`;
  if (kind === 'version' && version !== undefined && !isComputed(version) && !/^[1-9]\d*$/.test(version))
    return `has camunda:${attribute}Version="${version}": a version is a number from 1 on`;
  if (kind === 'versionTag' && said('VersionTag') === undefined)
    return `has ${binding} without a camunda:${attribute}VersionTag: it must name one`;
  return undefined;
}
