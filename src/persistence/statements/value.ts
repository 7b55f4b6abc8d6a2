/** What a statement may be given: instants are ISO 8601 text, JSON is text, a flag is an instant or 0/1. */
export type Value = string | number | null | Buffer;
