import { elementsOf, isKind, textOf } from '../../engine/model/xml/moddle-element.ts';
import { readXml } from '../../engine/model/xml/read-xml.ts';
import { Rejection, type Problem } from '../../kernel/rejection.ts';
import { kindOf, longestFile, mostFiles, processFile } from '../process-folder.ts';

// What a draft takes in. It need not be fit to be deployed; but its names are those of a process folder, it is of a
// size that can be worked with, and its process.bpmn is BPMN, so that everybody can open it again.

const longestDraft = 20_000_000;

/** What process.bpmn says of itself. */
export interface ProcessName {
  readonly processId: string | undefined;
  readonly name: string | undefined;
}

/** Throws invalid, naming each file that a draft cannot hold. */
export async function readFiles(files: ReadonlyMap<string, string>): Promise<ProcessName> {
  const problems = [...problemsWith(files)];
  if (problems.length > 0) throw refused(problems);
  return readProcessName(files.get(processFile) ?? '');
}

/** Throws invalid for what is no BPMN. */
export async function readProcessName(xml: string): Promise<ProcessName> {
  const { definitions } = await readXml(xml);
  const processes = elementsOf(definitions, 'rootElements').filter((element) => isKind(element, 'Process'));
  const process = processes.find((element) => element.get('isExecutable') === true) ?? processes[0];
  return { processId: process && textOf(process, 'id'), name: process && textOf(process, 'name') };
}

function* problemsWith(files: ReadonlyMap<string, string>): Generator<Problem> {
  if (files.size > mostFiles) yield { field: 'files', message: `there are more than ${mostFiles}` };
  if (!files.has(processFile)) yield { field: processFile, message: 'it is missing' };
  let total = 0;
  for (const [name, content] of files) {
    total += content.length;
    if (!kindOf(name)) yield { field: name.slice(0, 100), message: 'it is no file of a process folder' };
    if (content.length > longestFile)
      yield { field: name, message: `it is longer than ${longestFile} characters` };
  }
  if (total > longestDraft)
    yield { field: 'files', message: `together they are longer than ${longestDraft} characters` };
}

function refused(problems: readonly Problem[]): Rejection {
  const sentences = problems.map(({ field, message }) => `${field}: ${message}`).join('; ');
  return new Rejection('invalid', 'save the draft', sentences, problems);
}
