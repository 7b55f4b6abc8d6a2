import { around, aProcess, flow } from '../../a-process.ts';
import { beside, message, start, startBy } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const task = (attributes: string) => around(`<bpmn:task id="x" ${attributes}/>`);
const awaited = (attributes: string) =>
  aProcess(
    `${start}<bpmn:eventBasedGateway id="g"/><bpmn:receiveTask id="x" messageRef="m" ${attributes}/>
     ${flow('f1', 'start', 'g')}${flow('f2', 'g', 'x')}`,
    '<bpmn:message id="m" name="M"/>',
  );

itRefuses('quantities-fit', [
  ...[
    'startQuantity="0"',
    'startQuantity="some"',
    'completionQuantity="-1"',
    'completionQuantity="1001"',
  ].map((attribute) => ({
    name: `a quantity is a number of tokens, not ${attribute}`,
    broken: task(attribute),
    field: 'x',
    says: /has a \w+Quantity that is no number of tokens: it must be from 1 to 1000/,
    kept: task('startQuantity="2" completionQuantity="1000"'),
  })),
  {
    name: 'what no flow leads to begins with one token',
    broken: aProcess('<bpmn:task id="x" startQuantity="2"/>'),
    field: 'x',
    says: /begins with 2 tokens \(startQuantity\): no flow leads to it/,
    kept: aProcess('<bpmn:task id="x" completionQuantity="2"/>'),
  },
  {
    name: 'an awaited event happens once',
    broken: awaited('startQuantity="2"'),
    field: 'x',
    says: /begins with 2 tokens \(startQuantity\): it stands behind an event-based gateway/,
    kept: awaited('completionQuantity="2"'),
  },
  {
    name: 'an event sub-process counts no tokens',
    broken: beside('completionQuantity="2"', startBy(message)),
    field: 's',
    says: /counts tokens: an event sub-process begins by its event/,
    kept: beside('completionQuantity="1"', startBy(message)),
  },
]);
