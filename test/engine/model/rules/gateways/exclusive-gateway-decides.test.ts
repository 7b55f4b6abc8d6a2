import { choice } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('exclusive-gateway-decides', [
  {
    name: 'an exclusive gateway knows its way',
    broken: choice('default="fb"', '', ''),
    field: 'x',
    says: /the outgoing flow fa without a condition/,
    kept: choice('default="fb"', '= amount > 5', ''),
  },
  {
    name: 'an exclusive gateway without default needs every condition',
    broken: choice('', '${yes}', ''),
    field: 'x',
    says: /the outgoing flow fb without a condition/,
    kept: choice('', '${yes}', '${!yes}'),
  },
]);
