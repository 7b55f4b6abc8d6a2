import type { Json } from '../../engine/variables.ts';
import { defaultSettings, serviceSettings, type ServiceSettings } from '../settings.ts';

// Values that differ from the program's own, each under its path: `letter.unit`. What nobody changed is not
// stored, so it follows the program; what a newer program no longer accepts gives way to its default.

export type Overrides = Readonly<Record<string, Json>>;

export function settingsWith(overrides: Overrides): ServiceSettings {
  const parsed = serviceSettings.safeParse(merged(overrides));
  if (parsed.success) return parsed.data;
  const refused = new Set(parsed.error.issues.map(({ path }) => path.join('.')));
  const kept = Object.entries(overrides).filter(([path]) => !isRefused(path, refused));
  if (kept.length === Object.keys(overrides).length) return defaultSettings;
  return settingsWith(Object.fromEntries(kept));
}

/** An item of a list is refused with its list. */
const isRefused = (path: string, refused: ReadonlySet<string>): boolean =>
  [...refused].some((each) => each === path || each.startsWith(`${path}.`));

/** The program's own values with these in their places; not checked. */
export function merged(overrides: Overrides): unknown {
  const known = Object.keys(overrides).filter((path) => valueAt(defaultSettings, path) !== undefined);
  return known.reduce<unknown>(
    (tree, path) => placed(tree, path.split('.'), overrides[path]),
    defaultSettings,
  );
}

export const valueAt = (tree: unknown, path: string): Json | undefined =>
  path.split('.').reduce<unknown>((at, key) => (isBranch(at) ? at[key] : undefined), tree) as
    Json | undefined;

function placed(tree: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const branch = isBranch(tree) ? tree : {};
  return { ...branch, [key]: rest.length === 0 ? value : placed(branch[key], rest, value) };
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
