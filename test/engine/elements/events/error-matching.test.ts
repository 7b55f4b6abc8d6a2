import { compileModel } from '../../../../src/engine/model/compile-model.ts';
import { EngineCase } from '../../engine-case.ts';
import { aProcess } from '../../model/a-process.ts';
import { path } from '../sub-processes/a-compensation.ts';
import { event } from './a-multiple.ts';

// Who catches what a job throws, drawn: handlers by code and for all, at three levels. Each handler leads to a
// user task named after it and tells the code it caught.

const codes = '<bpmn:error id="a" errorCode="A"/><bpmn:error id="b" errorCode="B"/><bpmn:error id="idOnly"/>';
const service = '<bpmn:serviceTask id="work" camunda:type="external" camunda:topic="t"/>';
const definition = (error: string) =>
  `<bpmn:errorEventDefinition ${error && `errorRef="${error}"`} camunda:errorCodeVariable="code" camunda:errorMessageVariable="text"/>`;
const boundary = (host: string, id: string, error: string) =>
  `${event('boundaryEvent', id, definition(error), `attachedToRef="${host}"`)}<bpmn:userTask id="by-${id}"/>${path(id, `by-${id}`)}`;
const beside = (id: string, error: string) =>
  `<bpmn:subProcess id="sub-${id}" triggeredByEvent="true">${event('startEvent', id, definition(error))}
   <bpmn:userTask id="by-${id}"/>${path(id, `by-${id}`)}</bpmn:subProcess>`;

interface Drawn {
  onTask?: string;
  inside?: string;
  onSub?: string;
  outside?: string;
  many?: string;
}

async function thrown(
  code: string,
  { onTask = '', inside = '', onSub = '', outside = '', many = '' }: Drawn,
) {
  const sub = `<bpmn:subProcess id="x">${many}${service}${onTask}${inside}</bpmn:subProcess>`;
  const content = `<bpmn:startEvent id="start"/>${sub}${path('start', 'x')}${onSub}${outside}`;
  const process = new EngineCase(await compileModel(aProcess(content, codes))).start();
  return process.throwError('work', code, 'why');
}

it.each<[string, string, Drawn, string]>([
  [
    'the task before all around it',
    'A',
    { onTask: boundary('work', 't', 'a'), inside: beside('i', 'a') },
    't',
  ],
  ['the inside before the boundary', 'A', { inside: beside('i', ''), onSub: boundary('x', 's', 'a') }, 'i'],
  ['the boundary before the outside', 'A', { onSub: boundary('x', 's', ''), outside: beside('o', 'a') }, 's'],
  [
    'the outside where nobody within does',
    'A',
    { onSub: boundary('x', 's', 'b'), outside: beside('o', 'a') },
    'o',
  ],
  [
    'its own code before the one for all',
    'A',
    { onTask: boundary('work', 'all', '') + boundary('work', 't', 'a') },
    't',
  ],
  ['its own code beside a scope, too', 'A', { inside: beside('all', '') + beside('i', 'a') }, 'i'],
  [
    'the one for all where no code fits',
    'C',
    { onTask: boundary('work', 't', 'a') + boundary('work', 'all', '') },
    'all',
  ],
  ['an error without code by its id', 'idOnly', { onTask: boundary('work', 't', 'idOnly') }, 't'],
])('catches by %s', async (_what, code, drawn, id) => {
  const process = await thrown(code, drawn);
  expect([process.open, process.problems]).toEqual([[`by-${id}`], []]);
  expect(process.variables).toEqual({ code, text: 'why' });
});

it('is an incident where no code fits anywhere, and the work can be done again', async () => {
  const others = { onTask: boundary('work', 't', 'a'), inside: beside('i', 'b'), outside: beside('o', 'a') };
  const process = await thrown('C', others);
  expect(process.problems).toEqual(['The error "C", thrown by "work", is caught by no one: why']);
  expect([process.jobs.size, process.retry('work').jobs.size, process.problems]).toEqual([0, 1, []]);
  expect(process.throwError('work', 'A').open).toEqual(['by-t']);
});

it('ends one round where the handler is inside it, and all where it is on the whole', async () => {
  const many =
    '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
  const one = await thrown('A', { many, inside: beside('i', 'a'), onSub: boundary('x', 's', 'a') });
  expect([one.open, one.jobs.size]).toEqual([['by-i'], 1]);
  const all = await thrown('A', { many, onSub: boundary('x', 's', 'a') });
  expect([all.open, all.jobs.size]).toEqual([['by-s'], 0]);
});
