import type { Actor } from '../../identity/actor.ts';

// How long a session lives without a click. Staff see other people's papers: 15 minutes. An applicant
// sees only their own, and reads instructions in between: 45 minutes.

const minute = 60_000;
const applicantIdleMs = 45 * minute;
const staffIdleMs = 15 * minute;

export const visitorIdleMs = 60 * minute;

export const idleMsFor = (actor: Actor): number =>
  actor.roles.every((role) => role === 'pemohon') ? applicantIdleMs : staffIdleMs;
