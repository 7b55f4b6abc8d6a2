import fc from '../support/properties.ts';
import type { Model } from '../../src/engine/model/model.ts';
import { aModel, expression, type ScopeBuilder } from '../support/model-builder.ts';
import {
  drawAwait,
  drawChosen,
  drawLink,
  drawSeveralEvents,
  drawSeveralTokens,
  drawSome,
  type Span,
} from './random-blocks.ts';

// Random well-formed processes, made of blocks with one way in and one way out.

export type Block = (
  | { kind: 'user' | 'manual' | 'job' | 'receive' | 'timer' | 'error' | 'await' | 'condition' | 'several' }
  | { kind: 'link' | 'signal' | 'either' | 'both' }
  | { kind: 'sequence' | 'parallel' | 'exclusive' | 'inclusive' | 'some'; blocks: Block[] }
  | { kind: 'sub' | 'guarded' | 'beside' | 'attended' | 'escalated' | 'paired'; block: Block }
  | { kind: 'loop' | 'repeated' | 'undone' | 'chosen'; block: Block }
) & {
  /** What its elements are named by; by the order of drawing where it is not given. */
  id?: string;
};

const sheltered = ['sub', 'guarded', 'beside', 'attended', 'escalated', 'paired'] as const;

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .constantFrom(
        'user',
        'manual',
        'job',
        'receive',
        'timer',
        'await',
        'condition',
        'several',
        'link',
        'signal',
        'either',
        'both',
      )
      .map((kind): Block => ({ kind })),
    fc
      .record({
        kind: fc.constantFrom('sequence', 'parallel', 'exclusive', 'inclusive', 'some'),
        blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
      })
      .map((made): Block => made),
    fc
      .record({
        kind: fc.constantFrom(...sheltered),
        block: tie('block'),
      })
      .map((made): Block => made),
    fc
      .record({
        kind: fc.constantFrom('loop' as const, 'repeated' as const, 'undone' as const, 'chosen' as const),
        block: tie('block'),
      })
      .map((made): Block => made),
    fc.constant<Block>({ kind: 'error' }),
  ),
}));

export const randomTree: fc.Arbitrary<Block> = block;

export const drawProcess = (root: Block): Model =>
  aModel((p) => {
    const { first, last } = new Drawing().draw(p, root);
    p.start();
    p.end();
    p.path('start', first);
    p.path(last, 'end');
    p.eventSubProcess('mend', (e) => {
      e.start('failed', { error: true });
      e.userTask('mending');
      e.path('failed', 'mending');
    });
  });

export const randomProcess: fc.Arbitrary<Model> = block.map(drawProcess);

class Drawing {
  private count = 0;

  draw(scope: ScopeBuilder, drawn: Block): Span {
    const id = drawn.id ?? `${drawn.kind}${this.count + 1}`;
    this.count += 1;
    const several = (s: ScopeBuilder) =>
      ('blocks' in drawn ? drawn.blocks : []).map((one) => this.draw(s, one));
    if (drawn.kind === 'some') return drawSome(scope, id, several);
    if ('blocks' in drawn) return this.drawSeveral(scope, id, drawn.kind, drawn.blocks);
    if (drawn.kind === 'loop') return this.drawLoop(scope, id, drawn.block);
    if (drawn.kind === 'repeated') return this.drawRepeated(scope, id, drawn.block);
    if (drawn.kind === 'chosen')
      return drawChosen(scope, id, (s) => this.draw(s, drawn.block), this.count % 2 === 0);
    if (drawn.kind === 'undone') return this.drawUndone(scope, id, drawn.block);
    if ('block' in drawn) return this.drawSubProcess(scope, id, drawn.kind, drawn.block);
    if (drawn.kind === 'several') return drawSeveralTokens(scope, id);
    if (drawn.kind === 'await') return drawAwait(scope, id);
    if (drawn.kind === 'error') return this.drawError(scope, id);
    if (drawn.kind === 'link') return drawLink(scope, id);
    if (drawn.kind === 'either' || drawn.kind === 'both') return drawSeveralEvents(scope, id, drawn.kind);
    drawLeaf(scope, id, drawn.kind, this.count);
    return { first: id, last: id };
  }

  private drawSeveral(scope: ScopeBuilder, id: string, kind: string, blocks: Block[]): Span {
    const spans = blocks.map((inner) => this.draw(scope, inner));
    if (kind === 'sequence') {
      spans.slice(1).forEach(({ first }, index) => scope.path(spans[index]?.last ?? '', first));
      return { first: spans[0]?.first ?? '', last: spans.at(-1)?.last ?? '' };
    }
    const [fork, join] = [`${id}-fork`, `${id}-join`];
    if (kind === 'parallel') [fork, join].forEach((gateway) => scope.parallel(gateway));
    else if (kind === 'inclusive') [fork, join].forEach((gateway) => scope.inclusive(gateway));
    else [fork, join].forEach((gateway) => scope.exclusive(gateway));
    spans.forEach(({ first, last }, index) => {
      const isLast = index === spans.length - 1;
      const condition = ({ n }: { n?: unknown }) => Number(n) % spans.length === index;
      scope.flow(fork, first, kind.endsWith('clusive') && !isLast ? condition : undefined);
      scope.path(last, join);
    });
    return { first: fork, last: join };
  }

