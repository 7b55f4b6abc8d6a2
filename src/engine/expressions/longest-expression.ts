/** In characters, of any one expression of a model. */
export const LONGEST_EXPRESSION = 10_000;
