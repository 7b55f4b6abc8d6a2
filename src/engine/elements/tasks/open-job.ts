import type { JobSettings, ServiceTask } from '../../model/model.ts';
import type { JobOpened } from '../../outcome.ts';
import { jobPriority, jobTerms } from '../../run/activities/job-terms.ts';
import { nodeOf } from '../../run/node-of.ts';
import { nextKey, type Run, type Token } from '../../run/run.ts';
import { visibleVariables } from '../../run/scopes/run-variables.ts';

type Work = Pick<JobOpened, 'kind' | 'topic' | 'external' | 'script' | 'decision' | 'settings'> & {
  priority?: number | undefined;
};

/**
 * Asks for work outside `advance`. Each asking has a key of its own, so that a late answer to an older one is
 * refused. Throws Stuck, with nothing changed, where the job's own settings cannot be used.
 */
export function openJob(run: Run, token: Token, { priority, ...work }: Work): void {
  const node = nodeOf(run.model, token.at);
  const terms = jobTerms(run, node, node.job, token.in);
  const key = nextKey(run);
  token.job = key;
  const opened = { key, elementId: token.at, variables: visibleVariables(run, token.in), ...work, ...terms };
  run.jobsOpened.push({ ...opened, ...(priority !== undefined && { priority }) });
}

/** A job that a handler does by topic; camunda:taskPriority goes before camunda:jobPriority. */
export function openTopicJob(run: Run, node: ServiceTask, token: Token, kind: 'service' | 'send'): void {
  const priority = jobPriority(run, node, node.priority, token.in);
  const { topic, settings, external } = node;
  openJob(run, token, { kind, topic, settings, priority, ...(external && { external }) });
}

/** A job that does nothing but to let its token go on; `settings` are those of the element or of its rounds. */
export function openContinuation(run: Run, token: Token, settings: JobSettings): void {
  const terms = jobTerms(run, nodeOf(run.model, token.at), settings, token.in);
  const key = nextKey(run);
  token.job = key;
  run.jobsOpened.push({
    key,
    elementId: token.at,
    kind: 'continuation',
    variables: {},
    settings: {},
    ...terms,
  });
}
