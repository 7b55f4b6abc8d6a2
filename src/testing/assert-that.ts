import { deepStrictEqual, fail, match, ok } from 'node:assert/strict';
import type { Json, Variables } from '../engine/variables.ts';
import type { Locale } from '../history/sentences/sentences.ts';
import { historyOf } from './history-of.ts';
import type { InstanceUnderTest } from './instance-under-test.ts';
import { waitingWords } from './waiting-words.ts';

// What an author asks of an instance, in words that those who test processes know. Each throws an
// AssertionError that shows what was expected and what is, for whatever runner the tests use.

export const assertThat = (instance: InstanceUnderTest): InstanceAssertions =>
  new InstanceAssertions(instance);

class InstanceAssertions {
  constructor(private readonly instance: InstanceUnderTest) {}

  /** Tokens stand at each of these, and perhaps elsewhere. */
  isWaitingAt(...elementIds: string[]): this {
    for (const id of this.known(elementIds))
      ok(this.instance.tokens.has(id), `No token at ${id}: ${this.where()}`);
    return this;
  }

  /** Tokens stand at these and nowhere else. */
  isWaitingAtExactly(...elementIds: string[]): this {
    deepStrictEqual([...this.instance.tokens.keys()].sort(), [...this.known(elementIds)].sort());
    return this;
  }

  isNotWaitingAt(...elementIds: string[]): this {
    for (const id of this.known(elementIds)) ok(!this.instance.tokens.has(id), `A token stands at ${id}`);
    return this;
  }

  /** Each was entered and left as it should be, not cancelled, at least once. */
  hasPassed(...elementIds: string[]): this {
    for (const id of this.known(elementIds))
      ok(this.passed().includes(id), `${id} was not passed: ${this.way()}`);
    return this;
  }

  /** The same one after the other, whatever lies between. */
  hasPassedInOrder(...elementIds: string[]): this {
    let from = 0;
    for (const id of this.known(elementIds)) {
      const at = this.passed().indexOf(id, from);
      ok(at >= 0, `${id} was not passed in that order: ${this.way()}`);
      from = at + 1;
    }
    return this;
  }

  hasNotPassed(...elementIds: string[]): this {
    for (const id of this.known(elementIds))
      ok(!this.passed().includes(id), `${id} was passed: ${this.way()}`);
    return this;
  }

  /** It is over; with an id, the last element reached was that one. */
  isEnded(elementId?: string): this {
    const { ended } = this.instance;
    if (!ended) fail(`The instance goes on: ${this.where()}`);
    if (elementId !== undefined) deepStrictEqual(ended.elementId, elementId);
    return this;
  }

  isNotEnded(): this {
    const { ended } = this.instance;
    ok(!ended, `The instance is ${ended?.how ?? ''} at ${ended?.elementId ?? 'no element'}`);
    return this;
  }

  /** The process has these variables with these values, and perhaps others. */
  hasVariables(expected: Variables): this {
    const all = this.instance.variables;
    deepStrictEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, all[name]])), expected);
    return this;
  }

  /** The decision was made, last with this output. */
  hasDecided(decisionId: string, output: Json): this {
    const made = this.instance.decisionsMade.filter((one) => one.decisionId === decisionId).at(-1);
    const others = this.instance.decisionsMade.map((one) => one.decisionId).join(', ') || 'nothing';
    if (!made) fail(`${decisionId} was not decided; decided was: ${others}`);
    deepStrictEqual(made.output, output);
    return this;
  }

  hasIncident(elementId: string, message: RegExp): this {
    const [incident] = [...this.instance.open.incidents.values()].filter(
      (one) => one.elementId === elementId,
    );
    if (!incident) fail(`No incident at ${elementId}`);
    match(incident.message, message);
    return this;
  }

  hasNoIncident(): this {
    const messages = [...this.instance.open.incidents.values()].map(({ message }) => message);
    deepStrictEqual(messages, []);
    return this;
  }

  /** The timeline tells these sentences, in this order, and perhaps others between. */
  historySays(sentences: readonly string[], locale: Locale = 'en'): this {
    const told = historyOf(this.instance, locale);
    let from = 0;
    for (const sentence of sentences) {
      const at = told.indexOf(sentence, from);
      ok(at >= 0, `The history does not say "${sentence}" there. It says:\n${told.join('\n')}`);
      from = at + 1;
    }
    return this;
  }

  private passed(): string[] {
    return this.instance.events.flatMap((event) => (event.type === 'element.left' ? [event.elementId] : []));
  }

  /** An id that the drawing does not have is a mistake of the test, not of the process. */
  private known(elementIds: readonly string[]): readonly string[] {
    for (const id of elementIds) ok(this.instance.model.nodes.has(id), `The process has no element ${id}`);
    return elementIds;
  }

  private where(): string {
    return `tokens stand at ${[...this.instance.tokens.keys()].map((id) => this.whatWaits(id)).join(', ') || 'no element'}`;
  }

  /** The element, and what it takes to go on there. */
  private whatWaits(elementId: string): string {
    const waits = waitingWords(this.instance.open, elementId);
    return waits.length === 0 ? elementId : `${elementId} (${waits.join(', ')})`;
  }

  private way(): string {
    return `passed were ${this.passed().join(', ') || 'none'}`;
  }
}
