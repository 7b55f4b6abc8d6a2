import { around, faultsOf } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

itRefuses('content-known', [
  {
    name: 'ids are taken once',
    broken: around('<bpmn:task id="x"/><bpmn:task id="x"/>'),
    field: 'x',
    says: /Element x appears more than once/,
    kept: around('<bpmn:task id="x"/><bpmn:task id="y"/>'),
  },
  {
    name: 'BPMN knows the element',
    broken: around('<bpmn:task id="x"/>\n<bpmn:robotTask name="a > b"\n id="r"/>'),
    field: 'r',
    says: /Element r \(robotTask\) is not known to BPMN 2\.0/,
    kept: around('<bpmn:task id="x"/><foreign:robotTask id="r"/>'),
  },
  {
    name: 'an id can be read',
    broken: around(
      '<bpmn:task id="x"/><bpmn:boundaryEvent id="über" attachedToRef="x"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>',
    ),
    field: 'über',
    says: /Element über \(boundaryEvent\) has an id that cannot be used/,
    kept: around(
      '<bpmn:task id="x"/><bpmn:boundaryEvent id="ueber" attachedToRef="x"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>',
    ),
  },
  {
    name: 'an element stands where it may',
    broken: around('<bpmn:task id="x"><bpmn:userTask id="inner"/></bpmn:task>'),
    field: 'inner',
    says: /Element inner \(userTask\) stands where BPMN 2\.0 does not allow it/,
    kept: around('<bpmn:subProcess id="x"><bpmn:userTask id="inner"/></bpmn:subProcess>'),
  },
  {
    name: 'so does what says how often something is done',
    broken: around(
      '<bpmn:parallelGateway id="x"><bpmn:standardLoopCharacteristics id="often" loopMaximum="2"/></bpmn:parallelGateway>',
    ),
    field: 'often',
    says: /Element often \(standardLoopCharacteristics\) stands where BPMN 2\.0 does not allow it/,
    kept: around(
      '<bpmn:task id="x"><bpmn:standardLoopCharacteristics id="often" loopMaximum="2"/></bpmn:task>',
    ),
  },
]);

it('says so of the only process, too', async () => {
  const [fault] = await faultsOf(around('<bpmn:task id="x"/>').replace('id="p"', 'id="7"'));
  expect(fault).toMatchObject({ field: '7', rule: 'content-known' });
});
