import type { Kind } from '../values/kind-of.ts';

export interface Parameter {
  readonly name: string;
  /** Empty where anything is taken, null too. */
  readonly kinds: readonly Kind[];
  readonly isOptional: boolean;
  /** All that is given from here on, or one list of it. */
  readonly isRest: boolean;
}

/** "list: list, position: number|function, scale?: number, ...items: any" */
export const readSignature = (signature: string): Parameter[] =>
  signature === '' ? [] : signature.split(', ').map(readParameter);

function readParameter(text: string): Parameter {
  const [name = '', kinds = 'any'] = text.split(': ');
  return {
    name: name.replace(/^\.\.\./, '').replace(/\?$/, ''),
    kinds: kinds === 'any' ? [] : (kinds.split('|') as Kind[]),
    isOptional: name.endsWith('?'),
    isRest: name.startsWith('...'),
  };
}
