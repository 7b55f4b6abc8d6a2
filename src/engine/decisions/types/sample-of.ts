import { FeelFunction } from 'feelin';
import type { Type } from './type.ts';

// A value that only shows the names in a type, so that the parser knows them where they hold spaces.

export function sampleOf(type: Type): unknown {
  if (type.kind === 'list') return [sampleOf(type.of)];
  if (type.kind !== 'context') return null;
  return Object.fromEntries([...type.fields].map(([name, field]) => [name, sampleOf(field)]));
}

export const sampleFunction = new FeelFunction(() => null, []);
