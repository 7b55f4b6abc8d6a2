import { modelOf } from '../../definitions/model-of.ts';
import { callerOf, callsOf, type CalledInstance } from '../../instances/calls/calls-of.ts';
import type { Database } from '../../persistence/database.ts';
import { paths } from '../paths.ts';

interface CallsView {
  /** Where it was called from. */
  caller: { text: string; element: string; href: string } | undefined;
  calls: (CalledInstance & { href: string })[];
}

/** The way from an instance to those it called, and back. */
export async function callsView(database: Database, instanceId: string): Promise<CallsView> {
  const calls = await callsOf(database, instanceId);
  const caller = await callerOf(database, instanceId);
  const model = caller && (await modelOf(database, caller.definition_id));
  return {
    caller: caller && {
      text: caller.business_key ?? caller.process_name,
      element: model?.nodes.get(caller.element_id)?.name ?? caller.element_id,
      href: paths.instances.one({ instanceId: caller.id }),
    },
    calls: calls.map((call) => ({ ...call, href: paths.instances.one({ instanceId: call.id }) })),
  };
}
