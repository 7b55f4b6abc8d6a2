import fc from '../../support/properties.ts';

// Random BPMN files of the elements that the stock engine executes as the standard says: tasks, exclusive and
// parallel blocks, several flows out of a task, sub-processes, rounds. Conditions are literal, since the two
// engines read variables differently.

type Block =
  | { kind: 'user' | 'task' }
  | { kind: 'rounds'; isSequential: boolean; count: number }
  | { kind: 'sequence' | 'parallel' | 'split'; blocks: Block[] }
  | { kind: 'exclusive'; blocks: Block[]; taken: number }
  | { kind: 'sub'; block: Block };

const several = (inner: fc.Arbitrary<Block>) => fc.array(inner, { minLength: 1, maxLength: 3 });

// A stock parallel join counts ways that were not taken, and is satisfied too early or never: forks and choices
// are not mixed within one scope.
const { block } = fc.letrec<{ block: Block; forking: Block; choosing: Block }>((tie) => {
  const leaf = fc.constantFrom('user' as const, 'task' as const).map((kind): Block => ({ kind }));
  const rounds = fc
    .record({ isSequential: fc.boolean(), count: fc.integer({ min: 1, max: 3 }) })
    .map((made): Block => ({ kind: 'rounds', ...made }));
  const sub = tie('block').map((inner): Block => ({ kind: 'sub', block: inner }));
  const fork = fc
    .record({ kind: fc.constantFrom('parallel' as const, 'split' as const), blocks: several(tie('forking')) })
    .map((made): Block => made);
  const choice = fc
    .record({ blocks: several(tie('choosing')), taken: fc.nat(3) })
    .map((made): Block => ({ kind: 'exclusive', ...made }));
  const sequence = (inner: fc.Arbitrary<Block>) =>
    several(inner).map((blocks): Block => ({ kind: 'sequence', blocks }));
  const oneOf = (...blocks: fc.Arbitrary<Block>[]) =>
    fc.oneof({ depthSize: 'small', withCrossShrink: true }, ...blocks);
  return {
    block: fc.oneof(tie('forking'), tie('choosing')),
    forking: oneOf(leaf, rounds, sub, fork, sequence(tie('forking'))),
    choosing: oneOf(leaf, rounds, sub, choice, sequence(tie('choosing'))),
  };
});

export const randomDrawing: fc.Arbitrary<string> = block.map((root) => {
  const drawing = new Drawing();
  const { first, last } = drawing.draw(root);
  drawing.flow('start', first);
  drawing.flow(last, 'end');
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="definitions" targetNamespace="http://alur.dev">
  <process id="process" isExecutable="true">
    <startEvent id="start" /><endEvent id="end" />
    ${drawing.taken()}
  </process>
</definitions>`;
});

interface Span {
  first: string;
  last: string;
}

class Drawing {
  private count = 0;
  private parts: string[] = [];

  draw(drawn: Block): Span {
    const id = `${drawn.kind}${++this.count}`;
    switch (drawn.kind) {
      case 'user':
        return this.one(id, `<userTask id="${id}" />`);
      case 'task':
        return this.one(id, `<task id="${id}" />`);
      case 'rounds':
        return this.one(id, rounds(id, drawn));
      case 'sub':
        return this.sub(id, drawn.block);
      case 'sequence':
        return this.sequence(drawn.blocks);
      case 'split':
        return this.between(id, { fork: 'task', join: 'parallelGateway' }, drawn.blocks);
      case 'parallel':
        return this.between(id, { fork: 'parallelGateway', join: 'parallelGateway' }, drawn.blocks);
      case 'exclusive':
        return this.between(
          id,
          { fork: 'exclusiveGateway', join: 'exclusiveGateway' },
          drawn.blocks,
          drawn.taken,
        );
    }
  }

  flow(from: string, to: string, inside = ''): void {
    const text = `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${inside}</sequenceFlow>`;
    this.parts.push(text);
  }

  /** Everything drawn since the last time. */
  taken(): string {
    const text = this.parts.join('\n');
    this.parts = [];
    return text;
  }

  private one(id: string, text: string): Span {
    this.parts.push(text);
    return { first: id, last: id };
  }

  private sequence(blocks: readonly Block[]): Span {
    const spans = blocks.map((inner) => this.draw(inner));
    spans.slice(1).forEach(({ first }, index) => this.flow(spans[index]?.last ?? '', first));
    return { first: spans[0]?.first ?? '', last: spans.at(-1)?.last ?? '' };
  }

  private sub(id: string, inner: Block): Span {
    const outside = this.parts;
    this.parts = [];
    const { first, last } = this.draw(inner);
    this.flow(`${id}-in`, first);
    this.flow(last, `${id}-out`);
    const inside = this.taken();
    this.parts = outside;
    const ends = `<startEvent id="${id}-in" /><endEvent id="${id}-out" />`;
    return this.one(id, `<subProcess id="${id}">${ends}${inside}</subProcess>`);
  }

  private between(
    id: string,
    { fork, join }: { fork: string; join: string },
    blocks: readonly Block[],
    taken?: number,
  ): Span {
    const spans = blocks.map((inner) => this.draw(inner));
    const isDefault = (index: number) => taken !== undefined && index === spans.length - 1;
    const otherwise = taken === undefined ? '' : ` default="${id}-fork-${spans.at(-1)?.first ?? ''}"`;
    this.parts.push(`<${fork} id="${id}-fork"${otherwise} /><${join} id="${id}-join" />`);
    spans.forEach(({ first, last }, index) => {
      const condition = taken === undefined || isDefault(index) ? '' : conditionOf(taken === index);
      this.flow(`${id}-fork`, first, condition);
      this.flow(last, `${id}-join`);
    });
    return { first: `${id}-fork`, last: `${id}-join` };
  }
}

const conditionOf = (holds: boolean): string =>
  `<conditionExpression xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="tFormalExpression">\${${holds}}</conditionExpression>`;

const rounds = (id: string, { isSequential, count }: { isSequential: boolean; count: number }): string =>
  `<task id="${id}"><multiInstanceLoopCharacteristics isSequential="${isSequential}"><loopCardinality>${count}</loopCardinality></multiInstanceLoopCharacteristics></task>`;
