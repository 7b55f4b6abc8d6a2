// What the victim says on its output, one JSON object a line. An acknowledgement is written after the
// command's promise has resolved: from then on the program may not forget it.

export type Acknowledgement =
  | { did: 'start'; instanceId: string; by: string }
  | { did: 'cancel'; instanceId: string; by: string }
  | { did: 'withdraw'; instanceId: string; by: string }
  | { did: 'claim'; taskId: string; by: string }
  | { did: 'complete'; taskId: string; by: string };

export type Line =
  | Acknowledgement
  | { event: 'ready' | 'drained'; at: string }
  | { event: 'trouble'; message: string }
  /** A line of the program's own log. */
  | { level: number; msg: string; err?: { message: string } };

/** What the parent tells a victim that has loaded its modules and waits. */
export interface Order {
  mode: 'load' | 'drain';
  dataDirectory: string;
  /** Its database, where that is not a file in the folder. */
  databaseUrl?: string;
  /** How much later than the system clock it is, for the program: the time it was not running. */
  laterByMs: number;
}
