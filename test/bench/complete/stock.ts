import Sqlite from 'better-sqlite3';
import { Engine } from 'bpmn-engine';

/**
 * Stock bpmn-engine as an application would use it durably: read the state, recover, resume, signal, take
 * the state, save it, each in a transaction of the same file. It keeps no task list, no history, no timers in
 * the database. A process of eight user tasks like the certificate process, with the reminders of the first
 * ones; its event sub-processes and working time stock cannot run.
 */
export class Stock {
  readonly #connection;

  constructor(file: string) {
    this.#connection = new Sqlite(file);
    this.#connection.pragma('synchronous = FULL');
    this.#connection.exec('CREATE TABLE stock_states (id INTEGER PRIMARY KEY, state TEXT NOT NULL)');
  }

  async round(instances: number): Promise<number> {
    const ids: (number | bigint)[] = [];
    for (let index = 0; index < instances; index++) ids.push(await this.#start());
    const begun = performance.now();
    for (const id of ids) await this.#complete(id);
    return instances / ((performance.now() - begun) / 1000);
  }

  close(): void {
    this.#connection.close();
  }

  async #start(): Promise<number | bigint> {
    const engine = new Engine({ name: 'stock', source });
    await engine.execute();
    const state = JSON.stringify(await engine.getState());
    await engine.stop();
    return this.#connection.prepare('INSERT INTO stock_states (state) VALUES (?)').run(state).lastInsertRowid;
  }

  async #complete(id: number | bigint): Promise<void> {
    const row = this.#connection
      .prepare<[number | bigint], { state: string }>('SELECT state FROM stock_states WHERE id = ?')
      .get(id);
    const engine = new Engine({ name: 'stock' }).recover(JSON.parse(row?.state ?? '{}'));
    const execution = await engine.resume();
    const task = execution.getPostponed().find(({ type }) => type === 'bpmn:UserTask');
    if (!task) throw new Error('Expected a task to complete, but stock waits for none');
    task.signal({ sifatDisposisi: 'BIASA' });
    const state = JSON.stringify(await engine.getState());
    await engine.stop();
    this.#connection.prepare('UPDATE stock_states SET state = ? WHERE id = ?').run(state, id);
  }
}

const numbers = Array.from({ length: 8 }, (_, index) => index + 1);
const task = (n: number) => `<bpmn:userTask id="T${n}" name="Langkah ${n}" />`;
const reminder = (n: number) => `
  <bpmn:boundaryEvent id="B${n}" attachedToRef="T${n}" cancelActivity="false">
    <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>
  </bpmn:boundaryEvent>
  <bpmn:endEvent id="R${n}" /><bpmn:sequenceFlow id="FR${n}" sourceRef="B${n}" targetRef="R${n}" />`;
const row = ['S', ...numbers.map((n) => `T${n}`), 'E'];
const flows = row
  .slice(1)
  .map((to, index) => `<bpmn:sequenceFlow id="F${index}" sourceRef="${row[index]}" targetRef="${to}" />`);
const source = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Stok" targetNamespace="https://example.org">
  <bpmn:process id="stok" isExecutable="true"><bpmn:startEvent id="S" />${numbers.map(task).join('')}
  ${[1, 2, 3].map(reminder).join('')}<bpmn:endEvent id="E" />${flows.join('')}</bpmn:process>
</bpmn:definitions>`;
