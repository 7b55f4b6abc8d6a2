import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const input = '<bpmn:loopDataInputRef>people</bpmn:loopDataInputRef>';
const output = '<bpmn:loopDataOutputRef>answers</bpmn:loopDataOutputRef>';
const cardinality = '<bpmn:loopCardinality>3</bpmn:loopCardinality>';
const item = '<bpmn:inputDataItem id="i" name="person"/>';
const result = '<bpmn:outputDataItem id="o" name="answer"/>';
const many = (inside: string, attributes = '', before = '') =>
  around(
    `<bpmn:dataObject id="d" name="people"/><bpmn:dataStoreReference id="store"/>
    <bpmn:userTask id="x">${before}<bpmn:multiInstanceLoopCharacteristics ${attributes}>${inside}</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`,
  );
const through = (inside: string) =>
  `<bpmn:ioSpecification><bpmn:dataInput id="in"/><bpmn:inputSet/><bpmn:outputSet/></bpmn:ioSpecification>
   <bpmn:dataInputAssociation><bpmn:sourceRef>d</bpmn:sourceRef><bpmn:targetRef>in</bpmn:targetRef>${inside}</bpmn:dataInputAssociation>`;
const copied = (inside: string) =>
  many('<bpmn:loopDataInputRef>in</bpmn:loopDataInputRef>', '', through(inside));

itRefuses('items-collected', [
  {
    name: 'an element variable is of a collection',
    broken: many(cardinality, 'camunda:elementVariable="person"'),
    field: 'x',
    says: /elementVariable without a camunda:collection/,
    kept: many('', 'camunda:collection="${people}" camunda:elementVariable="person"'),
  },
  {
    name: 'an item is of a collection',
    broken: many(item + cardinality),
    field: 'x',
    says: /has an inputDataItem without a loopDataInputRef to take it from/,
    kept: many(input + item),
  },
  {
    name: 'an item has one name',
    broken: many(input + item, 'camunda:elementVariable="person"'),
    field: 'x',
    says: /names its items twice/,
    kept: many(input, 'camunda:elementVariable="person"'),
  },
  {
    name: 'results are put somewhere',
    broken: many(result + cardinality),
    field: 'x',
    says: /has an outputDataItem without a loopDataOutputRef/,
    kept: many(output + result + cardinality),
  },
  {
    name: 'something is put into the results',
    broken: many(output + cardinality),
    field: 'x',
    says: /has a loopDataOutputRef without an outputDataItem/,
    kept: many(output + result + cardinality),
  },
  {
    name: 'results are put into a variable',
    broken: many(output.replace('answers', '${all.answers}') + result + cardinality),
    field: 'x',
    says: /has the loopDataOutputRef "\$\{all.answers\}": it must name a variable/,
    kept: many(output + result + cardinality),
  },
  {
    name: 'items are taken from data',
    broken: many(input.replace('people', 'store') + item),
    field: 'x',
    says: /has a loopDataInputRef that holds no data/,
    kept: many(input.replace('people', 'd') + item),
  },
  {
    name: 'a collection is taken as a whole',
    broken: copied('<bpmn:assignment><bpmn:from>1</bpmn:from><bpmn:to>in</bpmn:to></bpmn:assignment>'),
    field: 'x',
    says: /has a data association with its loopDataInputRef that is no copy/,
    kept: copied('<bpmn:transformation>${people}</bpmn:transformation>'),
  },
]);
