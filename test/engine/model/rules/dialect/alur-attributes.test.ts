import { around } from '../../a-process.ts';
import { caught, duration, message } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('alur-attributes', [
  {
    name: 'alur:waitingFor',
    broken: around('<bpmn:userTask id="x" alur:waitingFor="someone"/>'),
    field: 'x',
    says: /alur:waitingFor="someone": it must be one of office, applicant, authority/,
    kept: around('<bpmn:userTask id="x" alur:waitingFor="applicant"/>'),
  },
  {
    name: 'alur:separateFrom',
    broken: around('<bpmn:userTask id="x" alur:separateFrom="nobody"/>'),
    field: 'x',
    says: /alur:separateFrom="nobody": it must name a user task/,
    kept: around('<bpmn:userTask id="x" alur:separateFrom="y"/><bpmn:userTask id="y"/>'),
  },
  {
    name: 'alur:pausable',
    broken: caught(duration('P1D')).replace('id="x"', 'id="x" alur:pausable="yes"'),
    field: 'x',
    says: /alur:pausable="yes": it must be one of true, false/,
    kept: caught(duration('P1D')).replace('id="x"', 'id="x" alur:pausable="true" alur:calendar="layanan"'),
  },
  {
    name: 'alur:calendar is for timers',
    broken: caught(message).replace('id="x"', 'id="x" alur:calendar="layanan"'),
    field: 'x',
    says: /only a timer event can have it/,
    kept: caught(duration('P1D').replace('Definition>', 'Definition alur:calendar="layanan">')),
  },
]);
