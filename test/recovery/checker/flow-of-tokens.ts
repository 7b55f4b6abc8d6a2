import { compare, type Finding } from './finding.ts';
import type { Row, Stored, StoredInstance } from './stored.ts';

// Tokens are conserved: whatever entered an element has left it, was cancelled there, or is there; and as
// many entered as flows led there. A step done twice, or half, upsets one of these sums.

interface Passed {
  entered: number;
  left: number;
  cancelled: number;
  fired: number;
  /** By a sequence flow. */
  arrived: number;
}

export const doubledSteps = (stored: Stored): Finding[] => stored.instances.flatMap(sumsOf);

function sumsOf(instance: StoredInstance): Finding[] {
  const passed = passedIn(instance);
  return [...passed].flatMap(([element, counts]) => sumsAt(instance, element, counts));
}

function sumsAt(instance: StoredInstance, element: string, passed: Passed): Finding[] {
  const here = presentAt(instance, element);
  const type = instance.drawing.elements.get(element);
  const flows = instance.drawing.incoming.get(element) ?? 0;
  const where = `${element} of ${instance.id}`;
  if (type === 'parallelGateway') {
    const gathered = passed.entered * flows + passed.cancelled + here;
    return [
      ...compare(passed.left, passed.entered, `${where} left per entering`),
      ...compare(gathered, passed.arrived, `${where} tokens gathered`),
    ];
  }
  return [
    ...compare(passed.left + passed.cancelled + here, passed.entered, `${where} left per entering`),
    ...(flows > 0 ? compare(passed.entered, passed.arrived, `${where} entered per flow`) : []),
    ...(type === 'boundaryEvent' ? compare(passed.entered, passed.fired, `${where} entered per firing`) : []),
  ];
}

export function passedIn({ history, drawing }: StoredInstance): Map<string, Passed> {
  const all = new Map<string, Passed>();
  const at = (element: string): Passed => {
    const known = all.get(element) ?? { entered: 0, left: 0, cancelled: 0, fired: 0, arrived: 0 };
    all.set(element, known);
    return known;
  };
  for (const row of history) {
    const element = String(row.element_id);
    if (row.type === 'element.entered') at(element).entered++;
    if (row.type === 'element.cancelled') at(element).cancelled++;
    if (row.type === 'timer.fired') at(element).fired++;
    if (row.type !== 'element.left') continue;
    at(element).left++;
    for (const flow of flowsOf(row)) at(drawing.targets.get(flow) ?? flow).arrived++;
  }
  return all;
}

const flowsOf = (row: Row): string[] => (JSON.parse(String(row.content)) as { flowIds: string[] }).flowIds;

/** Tokens at the element, or runs of an event sub-process, which has no token. */
function presentAt({ state }: StoredInstance, element: string): number {
  const tokens = Object.values(state.tokens).filter((token) => token.at === element).length;
  const runs = Object.values(state.scopes).filter(
    (scope) => scope.of === element && scope.in !== undefined && scope.token === undefined,
  ).length;
  return tokens + runs;
}
