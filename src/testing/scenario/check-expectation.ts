import { isDeepStrictEqual } from 'node:util';
import type { InstanceUnderTest } from '../instance-under-test.ts';
import { broken, type Broken } from './broken.ts';
import type { Expectation } from './scenario.ts';
import { momentText, named } from './words/named.ts';
import { say } from './words/say.ts';
import { whereItIs } from './words/where.ts';

// What is to be seen at a point of a scenario, held against what is. The first difference is told.

/** Undefined where everything is as expected. */
export function brokenAgainst(instance: InstanceUnderTest, expect: Expectation): Broken | undefined {
  for (const check of [unknown, tokens, passed, ended, due, variables, incidents]) {
    const found = check(instance, expect);
    if (found) return found;
  }
  return undefined;
}

type Check = (instance: InstanceUnderTest, expect: Expectation) => Broken | undefined;

/** An id that the drawing does not have, such as that of an element since removed. */
const unknown: Check = ({ model }, { at = [], passed = [], notPassed = [], due = {}, incidents = [] }) => {
  const named = [...at, ...passed, ...notPassed, ...Object.keys(due), ...incidents];
  const id = named.find((one) => !model.nodes.has(one));
  return id === undefined
    ? undefined
    : broken(say('want.element', { element: id }), say('got.no-element'), id);
};

const tokens: Check = (instance, { at }) => {
  if (at === undefined) return undefined;
  const stands = [...instance.tokens.keys()];
  if (isDeepStrictEqual(new Set(stands), new Set(at))) return undefined;
  const elements = at.map((id) => named(instance.model, id)).join(', ') || '–';
  const missing = at.find((id) => !stands.includes(id)) ?? stands.find((id) => !at.includes(id));
  return broken(say('want.at', { elements }), whereItIs(instance), missing);
};

const passed: Check = ({ model, events }, { passed: wanted = [], notPassed = [] }) => {
  const left = new Set(events.flatMap((event) => (event.type === 'element.left' ? [event.elementId] : [])));
  const missed = wanted.find((id) => !left.has(id));
  if (missed !== undefined)
    return broken(say('want.passed', { element: named(model, missed) }), say('got.not-passed'), missed);
  const met = notPassed.find((id) => left.has(id));
  if (met === undefined) return undefined;
  return broken(say('want.not-passed', { element: named(model, met) }), say('got.passed'), met);
};

const ended: Check = (instance, { ended: wanted }) => {
  const { ended: is, model } = instance;
  if (wanted === undefined) return undefined;
  if (wanted === false) return is && broken(say('want.go-on'), whereItIs(instance), is.elementId);
  if (!is) return broken(say('want.ended'), whereItIs(instance), wanted.at);
  if (wanted.at !== undefined && wanted.at !== is.elementId)
    return broken(say('want.ended-at', { element: named(model, wanted.at) }), whereItIs(instance), wanted.at);
  if (wanted.how === undefined || wanted.how === is.how) return undefined;
  return broken(say('want.ended-how', { how: say(`how.${wanted.how}`) }), whereItIs(instance), is.elementId);
};

const due: Check = ({ model, open }, { due: wanted = {} }) => {
  for (const [elementId, moment] of Object.entries(wanted)) {
    const element = named(model, elementId);
    const expected =
      moment === null
        ? say('want.still', { element })
        : say('want.due', { element, moment: momentText(new Date(moment)) });
    const timers = [...open.timers.values()].filter((timer) => timer.elementId === elementId);
    if (timers.some(({ dueAt }) => dueAt?.getTime() === (moment === null ? undefined : Date.parse(moment))))
      continue;
    const [timer] = timers;
    const still = say(timer ? 'got.still' : 'got.no-timer');
    const got = timer?.dueAt ? say('got.due', { moment: momentText(timer.dueAt) }) : still;
    return broken(expected, got, elementId);
  }
  return undefined;
};

const variables: Check = ({ variables: all }, { variables: wanted = {} }) => {
  for (const [name, value] of Object.entries(wanted)) {
    if (Object.hasOwn(all, name) && isDeepStrictEqual(all[name], value)) continue;
    const expected = say('want.variable', { name, value: JSON.stringify(value) });
    const got = Object.hasOwn(all, name)
      ? say('got.value', { value: JSON.stringify(all[name]) })
      : say('got.no-value');
    return broken(expected, got);
  }
  return undefined;
};

const incidents: Check = ({ model, open }, { incidents: wanted = [] }) => {
  const failed = new Set([...open.incidents.values()].map(({ elementId }) => elementId));
  const missing = wanted.find((id) => !failed.has(id));
  if (missing === undefined) return undefined;
  return broken(say('want.incident', { element: named(model, missing) }), say('got.no-incident'), missing);
};
