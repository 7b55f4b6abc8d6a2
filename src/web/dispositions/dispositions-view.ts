import type { Application } from '../../service/applications/application.ts';
import { dispositionsOf } from '../../service/dispositions/disposition.ts';
import type { PageRequest } from '../page.ts';

/** The chain of a case for the screen: the words of the paper, in the reader's language. */
export async function dispositionsView({ services, t }: PageRequest, application: Application | undefined) {
  if (!application) return [];
  return (await dispositionsOf(services.database, application.id)).map((each) => ({
    ...each,
    urgency: t(`dispositions.urgencies.${each.urgency}`),
    instructions: each.instructions.map((code) => t(`dispositions.asks.${code}`)),
  }));
}
