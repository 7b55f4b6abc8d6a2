import type { Endpoint } from './endpoint.ts';
import { startInstance } from './instances/start-instance.ts';
import { claimTask } from './tasks/claim-task.ts';
import { completeTask } from './tasks/complete-task.ts';
import { listTasks } from './tasks/list-tasks.ts';
import { readTask } from './tasks/read-task.ts';
import { releaseTask } from './tasks/release-task.ts';

// Every address of the API. What is not here does not exist; what is here is mounted, and stands in the OpenAPI
// document, as its row says.

export const endpoints: readonly Endpoint[] = [
  startInstance,
  listTasks,
  readTask,
  claimTask,
  releaseTask,
  completeTask,
];
