import type { Problem } from '../../../kernel/rejection.ts';
import { textOf } from '../xml/moddle-element.ts';
import type { Model } from '../model.ts';
import type { Source } from '../source/source.ts';
import { optional } from './optional.ts';
import { readFlow } from './read-flow.ts';
import { readNode } from './read-node.ts';
import { readScope } from './read-scope.ts';

// The executable form of a process. What cannot be read is reported or has been refused by a rule, and is
// left out: the caller uses the model only when nothing was wrong.

export function readModel(source: Source, report: (problem: Problem) => void): Model {
  const reading = { source, report };
  const nodes = [...source.nodes.values()].flatMap((node) => readNode(reading, node) ?? []);
  const flows = [...source.flows.values()].flatMap((flow) => readFlow(reading, flow) ?? []);
  const scopes = [...source.scopes.values()].map((scope) => readScope(source, scope));
  return {
    processId: source.id,
    name: source.name,
    ...optional({
      versionTag: textOf(source.process, 'camunda:versionTag'),
      historyTimeToLive: textOf(source.process, 'camunda:historyTimeToLive'),
    }),
    scopes: byId(scopes),
    nodes: byId(nodes),
    flows: byId(flows),
  };
}

const byId = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));
