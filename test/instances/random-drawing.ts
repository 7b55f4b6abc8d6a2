import fc from '../support/properties.ts';

// Random processes as XML: blocks in a row and beside one another, each of which waits for something.

const plain = [
  'task',
  'offered',
  'timer',
  'job',
  'async',
  'message',
  'signal',
  'call',
  'choice',
  'script',
] as const;
const around = ['sub', 'guarded', 'listening', 'repeated'] as const;

export type Block = (typeof plain)[number] | { kind: (typeof around)[number] | 'beside'; blocks: Block[] };

export const { blocks } = fc.letrec<{ block: Block; blocks: Block[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...plain),
    fc.record({ kind: fc.constantFrom(...around, 'beside' as const), blocks: tie('blocks') }),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
}));

const after = (duration: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration>${duration}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
const message = '<bpmn:messageEventDefinition messageRef="Msg" />';
const signal = '<bpmn:signalEventDefinition signalRef="Sig" />';

/** The inside of a process, from its start to its end. */
export function drawn(drawing: readonly Block[]): string {
  let last = 0;
  const fresh = (prefix: string) => `${prefix}_${++last}`;
  const flow = (from: string, to: string) =>
    `<bpmn:sequenceFlow id="${fresh('F')}" sourceRef="${from}" targetRef="${to}" />`;
  const wait = (id: string, definition: string) =>
    `<bpmn:intermediateCatchEvent id="${id}">${definition}</bpmn:intermediateCatchEvent>`;

  function row(inside: readonly Block[]): string {
    const [start, end] = [fresh('Mulai'), fresh('Selesai')];
    const parts = inside.map(one);
    const ids = [start, ...parts.map(({ id }) => id)];
    const outs = [...parts.map(({ out }) => out)];
    const flows = ids.slice(1).map((id, index) => flow(index === 0 ? start : (outs[index - 1] ?? ''), id));
    return `<bpmn:startEvent id="${start}" />${parts.map(({ xml }) => xml).join('')}<bpmn:endEvent id="${end}" />${flows.join('')}${flow(outs.at(-1) ?? start, end)}`;
  }

  function one(block: Block): { id: string; out: string; xml: string } {
    if (typeof block !== 'string') return block.kind === 'beside' ? beside(block.blocks) : activity(block);
    const id = fresh(block === 'offered' ? 'Ditawarkan' : 'E');
    if (block === 'choice') return choice(id);
    return { id, out: id, xml: simple[block](id) };
  }

  const simple: Record<Exclude<(typeof plain)[number], 'choice'>, (id: string) => string> = {
    task: (id) => `<bpmn:userTask id="${id}" camunda:candidateGroups="verifikator" />`,
    offered: (id) =>
      `<bpmn:receiveTask id="${id}" name="Terima" messageRef="Msg"><bpmn:extensionElements><camunda:properties><camunda:property name="formKey" value="terima" /><camunda:property name="candidateGroups" value="verifikator" /></camunda:properties></bpmn:extensionElements></bpmn:receiveTask>`,
    timer: (id) => wait(id, after('PT2M')),
    job: (id) =>
      `<bpmn:serviceTask id="${id}" camunda:type="external" camunda:topic="menari"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>R2/PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>`,
    async: (id) => `<bpmn:task id="${id}" camunda:asyncBefore="true" camunda:asyncAfter="true" />`,
    message: (id) => wait(id, message),
    signal: (id) => wait(id, signal),
    call: (id) => `<bpmn:callActivity id="${id}" calledElement="anak" />`,
    script: (id) =>
      `<bpmn:scriptTask id="${id}" scriptFormat="javascript"><bpmn:script>1</bpmn:script></bpmn:scriptTask>`,
  };

  function choice(id: string) {
    const [join, one, two, three] = [fresh('G'), fresh('E'), fresh('E'), fresh('E')];
    const events = wait(one, after('PT3M')) + wait(two, message) + wait(three, signal);
    const flows = [one, two, three].map((each) => flow(id, each) + flow(each, join)).join('');
    return {
      id,
      out: join,
      xml: `<bpmn:eventBasedGateway id="${id}" />${events}<bpmn:exclusiveGateway id="${join}" />${flows}`,
    };
  }

  function beside(branches: readonly Block[]) {
    const [fork, join] = [fresh('G'), fresh('G')];
    const parts = branches.map(one);
    const flows = parts.map((part) => flow(fork, part.id) + flow(part.out, join)).join('');
    const xml = `<bpmn:parallelGateway id="${fork}" />${parts.map((part) => part.xml).join('')}<bpmn:parallelGateway id="${join}" />${flows}`;
    return { id: fork, out: join, xml };
  }

  function activity({ kind, blocks: inside }: Exclude<Block, string>) {
    const id = fresh('Sub');
    const more = {
      sub: '',
      beside: '',
      repeated:
        '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>',
      guarded: '',
      listening: `<bpmn:subProcess id="${fresh('Dengar')}" triggeredByEvent="true"><bpmn:startEvent id="${fresh('S')}" isInterrupting="${last % 2 === 0}">${last % 3 ? signal : message}</bpmn:startEvent></bpmn:subProcess>`,
    }[kind];
    const sub = `<bpmn:subProcess id="${id}">${row(inside)}${more}</bpmn:subProcess>`;
    return { id, out: id, xml: kind === 'guarded' ? sub + guard(id) : sub };
  }

  function guard(id: string): string {
    const [bell, alarm, end] = [fresh('Tenggat'), fresh('Batas'), fresh('Selesai')];
    return `<bpmn:boundaryEvent id="${bell}" attachedToRef="${id}" cancelActivity="false" xmlns:alur="https://alur.dev/schema/bpmn/1.0" alur:deadline="target"><bpmn:timerEventDefinition><bpmn:timeCycle>R3/PT1M</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>
      <bpmn:boundaryEvent id="${alarm}" attachedToRef="${id}">${message}</bpmn:boundaryEvent>
      <bpmn:endEvent id="${end}" />${flow(bell, end)}${flow(alarm, end)}`;
  }

  return row(drawing);
}
