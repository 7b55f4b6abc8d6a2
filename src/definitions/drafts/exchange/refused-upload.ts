import { Rejection } from '../../../kernel/rejection.ts';

export type UploadRule =
  | 'no-zip'
  | 'too-many-entries'
  | 'too-large-inside'
  | 'unsafe-name'
  | 'twice'
  | 'several-processes'
  | 'nothing-of-a-process'
  | 'not-utf-8'
  | 'no-process';

/** An upload that no draft can be made of; `rule` has a sentence in both catalogues, drafts.refusals.<rule>. */
export class RefusedUpload extends Rejection {
  constructor(
    readonly rule: UploadRule,
    /** The file, or the entry of the archive; empty where all of it is meant. */
    readonly file: string,
    obstacle: string,
  ) {
    super('invalid', 'read the upload', obstacle, [{ field: file, message: obstacle, rule }]);
  }
}
