import type { Model } from '../../engine/model/model.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import type { Database } from '../../persistence/database.ts';
import { serviceStandard } from '../../service/standard/service-standard.ts';
import { componentsOn } from '../../service/standard/standard-links.ts';
import { inForce, versionLabel, versionOf } from '../../service/texts/published.ts';
import { paths } from '../paths.ts';

/** What stands beside a diagram; `version` is the one a case began with, else the one in force counts. */
export async function componentsOnDiagram(database: Database, model: Model, now: Date, version?: number) {
  const began = version === undefined ? undefined : await versionOf(database, serviceStandard, version);
  const standard = began ?? (await inForce(database, serviceStandard, localDateOf(now)));
  const href = paths.standardVersion({ version: standard.version });
  return {
    version: versionLabel(standard.version),
    href,
    isOfCase: began !== undefined,
    components: componentsOn(model, standard.content).map((each) => ({
      ...each,
      href: `${href}#komponen-${each.number}`,
    })),
  };
}
