import type { Exchange } from './traffic.ts';

// Where a whole identity number may stand, and before whose eyes. Everything else is a leak.

export interface Reader {
  readonly username: string;
  /** May check the identity of applicants, and is recorded whenever they do. */
  readonly checksIdentities: boolean;
}

interface Place {
  readonly address: RegExp;
  readonly who: 'its owner' | 'who checks identities' | 'either';
  readonly reason: string;
}

const places: readonly Place[] = [
  {
    address: /^POST \/applications$/,
    who: 'its owner',
    reason: 'the form that came back with a mistake keeps what its owner typed',
  },
  {
    address: /^POST \/applications\/fields/,
    who: 'its owner',
    reason: 'the form drawn again while its owner fills it in',
  },
  {
    address: /^POST \/applications\/papers\//,
    who: 'its owner',
    reason: 'the paper to sign, made of what its owner typed',
  },
  {
    address: /^GET \/applications\/[^/]+\/papers\//,
    who: 'either',
    reason: 'the paper of an application; each look is recorded',
  },
  {
    address: /^POST \/tasks\/[^/]+\/nik$/,
    who: 'who checks identities',
    reason: 'shown on demand beside the documents; each look is recorded',
  },
  {
    address: /^GET \/account\/data\/export$/,
    who: 'its owner',
    reason: 'the copy of all that is stored about its owner',
  },
  {
    address: /^GET \/documents\//,
    who: 'either',
    reason: 'a document of the application, opened; each look is recorded',
  },
];

export function reasonFor({ method, url }: Exchange, reader: Reader, owner: string): string | undefined {
  const may = (who: Place['who']) =>
    (who !== 'who checks identities' && reader.username === owner) ||
    (who !== 'its owner' && reader.checksIdentities);
  return places.find(({ address, who }) => address.test(`${method} ${url}`) && may(who))?.reason;
}
