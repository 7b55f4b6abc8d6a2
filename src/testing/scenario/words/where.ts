import type { InstanceUnderTest } from '../../instance-under-test.ts';
import type { Open } from '../../open.ts';
import { momentText, named } from './named.ts';
import { joined, say, type Words } from './say.ts';

/** Where the instance stands and what it waits for there, or how it ended. */
export function whereItIs({ model, ended, tokens, open }: InstanceUnderTest): Words {
  if (ended) {
    const element = ended.elementId === undefined ? model.processId : named(model, ended.elementId);
    return say('got.ended', { element, how: say(`how.${ended.how}`) });
  }
  if (tokens.size === 0) return say('got.nowhere');
  const places = [...tokens.keys()].map((elementId) => {
    const waits = waitsAt(open, elementId);
    const name = { id: named(model, elementId), en: named(model, elementId) };
    if (waits.length === 0) return name;
    const { id, en } = joined(waits, ', ');
    return { id: `${name.id}: ${id}`, en: `${name.en}: ${en}` };
  });
  return say('got.standing', { elements: joined(places) });
}

function waitsAt(open: Open, elementId: string): Words[] {
  const at = <One extends { elementId: string }>(all: ReadonlyMap<string, One>): One[] =>
    [...all.values()].filter((one) => one.elementId === elementId);
  return [
    ...at(open.incidents).map(({ message }) => say('wait.incident', { message })),
    ...at(open.tasks).map(() => say('wait.task')),
    ...at(open.jobs).map(({ topic, kind }) => say('wait.job', { topic: topic ?? kind })),
    ...at(open.calls).map(({ calledElement: process }) => say('wait.call', { process })),
    ...at(open.subscriptions).map(({ kind, name }) => say(`wait.${kind}`, { name })),
    ...at(open.timers).map(({ dueAt }) =>
      dueAt ? say('wait.timer', { moment: momentText(dueAt) }) : say('wait.still'),
    ),
  ];
}
