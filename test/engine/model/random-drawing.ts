import fc from '../../support/properties.ts';
import { flow } from './a-process.ts';

// Random processes made of blocks with one way in and one way out, every split closed by its own kind of gateway.

type Block =
  | { kind: 'task' | 'withdrawn' | 'reminded' | 'escalated' }
  | { kind: 'sequence' | 'parallel' | 'exclusive' | 'inclusive'; blocks: Block[] }
  | { kind: 'loop' | 'sub'; block: Block };

export const { block: randomBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('task', 'withdrawn', 'reminded', 'escalated').map((kind): Block => ({ kind })),
    fc.record({
      kind: fc.constantFrom('sequence', 'parallel', 'exclusive', 'inclusive'),
      blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('loop', 'sub'), block: tie('block') }),
  ),
}));

/** Draws blocks as the content of a BPMN process. */
export class Drawn {
  private count = 0;
  xml = '';

  add(kind: string, attributes = '', inside = ''): string {
    const id = `n${this.count++}`;
    this.xml += `<bpmn:${kind} id="${id}" ${attributes}>${inside}</bpmn:${kind}>`;
    return id;
  }
  lead(from: string, to: string, condition = ''): string {
    const id = `f${this.count++}`;
    this.xml += flow(id, from, to, condition);
    return id;
  }
  event(on: string, attributes: string): string {
    const inside =
      '<bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>';
    return this.add('boundaryEvent', `attachedToRef="${on}" ${attributes}`, inside);
  }

  block(drawing: Block): [first: string, last: string] {
    if (drawing.kind === 'loop') return this.loop(drawing.block);
    if (drawing.kind === 'sub') return this.sub(drawing.block);
    if (!('blocks' in drawing)) return this.task(drawing.kind);
    const parts = drawing.blocks.map((part) => this.block(part));
    if (drawing.kind !== 'sequence') return this.branches(`${drawing.kind}Gateway`, parts);
    parts.slice(1).forEach(([first], before) => this.lead(parts[before]?.[1] ?? '', first));
    return [parts[0]?.[0] ?? '', parts.at(-1)?.[1] ?? ''];
  }

  private task(kind: string): [string, string] {
    const id = this.add('userTask', 'camunda:assignee="a"');
    if (kind === 'task') return [id, id];
    const event = this.event(id, kind === 'reminded' ? 'cancelActivity="false"' : '');
    if (kind === 'escalated') {
      const after = this.add('exclusiveGateway');
      this.lead(id, after);
      this.lead(event, after);
      return [id, after];
    }
    const terminate = '<bpmn:terminateEventDefinition/>';
    this.lead(event, this.add('endEvent', '', kind === 'withdrawn' ? terminate : ''));
    return [id, id];
  }

  private branches(kind: string, parts: [string, string][]): [string, string] {
    const isAsked = kind !== 'parallelGateway' && parts.length > 1;
    const join = this.add(kind);
    const split = `s${this.count++}`;
    const ways = parts.map(([first, last], at) => {
      this.lead(last, join);
      return this.lead(split, first, isAsked && at > 0 ? `\${way == ${at}}` : '');
    });
    this.xml += `<bpmn:${kind} id="${split}" ${isAsked ? `default="${ways[0] ?? ''}"` : ''}/>`;
    return [split, join];
  }

  private loop(drawing: Block): [string, string] {
    const [first, last] = this.block(drawing);
    const merge = this.add('exclusiveGateway');
    const again = `s${this.count++}`;
    const on = this.add('task');
    this.lead(merge, first);
    this.lead(last, again);
    this.lead(again, merge, '${again}');
    const otherwise = this.lead(again, on);
    this.xml += `<bpmn:exclusiveGateway id="${again}" default="${otherwise}"/>`;
    return [merge, on];
  }

  private sub(drawing: Block): [string, string] {
    const before = this.xml;
    this.xml = '';
    this.whole(drawing);
    const inside = this.xml;
    this.xml = before;
    const id = this.add('subProcess', '', inside);
    return [id, id];
  }

  whole(drawing: Block): string {
    const [first, last] = this.block(drawing);
    this.lead(this.add('startEvent'), first);
    this.lead(last, this.add('endEvent'));
    return this.xml;
  }
}
