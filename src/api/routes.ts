import type { Endpoint } from './endpoint.ts';
import { completeJob, extendJobLock, failJob, throwBpmnError } from './jobs/end-job.ts';
import { fetchAndLockJobs } from './jobs/fetch-and-lock.ts';
import { listInstances } from './instances/list-instances.ts';
import { readHistory } from './instances/read-history.ts';
import { readInstance } from './instances/read-instance.ts';
import { broadcastSignal } from './messages/broadcast-signal.ts';
import { correlateMessage } from './messages/correlate-message.ts';
import { deploy } from './processes/deploy.ts';
import { startInstance } from './instances/start-instance.ts';
import { claimTask } from './tasks/claim-task.ts';
import { completeTask } from './tasks/complete-task.ts';
import { listTasks } from './tasks/list-tasks.ts';
import { readTask } from './tasks/read-task.ts';
import { releaseTask } from './tasks/release-task.ts';

// Every address of the API. What is not here does not exist; what is here is mounted, and stands in the OpenAPI
// document, as its row says.

export const endpoints: readonly Endpoint[] = [
  deploy,
  startInstance,
  listInstances,
  readInstance,
  readHistory,
  listTasks,
  readTask,
  claimTask,
  releaseTask,
  completeTask,
  correlateMessage,
  broadcastSignal,
  fetchAndLockJobs,
  extendJobLock,
  completeJob,
  throwBpmnError,
  failJob,
];
