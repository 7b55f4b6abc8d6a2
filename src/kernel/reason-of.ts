/** What went wrong, in the words of whatever was thrown: libraries also throw what is no Error. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
