import type { ServiceTask } from '../model/model.ts';
import type { JobOpened } from '../outcome.ts';
import { label } from '../run/node-of.ts';
import { nextKey, type Run, type Token } from '../run/run.ts';
import { visibleVariables } from '../run/run-variables.ts';
import { readNumber } from './task-attributes.ts';

type Work = Omit<JobOpened, 'key' | 'elementId' | 'variables'>;

/** Asks for work outside `advance`. Each asking has a key of its own, so that a late answer to an older one is refused. */
export function openJob(run: Run, token: Token, work: Work): void {
  const key = nextKey(run);
  token.job = key;
  run.jobsOpened.push({ key, elementId: token.at, variables: visibleVariables(run, token.in), ...work });
}

/** A job that a handler does by topic. */
export function openTopicJob(run: Run, node: ServiceTask, token: Token, kind: 'service' | 'send'): void {
  const priority = readNumber(run, node.priority, token, `the priority of ${label(node)}`) ?? 0;
  openJob(run, token, {
    kind,
    topic: node.topic,
    settings: node.settings,
    ...(node.retryCycle !== undefined && { retryCycle: node.retryCycle }),
    priority,
  });
}
