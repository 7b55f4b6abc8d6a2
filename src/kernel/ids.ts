import { v7 } from 'uuid';

// Row ids sort by creation (UUID version 7, RFC 9562), so that an index on them grows at its end.

export const newId = (): string => v7();
