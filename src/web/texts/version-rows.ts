import { versionLabel, type Published } from '../../service/texts/published.ts';

/** The versions of a text as the table of versions lists them. */
export const versionRows = (
  versions: readonly Published<unknown>[],
  current: number,
  hrefOf: (version: number) => string,
) =>
  versions.map((each) => ({
    ...each,
    label: versionLabel(each.version),
    standing: each.version === current ? 'inForce' : each.version > current ? 'toCome' : 'former',
    href: hrefOf(each.version),
  }));
