import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDraft } from '../../src/definitions/drafts/draft.ts';
import { beginDraft } from '../../src/definitions/drafts/begin-draft.ts';
import { readUpload } from '../../src/definitions/drafts/exchange/read-upload.ts';
import { deployProcess } from '../../src/definitions/deploy-process.ts';
import { createUser } from '../../src/identity/create-user.ts';
import { Rejection } from '../../src/kernel/rejection.ts';
import { aDatabase, type TestDatabase } from '../support/database.ts';
import { parseXml, type Xml } from './parse-xml.ts';

// The reference models of the BPMN Model Interchange Working Group: each is stored, downloaded and compared
// element by element, and then either deploys or is refused with sentences that name element and rule.

export interface MiwgResult {
  name: string;
  became: 'deployed' | 'refused';
  /** Empty where everything is as it should be. */
  wrong: string[];
}

export async function runMiwg(folder: string): Promise<MiwgResult[]> {
  const opened = await aDatabase();
  const results: MiwgResult[] = [];
  const by = await aDesigner(opened);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.bpmn'))
    .sort()) {
    const xml = readFileSync(join(folder, file), 'utf8');
    const lost = await lostIn(opened, by, xml);
    results.push({ name: file, ...(await deployedOrRefused(opened, xml, lost)) });
  }
  await opened.remove();
  return results;
}

const clock = { now: () => new Date('2026-11-23T02:00:00.000Z') };

async function aDesigner({ database }: TestDatabase): Promise<string> {
  const account = {
    username: 'perancang',
    name: 'Ratna',
    email: 'ratna@example.go.id',
    roles: ['designer' as const],
  };
  const cheap = { memoryKib: 64, passes: 1 };
  return (await createUser(database, clock, { ...account, password: 'benar-kuda-baterai' }, cheap)).id;
}

async function lostIn({ database }: TestDatabase, by: string, xml: string): Promise<string[]> {
  const draft = {
    ...(await readUpload([{ fileName: 'reference.bpmn', content: Buffer.from(xml) }])),
    at: clock.now(),
    by,
  };
  const { draftId } = await beginDraft({ database }, draft, async () => undefined);
  const downloaded = (await findDraft(database, draftId))?.files.get('process.bpmn') ?? '<nothing/>';
  const [before, after] = [contentOf(parseXml(xml)), contentOf(parseXml(downloaded))];
  return before.filter((line, index) => after[index] !== line);
}

/** Every element with its attributes and text, in the order of the file. */
function contentOf(root: Xml): string[] {
  const all = [root];
  for (const element of all) all.push(...element.children);
  return all.map(({ children: _, ...own }) => JSON.stringify(own));
}

async function deployedOrRefused(
  { database }: TestDatabase,
  xml: string,
  lost: readonly string[],
): Promise<Pick<MiwgResult, 'became' | 'wrong'>> {
  const wrong = lost.map((line) => `lost: ${line}`);
  try {
    await deployProcess({ database, clock }, { files: [{ name: 'process.bpmn', content: xml }] });
    return { became: 'deployed', wrong };
  } catch (error) {
    if (!(error instanceof Rejection)) return { became: 'refused', wrong: [...wrong, String(error)] };
    return { became: 'refused', wrong: [...wrong, ...unexplained(error)] };
  }
}

/** A refusal names the element and the rule, or says what of the whole file is wrong. */
const unexplained = ({ problems, message }: Rejection): string[] =>
  problems.length === 0 && !/^Expected to .*, but /.test(message)
    ? [message]
    : problems
        .filter(({ message: sentence }) => !sentence.endsWith('.'))
        .map(({ message: sentence }) => sentence);
