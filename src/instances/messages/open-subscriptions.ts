import type { Variables } from '../../engine/variables.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import type { Value } from '../../persistence/statements/value.ts';

// Who waits for a message: the rows of subscriptions, found by their name and by what the message says of its
// receiver. All that is given must hold. Oldest first.

export interface OpenSubscription {
  readonly instanceId: string;
  readonly key: string;
  readonly elementId: string;
  readonly name: string;
}

export interface Sought {
  readonly name?: string | undefined;
  readonly processId?: string | undefined;
  readonly instanceId?: string | undefined;
  readonly businessKey?: string | undefined;
  readonly conversationId?: string | undefined;
  /** Variables of the process that have these values. */
  readonly correlationKeys?: Variables | undefined;
}

type Condition = readonly [sql: string, ...params: Value[]];

export function openSubscriptions(tx: Transaction, sought: Sought): Promise<OpenSubscription[]> {
  const conditions = conditionsFor(sought);
  return tx.query<OpenSubscription>(
    `SELECT s.instance_id AS "instanceId", s.subscription_key AS "key", s.element_id AS "elementId", s.name
     FROM ${tablesFor(sought)}
     WHERE s.instance_id = i.id AND s.kind = 'message'${conditions.map(([sql]) => ` AND ${sql}`).join('')}
     ORDER BY s.created_at, s.id`,
    conditions.flatMap(([, ...params]) => params),
  );
}

/**
 * What is known of the instance finds it by an index, however many wait for the same name. A CROSS JOIN keeps SQLite
 * to that order; PostgreSQL finds it by itself.
 */
const tablesFor = ({ instanceId, businessKey, conversationId }: Sought): string =>
  (instanceId ?? businessKey ?? conversationId) === undefined
    ? 'subscriptions s CROSS JOIN instances i'
    : 'instances i CROSS JOIN subscriptions s';

function conditionsFor(sought: Sought): Condition[] {
  const columns: [string, string | undefined][] = [
    ['s.name', sought.name],
    ['i.process_id', sought.processId],
    ['i.id', sought.instanceId],
    ['i.conversation_id', sought.conversationId],
  ];
  const equal = columns.flatMap(([column, value]): Condition[] =>
    value === undefined ? [] : [[`${column} = ?`, value]],
  );
  const { businessKey } = sought;
  const keyed: Condition[] =
    businessKey === undefined ? [] : [['(i.business_key = ? OR i.given_key = ?)', businessKey, businessKey]];
  return [...equal, ...keyed, ...Object.entries(sought.correlationKeys ?? {}).map(hasVariable)];
}

/** Values are stored as JSON, so a number never equals the text of its digits. */
const hasVariable = ([name, value]: [string, Variables[string]]): Condition => [
  'EXISTS (SELECT 1 FROM instance_variables v WHERE v.instance_id = i.id AND v.name = ? AND v.value = ?)',
  name,
  JSON.stringify(value),
];
