import { localDateOf } from '../../kernel/local-date.ts';
import { serviceStandard } from '../../service/standard/service-standard.ts';
import { inForce } from '../../service/texts/published.ts';
import type { PageRequest } from '../page.ts';

const procedure = 2;

/** The eight steps of the procedure in the office's words: component 2 of the service standard in force. */
export async function eightSteps({ services, now }: PageRequest): Promise<readonly string[]> {
  const { content } = await inForce(services.database, serviceStandard, localDateOf(now));
  return content.components.find(({ number }) => number === procedure)?.items ?? [];
}
