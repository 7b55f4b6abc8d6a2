import type { DefinitionUse } from '../../definitions/all-definitions.ts';

/** Who put a version into force and why; of what came with the program itself, that it did. */
export const deployedView = ({ deployed_by, comment }: DefinitionUse) => ({
  by: deployed_by,
  why: deployed_by === null ? null : comment,
  isBrought: deployed_by === null,
});
