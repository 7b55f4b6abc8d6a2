import { kindOf, processFile } from '../../process-folder.ts';
import { readProcessName } from '../read-files.ts';
import { readZip } from './read-zip.ts';
import { RefusedUpload } from './refused-upload.ts';

// Files as people have them, put where a process folder has its place for them: a lone .bpmn becomes process.bpmn,
// forms and decisions go into their folders, an archive may hold the folder itself.

export interface Upload {
  readonly fileName: string;
  readonly content: Buffer;
}

export interface ReadUpload {
  /** As the one BPMN file was called, or its process where that says nothing. */
  readonly name: string | undefined;
  /** Path in the folder → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Files that have no place in a process folder. */
  readonly leftOut: readonly string[];
}

/** Throws RefusedUpload, and invalid for a process that is no BPMN. */
export async function readUpload(uploads: readonly Upload[]): Promise<ReadUpload> {
  const files = new Map<string, string>();
  const leftOut: string[] = [];
  let name: string | undefined;
  for (const [given, content] of uploads.flatMap(unpacked)) {
    const path = placeOf(given);
    if (path === undefined) leftOut.push(given);
    else if (files.has(path)) throw tooMany(path);
    else files.set(path, textIn(given, content));
    if (path === processFile) name = given.split('/').at(-1);
  }
  if (files.size === 0) throw new RefusedUpload('nothing-of-a-process', '', 'it holds nothing of a process');
  return { name: await nameFor(name, files.get(processFile)), files, leftOut };
}

const tooMany = (path: string): RefusedUpload =>
  path === processFile
    ? new RefusedUpload('several-processes', '', 'it holds several BPMN files')
    : new RefusedUpload('twice', path, `${path} is there twice`);

/** Name → content. What lies together in one outer folder lies there without it. */
function unpacked({ fileName, content }: Upload): [string, Uint8Array][] {
  if (!content.subarray(0, 4).equals(zipMagic)) return [[fileName, content]];
  const entries = [...readZip(content)];
  const [outer] = entries[0]?.[0].split('/') ?? [];
  const isWrapped =
    entries.every(([name]) => name.startsWith(`${outer}/`)) &&
    !['forms', 'decisions', 'scenarios'].includes(outer ?? '');
  return isWrapped ? entries.map(([name, bytes]) => [name.slice(`${outer}/`.length), bytes]) : entries;
}

const zipMagic = Buffer.from('PK\u0003\u0004', 'latin1');

const folders: readonly (readonly [RegExp, string])[] = [
  [/\.form$/i, 'forms/'],
  [/\.dmn$/i, 'decisions/'],
];

/** Undefined for what has none. */
function placeOf(given: string): string | undefined {
  if (kindOf(given)) return given;
  const bare = given.split('/').at(-1) ?? given;
  if (/\.bpmn$|\.bpmn20\.xml$/i.test(bare) || (/\.xml$/i.test(bare) && bare === given)) return processFile;
  const folder = folders.find(([ending]) => ending.test(bare))?.[1];
  const path = folder && `${folder}${bare.replace(/[^\w.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '')}`;
  return path !== undefined && kindOf(path) ? path : undefined;
}

/** A file in another encoding would come back garbled: refused rather than read wrongly. */
function textIn(fileName: string, content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    throw new RefusedUpload('not-utf-8', fileName, `${fileName} is not encoded in UTF-8`);
  }
}

/** Every folder has a process.bpmn, which says nothing: it is called as its process is. */
async function nameFor(fileName: string | undefined, xml: string | undefined): Promise<string | undefined> {
  if (fileName === undefined || xml === undefined) return undefined;
  const { name, processId } = await readProcessName(xml);
  const ofProcess = fileName === processFile ? (name ?? processId) : undefined;
  return ofProcess ?? fileName.replace(/\.(bpmn|xml|bpmn20\.xml)$/i, '');
}
