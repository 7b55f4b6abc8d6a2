import { choice } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('default-flow-leaves', [
  {
    name: 'a default flow is its own',
    broken: choice('default="f1"', '${yes}', '${no}'),
    field: 'x',
    says: /default flow f1, which does not leave it/,
    kept: choice('default="fa"', '', '${no}'),
  },
]);
