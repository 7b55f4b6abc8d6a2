import { createRequire } from 'node:module';

// What bpmn-moddle knows of BPMN, with one thing mended: the script of a global script task is an element
// inside it, as that of a script task is (BPMN 2.0.2, table 10.35 and its schema), and no attribute.

// A descriptor in JSON: importing it as a module would print a warning on Node 20.
const bpmn: unknown = createRequire(import.meta.url)('bpmn-moddle/resources/bpmn/json/bpmn.json');

const scriptInside = [
  { name: 'scriptLanguage', isAttr: true, type: 'String' },
  { name: 'script', type: 'String' },
];

export const bpmnPackage: unknown = JSON.parse(JSON.stringify(bpmn), (_key, value: unknown) =>
  isOf(value, 'GlobalScriptTask') ? { ...value, properties: scriptInside } : value,
);

function isOf(value: unknown, name: string): value is { name: string; properties: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'properties' in value &&
    'name' in value &&
    value.name === name
  );
}
