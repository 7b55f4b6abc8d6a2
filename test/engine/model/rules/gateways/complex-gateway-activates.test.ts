import { aProcess, flow } from '../../a-process.ts';
import { start } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

const joining = (inside: string) =>
  aProcess(
    `${start}<bpmn:task id="a"/><bpmn:task id="b"/><bpmn:complexGateway id="x">${inside}</bpmn:complexGateway>
     ${flow('f1', 'start', 'a')}${flow('f2', 'start', 'b')}${flow('f3', 'a', 'x')}${flow('f4', 'b', 'x')}`,
  );
const activation = (text: string) => `<bpmn:activationCondition>${text}</bpmn:activationCondition>`;

itRefuses('complex-gateway-activates', [
  {
    name: 'a complex gateway that joins says when',
    broken: joining(''),
    field: 'x',
    says: /has several ways in and no activationCondition: it must say when it joins/,
    kept: joining(activation('= activationCount &gt;= 2')),
  },
  {
    name: 'its condition can be evaluated',
    broken: joining(activation('two of them')),
    field: 'x',
    says: /has the activation condition "two of them": a condition must be FEEL, beginning with =, or \$\{…\}/,
    kept: joining(activation('${activationCounts.f3 + activationCounts.f4 >= 2}')),
  },
  {
    name: 'one that only splits needs none',
    broken: joining(''),
    field: 'x',
    says: /no activationCondition/,
    kept: aProcess(
      `${start}<bpmn:complexGateway id="x"/><bpmn:task id="a"/>${flow('f1', 'start', 'x')}${flow('f2', 'x', 'a')}`,
    ),
  },
]);
