import { around } from '../../a-process.ts';
import { itRefuses } from '../twins.ts';

const thrown = (attributes: string) =>
  around(
    `<bpmn:intermediateThrowEvent id="x"><bpmn:compensateEventDefinition ${attributes}/></bpmn:intermediateThrowEvent>
     <bpmn:subProcess id="s"><bpmn:task id="deep"/></bpmn:subProcess>`,
  );

itRefuses('compensation-thrown', [
  {
    name: 'compensation is of an activity that can be seen',
    broken: thrown('activityRef="deep"'),
    field: 'x',
    says: /undoes deep: it must be an activity beside the event/,
    kept: thrown('activityRef="s"'),
  },
]);
