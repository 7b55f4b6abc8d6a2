import type { Problem } from '../../kernel/rejection.ts';
import type { ServiceContext } from '../context.ts';
import { problemOf, type Locale } from '../findings/finding.ts';
import { inspectUpload, type InspectedUpload, type Upload } from './inspect-upload.ts';
import { discardDocuments, sealDocument, type SealedDocument } from './store-document.ts';

/** One uploaded file under the form field it came in; the field's key is the document kind. */
export interface ReceivedFile extends Upload {
  kind: string;
}

export interface InspectedFiles {
  uploads: InspectedUpload[];
  problems: Problem[];
  /** The kinds in whose place a private key was sent. */
  secrets: string[];
}

export async function inspectFiles(files: readonly ReceivedFile[], locale: Locale): Promise<InspectedFiles> {
  const uploads: InspectedUpload[] = [];
  const problems: Problem[] = [];
  const secrets: string[] = [];
  for (const file of files) {
    const { upload, problems: found } = await inspectUpload(file.kind, file);
    if (upload) uploads.push(upload);
    if (found.some(({ code }) => code === 'csr.secret')) secrets.push(file.kind);
    problems.push(...found.map((problem) => problemOf(file.kind, problem, locale)));
  }
  return { uploads, problems, secrets };
}

/** All or none: a failure while sealing leaves no file behind. */
export async function sealAll(
  context: ServiceContext,
  uploads: readonly InspectedUpload[],
): Promise<SealedDocument[]> {
  const sealed: SealedDocument[] = [];
  try {
    for (const upload of uploads) sealed.push(await sealDocument(context, upload));
    return sealed;
  } catch (error) {
    await discardDocuments(context, sealed);
    throw error;
  }
}
