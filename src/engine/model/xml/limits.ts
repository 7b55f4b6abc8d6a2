import { Rejection } from '../../../kernel/rejection.ts';

// What is refused before an XML parser sees it: documents that are too large, too deep or too many, and
// every DTD and entity (no BPMN file needs one, and they are how XML reads files or grows without end).

const LARGEST_BYTES = 2 * 1024 * 1024;
const DEEPEST = 100;
const MOST_ELEMENTS = 10_000;

const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<!|<\/|<(?:[^"'<>]|"[^"]*"|'[^']*')*>|&[^;\s<&]{0,40};?/g;
const ENTITY = /^&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);$/i;

export function refuseBeyondLimits(xml: string): void {
  if (Buffer.byteLength(xml) > LARGEST_BYTES) throw refused('the file is larger than 2 MB');
  let depth = 0;
  let count = 0;
  for (const [markup] of xml.matchAll(MARKUP)) {
    if (isPassive(markup)) continue;
    refuseDeclaration(markup);
    if (markup === '</') depth -= 1;
    else if (markup.startsWith('<')) {
      count += 1;
      if (!markup.endsWith('/>')) depth += 1;
    }
    if (depth > DEEPEST) throw refused(`its elements are nested more than ${DEEPEST} levels deep`);
    if (count > MOST_ELEMENTS) throw refused(`it has more than ${MOST_ELEMENTS} elements`);
  }
}

const isPassive = (markup: string): boolean => /^<(?:!--|!\[CDATA\[|\?)/.test(markup);

function refuseDeclaration(markup: string): void {
  if (markup === '<!') throw refused('it has a DOCTYPE or another declaration, and a DTD is never read');
  if (markup.startsWith('&') && !ENTITY.test(markup)) {
    throw refused(`it uses the entity ${markup}, and only the five of XML itself are read`);
  }
}

const refused = (why: string): Rejection => new Rejection('invalid', 'deploy the process', why);
