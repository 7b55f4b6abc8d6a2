import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModels } from '../../src/engine/model/compile-model.ts';
import type { Model } from '../../src/engine/model/model.ts';
import { prepareXml } from './prepare-xml.ts';
import { Replay, type DrawnMessageFlow, type Seen, type Step } from './replay.ts';

// Token traces that nobody here wrote (bpmn-js-token-simulation): each process is deployed, its steps are
// replayed, and what happened is compared with what the simulator saw.

export interface Verdict {
  name: string;
  passed: boolean;
  /** What went otherwise, in words; of a case that passed there is nothing to say. */
  why?: string;
}

/** Every case of a folder: NAME.bpmn with its trace in NAME.json. */
export async function runTokenSimulation(folder: string): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const name of casesIn(folder)) verdicts.push(await runCase(folder, name));
  return verdicts;
}

export const casesIn = (folder: string): string[] =>
  readdirSync(folder)
    .flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []))
    .sort();

export async function runCase(folder: string, name: string): Promise<Verdict> {
  const xml = readFileSync(join(folder, `${name}.bpmn`), 'utf8');
  const { steps } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { steps: Step[] };
  try {
    const why = firstDifference(await compileModels(prepareXml(xml)), xml, steps);
    return { name, passed: why === undefined, ...(why !== undefined && { why }) };
  } catch (error) {
    return { name, passed: false, why: error instanceof Error ? error.message : String(error) };
  }
}

function firstDifference(models: readonly Model[], xml: string, steps: readonly Step[]): string | undefined {
  const replay = new Replay(models, messageFlowsIn(xml));
  const pools = poolsIn(xml);
  for (const [index, step] of steps.entries()) {
    if (!('expect' in step)) {
      replay.take(step);
      continue;
    }
    const [expected, seen] = [expectedBy(step.expect, models, pools), replay.happened()];
    if (JSON.stringify(expected) !== JSON.stringify(seen))
      return `step ${index + 1}: expected ${inWords(expected)}, but ${inWords(seen)}`;
  }
  return undefined;
}

function expectedBy(trace: readonly string[], models: readonly Model[], pools: Map<string, string>): Seen {
  const lines = trace.map((line) => line.split(':'));
  const idsOf = (event: string) => lines.flatMap(([what, id = '']) => (what === event ? [id] : []));
  const flows = idsOf('enter').filter((id) => models.some((model) => model.flows.has(id)));
  const scopes = idsOf('destroyScope').map((id) => pools.get(id) ?? id);
  const ended = scopes.filter((id) => models.some(({ processId }) => processId === id));
  return { flows: flows.sort(), ended: ended.sort() };
}

const inWords = ({ flows, ended }: Seen): string =>
  `flows [${flows.join(' ')}] taken and [${ended.join(' ')}] ended`;

/** The simulator calls the scope of a process in a pool by the pool. */
const poolsIn = (xml: string): Map<string, string> =>
  new Map(tagsIn(xml, 'participant').map((tag) => [attribute(tag, 'id'), attribute(tag, 'processRef')]));

const messageFlowsIn = (xml: string): DrawnMessageFlow[] =>
  tagsIn(xml, 'messageFlow').map((tag) => ({
    id: attribute(tag, 'id'),
    targetId: attribute(tag, 'targetRef'),
  }));

const tagsIn = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name} [^>]*>`, 'g'))].map(([tag]) => tag);

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
