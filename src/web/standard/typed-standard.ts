import type { ServiceStandard, StandardComponent } from '../../service/standard/service-standard.ts';
import { componentBody } from '../../service/standard/component-text.ts';
import { textOf, type FormBody } from '../page.ts';

/** What stands in the form: fourteen components, whose number and order the law gives. */
export const typedStandard = (body: FormBody): ServiceStandard => ({
  service: plain(body, 'service'),
  components: Array.from({ length: 14 }, (_, index) => typedComponent(body, index + 1)),
});

function typedComponent(body: FormBody, number: number): StandardComponent {
  const field = (part: string) => plain(body, `${number}.${part}`);
  const note = { id: field('note.id'), en: field('note.en') };
  const elements = field('elements')
    .split(/[\s,]+/)
    .filter((each) => each !== '');
  return {
    number,
    name: field('name'),
    ...componentBody(field('text')),
    ...((note.id !== '' || note.en !== '') && { note }),
    ...(elements.length > 0 && { elements: [...new Set(elements)] }),
  };
}

const plain = (body: FormBody, field: string): string => textOf(body, field).replaceAll('\r\n', '\n').trim();
