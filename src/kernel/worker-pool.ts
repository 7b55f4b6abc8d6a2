import { WorkerThread, type ThreadSetting } from './worker-thread.ts';

// A few threads of one kind, kept while they succeed. A thread is borrowed for one order: it comes back
// after success and is ended after anything else, so no order meets what a failed one has left behind.

export class WorkerPool {
  private readonly idle: WorkerThread[] = [];
  private readonly all = new Set<WorkerThread>();
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly setting: ThreadSetting,
    private readonly most: number,
  ) {}

  async borrow<Result>(work: (thread: WorkerThread) => Promise<Result>): Promise<Result> {
    const thread = await this.take();
    try {
      const result = await work(thread);
      this.giveBack(thread);
      return result;
    } catch (error) {
      await this.end(thread);
      throw error;
    } finally {
      this.waiting.shift()?.();
    }
  }

  /** Ends every thread, orders that run included; their promises are rejected. A later order starts a new one. */
  async close(): Promise<void> {
    await Promise.all([...this.all].map((thread) => this.end(thread)));
  }

  /** How many threads exist now. */
  get size(): number {
    return this.all.size;
  }

  private async take(): Promise<WorkerThread> {
    while (this.idle.length === 0 && this.all.size >= this.most)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    const thread = this.idle.pop() ?? new WorkerThread(this.setting);
    this.all.add(thread);
    return thread;
  }

  private giveBack(thread: WorkerThread): void {
    if (!this.all.has(thread)) return;
    thread.rest();
    this.idle.push(thread);
  }

  private async end(thread: WorkerThread): Promise<void> {
    this.all.delete(thread);
    if (this.idle.includes(thread)) this.idle.splice(this.idle.indexOf(thread), 1);
    await thread.end();
  }
}
