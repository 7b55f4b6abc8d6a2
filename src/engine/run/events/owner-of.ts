import type { Owner } from '../../snapshot.ts';

/** Only whom an armed event serves, without the rest of it. */
export const ownerOf = ({ token, scope }: Owner): Owner => ({
  ...(token !== undefined && { token }),
  ...(scope !== undefined && { scope }),
});
