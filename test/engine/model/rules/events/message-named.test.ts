import { around } from '../../a-process.ts';
import { caught, message } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('message-named', [
  {
    name: 'a receive task names its message',
    broken: around('<bpmn:receiveTask id="x"/>'),
    field: 'x',
    says: /names no message/,
    kept: around('<bpmn:receiveTask id="x" messageRef="tns:m"/>'),
  },
  {
    name: 'a message has a name',
    broken: caught('<bpmn:messageEventDefinition messageRef="nameless"/>'),
    field: 'x',
    says: /must refer to a message that has a name/,
    kept: caught(message),
  },
]);
