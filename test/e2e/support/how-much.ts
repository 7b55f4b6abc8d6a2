/**
 * `npm run e2e` walks everything and takes pictures; as one suite among others the stories go the ways that most
 * people go, and screens are only examined: every way out takes as long as all of them together.
 */
export const isFull = process.env['ALUR_E2E'] === 'full';
