import { elementsOf, isKind, textOf, type ModdleElement } from '../../engine/model/moddle-element.ts';
import { readXml } from '../../engine/model/read-xml.ts';
import { newId } from '../../kernel/ids.ts';
import type { Transaction } from '../../persistence/in-transaction.ts';
import { processFile } from '../process-folder.ts';

export interface NewDraft {
  readonly fileName: string;
  readonly xml: string;
  readonly at: Date;
  /** Id of the user. */
  readonly by: string;
}

/** Keeps a file that is BPMN, fit to be deployed or not; throws invalid for one that cannot be read at all. */
export async function saveDraft(
  tx: Transaction,
  { fileName, xml, at, by }: NewDraft,
): Promise<{ draftId: string; name: string }> {
  const { definitions } = await readXml(xml);
  const name = nameOf(definitions, fileName).slice(0, 200);
  const id = newId();
  await tx.insert('drafts', { id, name, xml, saved_at: at.toISOString(), saved_by: by });
  return { draftId: id, name };
}

/** That of the file; every folder has a process.bpmn, which says nothing, and is called as its process is. */
function nameOf(definitions: ModdleElement, fileName: string): string {
  const process = elementsOf(definitions, 'rootElements').find((element) => isKind(element, 'Process'));
  const ofProcess = process && (textOf(process, 'name') ?? textOf(process, 'id'));
  return (fileName === processFile && ofProcess) || fileName.replace(/\.(bpmn|xml)$/i, '');
}
