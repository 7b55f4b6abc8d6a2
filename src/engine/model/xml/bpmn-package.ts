import { createRequire } from 'node:module';

// What bpmn-moddle knows of BPMN, with two things mended. The script of a global script task is an element
// inside it, as that of a script task is (BPMN 2.0.2, table 10.35 and its schema), and no attribute. And yes or no
// stays as it is written, since moddle reads the "1" of XML Schema as false: moddle-element.ts tells them apart.

// A descriptor in JSON: importing it as a module would print a warning on Node 20.
const bpmn: unknown = createRequire(import.meta.url)('bpmn-moddle/resources/bpmn/json/bpmn.json');

const scriptInside = [
  { name: 'scriptLanguage', isAttr: true, type: 'String' },
  { name: 'script', type: 'String' },
];

export const bpmnPackage: unknown = JSON.parse(JSON.stringify(bpmn), (_key, value: unknown) => {
  if (!isDescribed(value)) return value;
  if (value.name === 'GlobalScriptTask') return { ...value, properties: scriptInside };
  return value.type === 'Boolean' ? { ...value, type: 'String' } : value;
});

function isDescribed(value: unknown): value is { name?: unknown; type?: unknown } {
  return typeof value === 'object' && value !== null && ('name' in value || 'type' in value);
}
