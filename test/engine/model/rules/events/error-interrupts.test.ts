import { beside, boundary, error, startBy } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('error-interrupts', [
  {
    name: 'an error start always interrupts',
    broken: beside('', startBy(error, 'isInterrupting="false"')),
    field: 's1',
    says: /error events always interrupt/,
    kept: beside('', startBy(error, 'isInterrupting="true"')),
  },
  {
    name: 'an error boundary always interrupts',
    broken: boundary('attachedToRef="x" cancelActivity="false"', error),
    field: 'b',
    says: /error events always interrupt/,
    kept: boundary('attachedToRef="x"', error),
  },
]);
