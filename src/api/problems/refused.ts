/** A refusal of the door itself, before any verb is asked. */
export class Refused extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422,
    /** The last part of the problem's type: `unauthorized` of `urn:alur:problem:unauthorized`. */
    readonly kind: string,
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(detail);
    this.name = 'Refused';
  }
}
