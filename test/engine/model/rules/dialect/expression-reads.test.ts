import { conditional } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('expression-reads', [
  {
    name: 'a condition that cannot be read',
    broken: conditional('${amount >}'),
    field: 'fa',
    says: /an expression that cannot be read: "\$\{amount >\}": the expression ends too early/,
    kept: conditional('${amount > 0}', 'language="http://www.w3.org/1999/XPath"'),
  },
]);
