import { choice } from '../snippets.ts';
import { itWarns } from '../twins.ts';

itWarns('ways-differ', [
  {
    name: 'the ways of a choice have conditions of their own',
    broken: choice('', '${yes}', '${yes}'),
    field: 'x',
    says: /never goes by fb: fa has the same condition, and the first way that holds is taken/,
    kept: choice('', '${yes}', '${!yes}'),
  },
  {
    name: 'whatever the spaces',
    broken: choice('', '= amount > 5', '=  amount\n> 5'),
    field: 'x',
    says: /never goes by fb/,
    kept: choice('default="fb"', '= amount > 5', ''),
  },
]);
