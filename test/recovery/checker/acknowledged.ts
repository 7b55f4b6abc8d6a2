import type { Acknowledgement } from '../acknowledgement.ts';
import { finding, type Finding } from './finding.ts';
import type { Stored } from './stored.ts';

/** Everything the program said was done must be there. */
export function lostCommands(stored: Stored, acknowledged: readonly Acknowledgement[]): Finding[] {
  const instances = new Map(stored.instances.map((instance) => [instance.id, instance]));
  const tasks = new Map(stored.all('SELECT * FROM tasks').map((task) => [task.id, task]));
  const told = new Set(
    stored
      .all('SELECT type, task_id, instance_id, actor_id FROM history')
      .map((row) => key(row.type, row.task_id ?? row.instance_id, row.actor_id)),
  );
  const isThere = (done: Acknowledgement): boolean => {
    if (done.did === 'claim') return told.has(key('task.claimed', done.taskId, done.by));
    if (done.did === 'complete') {
      const task = tasks.get(done.taskId);
      const isHis = task?.state === 'completed' && task.completed_by === done.by;
      return isHis && told.has(key('task.completed', done.taskId, done.by));
    }
    if (done.did === 'start') return told.has(key('instance.started', done.instanceId, done.by));
    if (done.did === 'cancel') return instances.get(done.instanceId)?.row.state === 'cancelled';
    return told.has(key('application.withdrawn', done.instanceId, done.by));
  };
  return acknowledged.filter((done) => !isThere(done)).map((done) => finding('lost', JSON.stringify(done)));
}

const key = (...parts: unknown[]): string => parts.join(' ');
