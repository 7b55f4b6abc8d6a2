import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const script = (attributes: string, inside: string) =>
  around(`<bpmn:scriptTask id="x" ${attributes}>${inside}</bpmn:scriptTask>`);

itRefuses('script-runs-javascript', [
  {
    name: 'a script is JavaScript',
    broken: script('scriptFormat="groovy"', '<bpmn:script>println 1</bpmn:script>'),
    field: 'x',
    says: /of format groovy: this engine executes javascript only/,
    kept: script('scriptFormat="text/javascript"', '<bpmn:script>1</bpmn:script>'),
  },
  {
    name: 'a script has a format',
    broken: script('', '<bpmn:script>1</bpmn:script>'),
    field: 'x',
    says: /has no scriptFormat/,
    kept: script('scriptFormat="javascript"', '<bpmn:script><![CDATA[1 < 2]]></bpmn:script>'),
  },
  {
    name: 'a script is there',
    broken: script('scriptFormat="javascript"', ''),
    field: 'x',
    says: /has no script/,
    kept: script('scriptFormat="javascript"', '<bpmn:script>1</bpmn:script>'),
  },
]);
