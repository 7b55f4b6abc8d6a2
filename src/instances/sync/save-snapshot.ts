import type { Advanced } from '../../engine/outcome.ts';
import { rootVariables, type Snapshot } from '../../engine/snapshot.ts';
import type { Variables } from '../../engine/variables.ts';
import { keptTexts } from '../../persistence/statements/kept-texts.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { StaleRow } from '../../persistence/transactions/stale-row.ts';
import type { Cause } from '../context.ts';
import type { Instance, InstanceState } from '../instance.ts';

// The instance row and its variables. The update is guarded by the version that was read.

export async function saveSnapshot(
  tx: Transaction,
  instance: Instance,
  outcome: Advanced,
  cause: Cause,
): Promise<void> {
  const state: InstanceState = outcome.ended?.how ?? 'running';
  const changed = await (state === instance.state
    ? saveAlone(tx, instance, outcome)
    : saveWithState(tx, instance, outcome, state, cause));
  if (changed !== 1) throw new StaleRow('save the instance', 'it was changed a moment ago');
  await saveVariables(tx, instance, outcome.snapshot);
  instance.snapshot = outcome.snapshot;
  instance.version += 1;
  instance.state = state;
}

/** The state stands in many indexes, each of which SQLite would write anew, with the same value, too. */
const saveAlone = (tx: Transaction, { id, version }: Instance, { snapshot }: Advanced): Promise<number> =>
  tx.run('UPDATE instances SET snapshot = ?, version = version + 1 WHERE id = ? AND version = ?', [
    JSON.stringify(snapshot),
    id,
    version,
  ]);

const saveWithState = (
  tx: Transaction,
  { id, version }: Instance,
  { snapshot, ended }: Advanced,
  state: InstanceState,
  { now }: Cause,
): Promise<number> =>
  tx.run(
    `UPDATE instances SET snapshot = ?, state = ?, version = version + 1, ended_at = ?, ended_element_id = ?
     WHERE id = ? AND version = ?`,
    [
      JSON.stringify(snapshot),
      state,
      ended ? now.toISOString() : null,
      ended?.elementId ?? null,
      id,
      version,
    ],
  );

async function saveVariables(tx: Transaction, instance: Instance, snapshot: Snapshot): Promise<void> {
  const before = instance.snapshot ? rootVariables(instance.snapshot) : {};
  const changed = changedBetween(before, rootVariables(snapshot));
  const most = Math.floor(tx.dialect.maxParameters / 3);
  for (let from = 0; from < changed.length; from += most)
    await writeVariables(tx, instance, changed.slice(from, from + most));
}

async function writeVariables(
  tx: Transaction,
  instance: Instance,
  changed: [string, string][],
): Promise<void> {
  await tx.run(
    writeStatement(changed.length),
    changed.flatMap(([name, value]) => [instance.id, name, value]),
  );
}

const writeStatement = keptTexts(
  (count: number) => `
    INSERT INTO instance_variables (instance_id, name, value) VALUES ${Array(count).fill('(?, ?, ?)').join(', ')}
    ON CONFLICT (instance_id, name) DO UPDATE SET value = excluded.value`,
);

/** `before` by its own names only: a variable may be called `__proto__`. What nobody set is the same value still. */
function changedBetween(before: Variables, after: Variables): [string, string][] {
  return Object.entries(after)
    .filter(([name, value]) => !Object.hasOwn(before, name) || before[name] !== value)
    .map(([name, value]): [string, string] => [name, JSON.stringify(value)])
    .filter(([name, value]) => !Object.hasOwn(before, name) || JSON.stringify(before[name]) !== value);
}