  private drawLoop(scope: ScopeBuilder, id: string, inner: Block): Span {
    const span = this.draw(scope, inner);
    const [merge, again] = [`${id}-merge`, `${id}-again`];
    scope.exclusive(merge);
    scope.exclusive(again, { defaultFlow: `${again}-out` });
    scope.manualTask(`${again}-done`);
    // Someone is waited for in each turn: a loop of nobody's would stand as an incident at its limit of steps.
    scope.userTask(`${again}-pause`);
    scope.path(merge, span.first);
    scope.path(span.last, again);
    scope.flow(again, `${again}-pause`, ({ n }) => Number(n) % 3 === 0);
    scope.path(`${again}-pause`, merge);
    scope.flow(again, `${again}-done`, undefined, `${again}-out`);
    return { first: merge, last: `${again}-done` };
  }

  /** A sub-process, and a task after it, that are then undone: the one by what was done in it. */
  private drawUndone(scope: ScopeBuilder, id: string, inner: Block): Span {
    const [task, back, deep] = [`${id}-task`, `${id}-back`, `${id}-deep`];
    scope.subProcess(id, (s) => {
      s.start(`${id}-in`);
      s.userTask(deep);
      s.undoable(deep);
      const { first, last } = this.draw(s, inner);
      s.path(`${id}-in`, deep, first);
      s.manualTask(`${id}-out`);
      s.path(last, `${id}-out`);
    });
    scope.userTask(task);
    scope.undoable(task);
    scope.compensate(back);
    scope.path(id, task, back);
    return { first: id, last: back };
  }

  /** A sub-process in two or three rounds, at once or in a row, or as long as `n` says. */
  private drawRepeated(scope: ScopeBuilder, id: string, inner: Block): Span {
    const way = this.count % 3;
    const repetition =
      way === 0
        ? { kind: 'loop' as const, testBefore: false, condition: expression(({ n }) => Number(n) % 3 === 0) }
        : {
            kind: 'multi-instance' as const,
            sequential: way === 1,
            cardinality: expression(2 + (this.count % 2)),
          };
    const describe = (s: ScopeBuilder): void => {
      s.start(`${id}-in`);
      s.path(`${id}-in`, this.draw(s, inner).first);
    };
    scope.subProcess(id, describe, { repetition });
    scope.boundary(`${id}-event`, id, { timer: 'PT3H' });
    scope.userTask(`${id}-event-task`);
    scope.path(`${id}-event`, `${id}-event-task`);
    return this.merge(scope, id, `${id}-event-task`);
  }

  private drawSubProcess(scope: ScopeBuilder, id: string, kind: string, inner: Block): Span {
    scope.subProcess(id, (s) => {
      s.start(`${id}-in`);
      const { first, last } = this.draw(s, inner);
      s.path(`${id}-in`, first);
      if (kind === 'escalated') {
        s.end(`${id}-up`, { escalation: 'E' });
        s.path(last, `${id}-up`);
      }
      if (kind !== 'attended') return;
      s.eventSubProcess(`${id}-asked`, (e) => {
        e.start(`${id}-on`, { message: 'N', interrupting: this.count % 2 === 0 });
        e.userTask(`${id}-answer`);
        e.path(`${id}-on`, `${id}-answer`);
      });
    });
    if (kind === 'sub' || kind === 'attended') return { first: id, last: id };
    scope.boundary(`${id}-event`, id, this.guardOf(kind));
    if (kind === 'escalated') scope.orFor(`${id}-event`, { message: 'N' }, { signal: 'S' });
    if (kind === 'paired') scope.andFor(`${id}-event`, { message: 'N' }, { signal: 'S' });
    scope.userTask(`${id}-event-task`);
    scope.path(`${id}-event`, `${id}-event-task`);
    return kind === 'guarded' ? this.merge(scope, id, `${id}-event-task`) : { first: id, last: id };
  }

  private guardOf(kind: string) {
    if (kind === 'guarded') return { timer: 'PT2H' };
    if (kind === 'escalated') return { escalation: 'E', interrupting: false };
    return { cycle: 'R2/PT90M', interrupting: false };
  }

  /** Whichever way the activity is left, the flow goes on: a join after it must not wait for ever. */
  private merge(scope: ScopeBuilder, id: string, instead: string): Span {
    scope.exclusive(`${id}-merge`);
    scope.path(id, `${id}-merge`);
    scope.path(instead, `${id}-merge`);
    return { first: id, last: `${id}-merge` };
  }

  private drawError(scope: ScopeBuilder, id: string): Span {
    scope.subProcess(id, (s) => s.end(`${id}-end`, { error: 'X' }));
    scope.boundary(`${id}-caught`, id, { error: 'X' });
    scope.userTask(`${id}-task`);
    scope.path(`${id}-caught`, `${id}-task`);
    return this.merge(scope, id, `${id}-task`);
  }
}

function drawLeaf(scope: ScopeBuilder, id: string, kind: string, count: number): void {
  if (kind === 'user') scope.userTask(id, { waitingFor: count % 2 ? 'office' : 'applicant' });
  if (kind === 'manual') scope.manualTask(id);
  if (kind === 'job') scope.serviceTask(id);
  if (kind === 'receive') scope.receiveTask(id, 'M');
  if (kind === 'timer') scope.catch(id, { timer: 'PT1H', pausable: count % 2 === 0 });
  if (kind === 'condition') scope.catch(id, { condition: ({ n }) => Number(n) === 1 });
  if (kind === 'signal') scope.throw(id, undefined, { signal: 'S' });
}
