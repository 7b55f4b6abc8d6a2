import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter, type Report } from 'bpmnlint';
import StaticResolver from 'bpmnlint/lib/resolver/static-resolver.js';
import { alurModdle } from '../../../src/engine/model/xml/alur-moddle.ts';
import { lintPlugin } from '../../../src/engine/model/lint-plugin/plugin.ts';
import { resolverOf } from '../../../src/engine/model/lint-plugin/resolver.ts';
import { lintProcess } from '../../../src/engine/model/lint-process.ts';
import { around, aProcess, flow } from './a-process.ts';

// The same checks through bpmnlint's own linter, as authors and the designer page run them.

const plugin = lintPlugin();
const camunda: unknown = JSON.parse(
  readFileSync(join(process.cwd(), 'node_modules/camunda-bpmn-moddle/resources/camunda.json'), 'utf8'),
);
const descriptors = { camunda, alur: alurModdle };

async function lint(
  xml: string,
  options: { extends?: string; resolver?: unknown; packages?: Record<string, unknown> } = {},
): Promise<Record<string, Report[]>> {
  const { rootElement } = await new BpmnModdle(options.packages ?? descriptors).fromXML(xml);
  const config = { extends: options.extends ?? 'plugin:alur/recommended' };
  return new Linter({ config, resolver: options.resolver ?? resolverOf(plugin) }).lint(rootElement);
}

const unclaimable = around('<bpmn:userTask id="x" name="Periksa"/>');
const retrying = around(
  '<bpmn:serviceTask id="x" camunda:topic="t"><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>often</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>',
);

describe('the plugin for bpmnlint', () => {
  it('tells a warning with the element, the sentence and where it is explained', async () => {
    expect(await lint(unclaimable)).toEqual({
      'alur/task-claimable': [
        {
          id: 'x',
          message: expect.stringMatching(/^Element x \(userTask "Periksa"\) can be claimed by no one/),
          category: 'warn',
          meta: { documentation: { url: 'docs/rules/task-claimable.md' } },
        },
      ],
    });
  });

  it('tells what refuses a deployment as an error, and with all everything', async () => {
    const broken = await lint(retrying);
    expect(Object.entries(broken).map(([rule, [first]]) => [rule, first?.id, first?.category])).toEqual([
      ['alur/retry-cycle-reads', 'x', 'error'],
    ]);
    const [strict] = Object.values(await lint(unclaimable, { extends: 'plugin:alur/all' })).flat();
    expect(strict?.category).toBe('error');
  });

  it('tells an expression that cannot be read', async () => {
    const found = await lint(around('<bpmn:userTask id="x" camunda:assignee="${"/>'));
    expect(Object.keys(found)).toEqual(['alur/expression-reads']);
  });

  it('is found by the static resolver of a packed configuration', async () => {
    const cache = Object.fromEntries([
      ...Object.entries(plugin.rules).map(([name, rule]) => [`rule:bpmnlint-plugin-alur/${name}`, rule]),
      ['config:bpmnlint-plugin-alur/recommended', plugin.configs.recommended],
    ]);
    const resolver = new StaticResolver(cache);
    expect(await lint(unclaimable, { resolver })).toEqual(await lint(unclaimable));
  });

  it('reads camunda: and alur: also where the reader knows neither', async () => {
    const kept = around('<bpmn:userTask id="x" camunda:assignee="siti" alur:waitingFor="office"/>');
    expect(await lint(kept, { packages: {} })).toEqual({});
    expect(await lint(retrying, { packages: {} })).toEqual(await lint(retrying));
  });

  it('sees what is drawn between two looks', async () => {
    const { rootElement } = await new BpmnModdle(descriptors).fromXML(unclaimable);
    const linter = new Linter({
      config: { extends: 'plugin:alur/recommended' },
      resolver: resolverOf(plugin),
    });
    expect(Object.keys(await linter.lint(rootElement))).toEqual(['alur/task-claimable']);
    const drawn = rootElement as {
      rootElements: { flowElements: { id: string; set(name: string, value: string): void }[] }[];
    };
    const task = drawn.rootElements[0]?.flowElements.find(({ id }) => id === 'x');
    task?.set('camunda:assignee', 'siti');
    expect(await linter.lint(rootElement)).toEqual({});
  });

  it('leaves alone what is only drawn', async () => {
    expect(await lint(unclaimable.replace('isExecutable="true"', 'isExecutable="false"'))).toEqual({});
  });

  it('knows no rule or config of others', () => {
    const resolver = resolverOf(plugin);
    expect(() => resolver.resolveRule('bpmnlint', 'task-claimable')).toThrow(
      'cannot resolve rule <task-claimable> from <bpmnlint>',
    );
    expect(() => resolver.resolveConfig('bpmnlint-plugin-alur', 'strict')).toThrow(
      'cannot resolve config <strict>',
    );
  });

  it('says the same as a deployment', async () => {
    const xml = aProcess(
      `<bpmn:startEvent id="start"/><bpmn:exclusiveGateway id="x" default="f1"/><bpmn:userTask id="a"/><bpmn:task id="b"/>
       ${flow('f1', 'start', 'x')}${flow('fa', 'x', 'a', '${yes}')}${flow('fb', 'x', 'b')}${flow('fc', 'a', 'b')}`,
    );
    const told = Object.entries(await lint(xml)).flatMap(([rule, reports]) =>
      reports.map(({ id, message, category }) => `${category} ${rule} ${id}: ${message}`),
    );
    const deployed = (await lintProcess(xml)).map(
      ({ severity, rule, elementId, message }) =>
        `${severity === 'error' ? 'error' : 'warn'} alur/${rule} ${elementId}: ${message}`,
    );
    expect(deployed.length).toBeGreaterThan(2);
    expect(told.sort()).toEqual(deployed.sort());
  });
});

describe('the shipped processes', () => {
  const folder = join(__dirname, '../../../processes');
  const files = readdirSync(folder).map((name) => join(folder, name, 'process.bpmn'));

  it.each(files)('%s is without a finding', async (file) => {
    const xml = readFileSync(file, 'utf8');
    expect(await lintProcess(xml)).toEqual([]);
    expect(await lint(xml, { extends: 'plugin:alur/all' })).toEqual({});
  });
});
