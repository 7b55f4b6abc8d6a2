import { Rejection } from '../../kernel/rejection.ts';
import { processFile } from '../process-folder.ts';
import { readProcessName } from './read-files.ts';

export interface ReadUpload {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
}

/** A lone BPMN file as a process folder, fit to be deployed or not; throws invalid for any other file. */
export async function readUpload(fileName: string, content: Buffer): Promise<ReadUpload> {
  const xml = textIn(content);
  const { name, processId } = await readProcessName(xml);
  // Every folder has a process.bpmn, which says nothing: it is called as its process is.
  const ofProcess = fileName === processFile ? (name ?? processId) : undefined;
  return { name: ofProcess ?? fileName.replace(/\.(bpmn|xml)$/i, ''), files: new Map([[processFile, xml]]) };
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
