import type { ProcessImpact, VersionImpact } from '../../service/deployment/impact.ts';
import { nameIn, reasonInWords } from '../migrations/reason-in-words.ts';
import type { PageRequest } from '../page.ts';
import { paths } from '../paths.ts';

/** What a deployment would mean for the running cases, with the names that people know. */
export const impactView = (impacts: readonly ProcessImpact[], request: PageRequest) =>
  impacts.map((impact) => ({
    ...impact,
    versions: impact.versions.map((each) => versionView(each, request)),
  }));

function versionView({ models, definitionId, ...impact }: VersionImpact, { t, actor }: PageRequest) {
  const mayOpen = actor?.can('instances.see') ?? false;
  return {
    ...impact,
    href: paths.processes.one({ definitionId }),
    standing: [...impact.standing]
      .map(([elementId, count]) => ({ name: nameIn(models.from, elementId), count }))
      .sort((one, other) => other.count - one.count),
    refused: impact.refused.map(({ reason, count, examples }) => ({
      text: reasonInWords(reason, models, t),
      count,
      examples: examples.map(({ instanceId, businessKey }) => ({
        text: businessKey ?? instanceId,
        href: mayOpen ? paths.instances.one({ instanceId }) : undefined,
      })),
    })),
  };
}
