import { localDateOf } from '../../kernel/local-date.ts';
import { Rejection } from '../../kernel/rejection.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../persistence/database.ts';
import { finding, problemOf, type Finding } from '../findings/finding.ts';
import { publicationProblems, publishText, type Publication } from '../texts/publish.ts';
import { serviceStandard, type ServiceStandard, type StandardComponent } from './service-standard.ts';
import { brokenLinks, linksOf } from './standard-links.ts';

/**
 * Publishes the next version of the service standard and returns its number. Cases that run keep theirs.
 * Throws 'invalid' with a problem per field (`3.text`), a link that leads nowhere included.
 */
export async function publishStandard(
  context: { readonly database: Database; readonly clock: Clock },
  publication: Publication<ServiceStandard>,
): Promise<number> {
  const found = await standardProblems(context.database, publication.content);
  const problems = [
    ...found.map(([field, each]) => problemOf(field, each, publication.locale)),
    ...publicationProblems(publication, localDateOf(context.clock.now())),
  ];
  if (problems.length > 0)
    throw new Rejection('invalid', 'publish the service standard', 'a component does not fit', problems);
  return publishText(context, serviceStandard, publication);
}

type Found = readonly [field: string, problem: Finding];

async function standardProblems(database: Database, standard: ServiceStandard): Promise<Found[]> {
  const service = sizeOf('service', standard.service, longestName);
  const broken = brokenLinks(await linksOf(database, standard)).map(({ number, link }): Found => [
    `${number}.elements`,
    finding('standard.link', { link }),
  ]);
  return [...service, ...standard.components.flatMap(componentProblems), ...broken];
}

const longestName = 300;
const longestLine = 2000;
const mostLines = 100;

function componentProblems({ number, name, items, lines, groups, note }: StandardComponent): Found[] {
  const field = (part: string) => `${number}.${part}`;
  const said = [...(items ?? []), ...(lines ?? [])];
  const grouped = (groups ?? []).flatMap((group) => [group.name, ...group.items]);
  return [
    ...sizeOf(field('name'), name, longestName),
    ...textProblems(field('text'), [...said, ...grouped]),
    ...(note ? noteProblems(field('note'), note) : []),
  ];
}

function textProblems(field: string, lines: readonly string[]): Found[] {
  if (lines.length === 0) return [[field, finding('setting.empty')]];
  if (lines.length > mostLines) return [[field, finding('setting.too-many', { most: mostLines })]];
  if (lines.some((line) => line.length > longestLine))
    return [[field, finding('setting.too-long', { most: longestLine })]];
  return [];
}

/** It is read in both languages, or there is none. */
const noteProblems = (field: string, { id, en }: { id: string; en: string }): Found[] => [
  ...sizeOf(`${field}.id`, id, longestLine),
  ...sizeOf(`${field}.en`, en, longestLine),
];

function sizeOf(field: string, text: string, most: number): Found[] {
  if (text.trim() === '') return [[field, finding('setting.empty')]];
  return text.length > most ? [[field, finding('setting.too-long', { most })]] : [];
}
