import { Rejection } from '../../../kernel/rejection.ts';
import { elementsOf, isFalse, isKind, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

// The process that is meant. A file may hold several (one a pool), and pools that are only drawn; what says
// isExecutable="false" is a drawing and is never run. A missing isExecutable counts as executable, as in
// Camunda 7: tools that know no engine leave it out.

export function chooseProcess(definitions: ModdleElement, processId?: string): ModdleElement {
  if (processId !== undefined) return named(processesOf(definitions), processId);
  const [first, ...others] = executableProcesses(definitions);
  if (others.length > 0) throw severalProcesses([first, ...others]);
  return first;
}

/** All that are meant to run, one at least: those of the pools that work together. */
export function executableProcesses(definitions: ModdleElement): [ModdleElement, ...ModdleElement[]] {
  const processes = processesOf(definitions);
  const [first, ...others] = processes.filter((process) => !isFalse(process, 'isExecutable'));
  if (!first) throw noProcess(processes);
  return [first, ...others];
}

export const processesOf = (definitions: ModdleElement): ModdleElement[] =>
  elementsOf(definitions, 'rootElements').filter((element) => isKind(element, 'Process'));

function named(processes: readonly ModdleElement[], processId: string): ModdleElement {
  const process = processes.find((candidate) => idOf(candidate) === processId);
  const attempt = `deploy process ${processId}`;
  if (!process)
    throw new Rejection('invalid', attempt, `the file has only ${list(processes) || 'no process at all'}`);
  if (isFalse(process, 'isExecutable')) throw notExecutable(process, attempt);
  return process;
}

function noProcess(processes: readonly ModdleElement[]): Rejection {
  const [drawing] = processes;
  const attempt = 'deploy the process';
  return drawing
    ? notExecutable(drawing, attempt)
    : new Rejection('invalid', attempt, 'the file has no process');
}

function notExecutable(process: ModdleElement, attempt: string): Rejection {
  const id = idOf(process);
  const message = `Element ${id} (process) says isExecutable="false": only an executable process can be deployed.`;
  return new Rejection('invalid', attempt, `process ${id} is not executable`, [{ field: id, message }]);
}

const severalProcesses = (processes: readonly ModdleElement[]): Rejection =>
  new Rejection(
    'invalid',
    'deploy the process',
    `the file has several: ${list(processes)}. Say which one is meant`,
  );

const list = (processes: readonly ModdleElement[]): string => processes.map(idOf).join(', ');
const idOf = (process: ModdleElement): string => textOf(process, 'id') ?? 'process';
