/**
 * Whether multer refused a multipart body because it is larger, or has more parts, than it may have. Its other
 * refusals are of bodies that nobody could read.
 */
export const isOverLimit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && overLimit.has(error.code);

const overLimit: ReadonlySet<unknown> = new Set([
  'LIMIT_FILE_SIZE',
  'LIMIT_FILE_COUNT',
  'LIMIT_FIELD_COUNT',
  'LIMIT_FIELD_VALUE',
  'LIMIT_PART_COUNT',
]);
