import { elementsOf, isKind, textOf, type ModdleElement } from '../../engine/model/xml/moddle-element.ts';
import { readXml } from '../../engine/model/xml/read-xml.ts';
import { Rejection } from '../../kernel/rejection.ts';
import { processFile } from '../process-folder.ts';

/** The name and the text of a file that is BPMN, fit to be deployed or not; throws invalid for any other. */
export async function readDraft(fileName: string, content: Buffer): Promise<{ name: string; xml: string }> {
  const xml = textIn(content);
  const { definitions } = await readXml(xml);
  return { name: nameOf(definitions, fileName).slice(0, 200), xml };
}

/** A file in another encoding would come back garbled: refused rather than read wrongly. */
function textIn(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new Rejection(
      'invalid',
      'read the draft',
      'it is not encoded in UTF-8: save it as UTF-8 and try again',
    );
  }
}

/** That of the file; every folder has a process.bpmn, which says nothing, and is called as its process is. */
function nameOf(definitions: ModdleElement, fileName: string): string {
  const process = elementsOf(definitions, 'rootElements').find((element) => isKind(element, 'Process'));
  const ofProcess = process && (textOf(process, 'name') ?? textOf(process, 'id'));
  return (fileName === processFile && ofProcess) || fileName.replace(/\.(bpmn|xml)$/i, '');
}
