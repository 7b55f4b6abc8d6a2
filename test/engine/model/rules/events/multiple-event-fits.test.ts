import { inside, path } from '../../../elements/sub-processes/a-compensation.ts';
import {
  aFileOf,
  beside,
  boundary,
  cancel,
  compensate,
  condition,
  cycle,
  error,
  escalation,
  event,
  eventSubProcess,
  M,
  N,
  parallel,
  S,
  terminate,
  timer,
} from '../../../elements/events/a-multiple.ts';
import { aProcess, problemsOf } from '../../a-process.ts';

const link = '<bpmn:linkEventDefinition name="L"/>';
const task = '<bpmn:userTask id="x"/>';
const caught = (definitions: string, attributes = '') =>
  aFileOf(event('intermediateCatchEvent', 'x', definitions, attributes), 'x');
const thrown = (definitions: string) => aFileOf(event('intermediateThrowEvent', 'x', definitions), 'x');
const ended = (definitions: string) =>
  aFileOf(task + event('endEvent', 'stop', definitions) + path('x', 'stop'), 'x');
const guarded = (definitions: string, attributes = '') =>
  aFileOf(task + boundary('x', 'b', definitions, attributes), 'x');
const begins = (definitions: string, attributes = '') =>
  aProcess(event('startEvent', 'on', definitions, attributes) + task + path('on', 'x'), beside);
const started = (definitions: string, attributes = '') =>
  aFileOf(task + eventSubProcess(definitions, attributes), 'x');
const transaction = (definitions: string, attributes = '') =>
  aFileOf(
    inside('x', '<bpmn:userTask id="t"/>', ['t'], 'transaction') +
      boundary('x', 'b', definitions, attributes),
    'x',
  );

describe('several event definitions in one event', () => {
  it.each([
    ['a catch event', caught(M + S + timer('PT1H') + condition('${true}'))],
    ['a parallel one', caught(M + S + timer('PT1H'), parallel)],
    ['a throw event', thrown(M + N + S + escalation + compensate)],
    ['an end event', ended(M + escalation + terminate)],
    ['a boundary event', guarded(M + error + escalation + timer('PT1H'))],
    [
      'a parallel boundary event',
      guarded(M + escalation + cycle('R/PT1H'), `${parallel} cancelActivity="false"`),
    ],
    ['a boundary event of a transaction', transaction(M + cancel)],
    ['a start event', begins(M + S + timer('PT1H'))],
    ['the start of an event sub-process', started(M + error)],
    ['a parallel start of an event sub-process', started(M + escalation, parallel)],
  ])('can stand in %s', async (_where, xml) => {
    expect(await problemsOf(xml)).toEqual([]);
  });

  it.each([
    ['a link beside a catch', caught(M + link), /^x: .* has a link beside other event definitions/],
    ['a link beside a throw', thrown(link + M), /^x: .* has a link beside other event definitions/],
    [
      'a compensation beside what interrupts',
      guarded(M + compensate),
      /^b: .* has a compensation beside other/,
    ],
    [
      'an error among those that must all come',
      guarded(M + error, parallel),
      /^b: .* one of them of kind error/,
    ],
    ['a cancellation among them', transaction(M + cancel, parallel), /^b: .* one of them of kind cancel/],
    ['all of several that begin a process', begins(M + S, parallel), /^on: .* starts a process when all/],
    ['two ends of one end event', ended(error + terminate), /^stop: .* throws error and terminate: only one/],
    ['two errors', ended(error + error), /^stop: .* throws several of kind error: only one/],
    [
      'compensation and an error',
      ended(compensate + error),
      /^stop: .* throws error and compensate: only one/,
    ],
    [
      'an error that does not interrupt',
      guarded(M + error, 'cancelActivity="false"'),
      /^b: .* does not interrupt/,
    ],
    ['a condition that begins a process', begins(M + condition('${true}')), /^on: .* by a conditional/],
    ['a message without a name', caught(S + '<bpmn:messageEventDefinition/>'), /^x: .* names no message/],
    ['a signal without a name', thrown(M + '<bpmn:signalEventDefinition/>'), /^x: .* names no signal/],
    ['a timer without a time', caught(M + timer('')), /^x: .* needs exactly one of timeDate/],
    ['a condition without FEEL', guarded(M + condition('yes')), /^b: .* needs a condition to wait for/],
    [
      'an error to be caught in the flow',
      caught(M + error),
      /^x: .* does not execute error events as interm/,
    ],
    [
      'alur: on what is no timer',
      caught(M.replace('/>', ' alur:pausable="true"/>') + timer('PT1H')),
      /^x: .* has alur:pausable: only a timer/,
    ],
    [
      'a wrong alur: value on the second',
      caught(M + timer('PT1H', 'alur:pausable="yes"')),
      /^x: .* has alur:pausable="yes"/,
    ],
  ])('refuses %s', async (_what, xml, says) => {
    expect(await problemsOf(xml)).toContainEqual(expect.stringMatching(says));
  });
});
