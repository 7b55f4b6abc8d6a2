import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleLintPlugin } from './lint-plugin/bundle-lint-plugin.ts';

// npm run build:lint-plugin [folder], by default dist/bpmnlint-plugin-alur. With that as a module, bpmnlint finds it:
// NODE_PATH=dist npx bpmnlint 'processes/*/process.bpmn'

const folder = resolve(process.argv[2] ?? 'dist/bpmnlint-plugin-alur');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
await bundleLintPlugin(folder, version);
console.log(`bpmnlint-plugin-alur ${version} built in ${folder}`);
