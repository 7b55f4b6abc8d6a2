import { aProcess, flow } from '../../a-process.ts';
import { start } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const half = (kind: 'Throw' | 'Catch', id: string, link: string) =>
  `<bpmn:intermediate${kind}Event id="${id}"><bpmn:linkEventDefinition name="${link}"/></bpmn:intermediate${kind}Event>`;
const linked = (...halves: string[]) =>
  aProcess(
    `${start}<bpmn:task id="t"/>${halves.join('')}${flow('f1', 'start', 'out')}${flow('f2', 'in', 't')}`,
  );
const kept = linked(half('Throw', 'out', 'A'), half('Catch', 'in', 'A'));

itRefuses('link-connects', [
  {
    name: 'a link leads somewhere',
    broken: linked(half('Throw', 'out', 'A'), half('Catch', 'in', 'B')),
    field: 'out',
    says: /throws the link "A", which no event of the same scope catches/,
    kept,
  },
  {
    name: 'a link leads to one place',
    broken: linked(half('Throw', 'out', 'A'), half('Catch', 'in', 'A'), half('Catch', 'in2', 'A')),
    field: 'out',
    says: /which several events catch \(in, in2\): a link leads to one place/,
    kept: linked(half('Throw', 'out', 'A'), half('Throw', 'out2', 'A'), half('Catch', 'in', 'A')),
  },
  {
    name: 'nothing leaves a throwing link',
    broken: linked(half('Throw', 'out', 'A'), half('Catch', 'in', 'A'), flow('f3', 'out', 't')),
    field: 'out',
    says: /has an outgoing flow: a throwing link event goes on where its link is caught/,
    kept,
  },
  {
    name: 'nothing but its link leads to a catching link',
    broken: linked(half('Throw', 'out', 'A'), half('Catch', 'in', 'A'), flow('f3', 't', 'in')),
    field: 'in',
    says: /has an incoming flow: a catching link event is reached by its link only/,
    kept,
  },
]);
