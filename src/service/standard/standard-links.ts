import { latestDefinition } from '../../definitions/latest-definition.ts';
import { modelOf } from '../../definitions/model-of.ts';
import type { Model } from '../../engine/model/model.ts';
import type { Database } from '../../persistence/database.ts';
import { issuanceProcess, type ServiceStandard, type StandardComponent } from './service-standard.ts';

// Which elements of which diagram realise a component of the service standard. A link is the id of an element of
// the issuance, `step:3` for all that belong to that step, or either of another process: `pengaduan-layanan#Usr_A`.

export interface LinkedElement {
  readonly id: string;
  readonly name: string;
}

export interface StandardLink {
  readonly text: string;
  readonly processId: string;
  /** Of the version in force; none where the process is not deployed. */
  readonly definitionId: string | undefined;
  /** None: the link is broken, the diagram in force has no such element. */
  readonly elements: readonly LinkedElement[];
}

/** Component number → its links, against the diagrams in force. */
export async function linksOf(
  database: Database,
  { components }: ServiceStandard,
): Promise<Map<number, StandardLink[]>> {
  const processIds = new Set(components.flatMap(linkTexts).map((text) => partsOf(text).processId));
  const inForce = new Map(
    await Promise.all(
      [...processIds].map(async (processId) => [processId, await latest(database, processId)] as const),
    ),
  );
  const linkOf = (text: string): StandardLink => {
    const { processId, target } = partsOf(text);
    const found = inForce.get(processId);
    const elements = found ? elementsOf(found.model, target) : [];
    return { text, processId, definitionId: found?.definitionId, elements };
  };
  return new Map(components.map((each) => [each.number, linkTexts(each).map(linkOf)]));
}

export interface LinkedComponent {
  readonly number: number;
  readonly name: string;
  readonly elements: readonly LinkedElement[];
}

/** The components that this very diagram realises, whichever version of it that is. */
export const componentsOn = (model: Model, { components }: ServiceStandard): LinkedComponent[] =>
  components.flatMap((component) => {
    const targets = linkTexts(component).map(partsOf);
    const here = targets.filter(({ processId }) => processId === model.processId);
    const elements = here.flatMap(({ target }) => elementsOf(model, target));
    return elements.length > 0 ? [{ number: component.number, name: component.name, elements }] : [];
  });

/** A finding for every link to what the diagrams in force do not have. */
export const brokenLinks = (
  links: ReadonlyMap<number, readonly StandardLink[]>,
): { number: number; link: string }[] =>
  [...links].flatMap(([number, each]) =>
    each.filter(({ elements }) => elements.length === 0).map(({ text }) => ({ number, link: text })),
  );

const linkTexts = ({ elements = [] }: StandardComponent): string[] => elements;

function partsOf(text: string): { processId: string; target: string } {
  const [before = '', after] = text.split('#', 2);
  return after === undefined
    ? { processId: issuanceProcess, target: before }
    : { processId: before, target: after };
}

function elementsOf({ nodes }: Model, target: string): LinkedElement[] {
  const step = /^step:(.+)$/.exec(target)?.[1];
  const found =
    step === undefined
      ? [nodes.get(target)].filter((node) => node !== undefined)
      : [...nodes.values()].filter((node) => node.step === step);
  return found.map(({ id, name }) => ({ id, name: name ?? id }));
}

async function latest(database: Database, processId: string) {
  const definition = await latestDefinition(database, processId);
  return definition && { definitionId: definition.id, model: await modelOf(database, definition.id) };
}
