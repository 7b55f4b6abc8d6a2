import { textOf, type ModdleElement } from '../../model/xml/moddle-element.ts';

/** A FEEL name: however it is broken over lines in the file, its parts stand one space apart. */
export const nameOf = (element: ModdleElement | undefined): string | undefined =>
  textOf(element, 'name')?.replaceAll(/\s+/g, ' ');
