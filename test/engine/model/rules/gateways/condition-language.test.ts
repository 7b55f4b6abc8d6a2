import { conditional } from '../snippets.ts';
import { itRefuses } from '../twins.ts';

itRefuses('condition-language', [
  {
    name: 'a condition in JavaScript',
    broken: conditional('amount > 5', 'language="javascript"'),
    field: 'fa',
    says: /has the condition "amount > 5" in javascript: a condition must be FEEL/,
    kept: conditional('amount > 5', 'language="feel"'),
  },
  {
    name: 'a condition in no language',
    broken: conditional('approved'),
    field: 'fa',
    says: /has the condition "approved": a condition must be FEEL/,
    kept: conditional('${approved}', 'language="juel"'),
  },
]);
