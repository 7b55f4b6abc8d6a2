import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from 'bpmn-js-properties-panel';
import { CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import linting from 'bpmn-js-bpmnlint';
import type Modeler from 'bpmn-js/lib/Modeler';
import { lintPlugin } from '../../../engine/model/lint-plugin/plugin.ts';
import { resolverOf } from '../../../engine/model/lint-plugin/resolver.ts';
import { AlurProperties, type Choices } from './alur/alur-properties.ts';
import type { Injector, Translate } from './services.ts';

// The panel, the checks and the templates join a modeler that is drawn already, as a child of its injector: so the diagram is seen
// before their scripts are here. Where they listen for a beginning that has passed, they are told.

/** What the office has, to be chosen from. */
interface Offers extends Choices {
  readonly templates: readonly object[];
}

interface Templates {
  setTemplates(templates: readonly object[]): void;
}
interface Linting {
  setLinterConfig(lint: object): void;
}
interface Panel {
  attachTo(frame: HTMLElement): void;
  _render(): void;
}

export function extend(
  modeler: Modeler,
  panel: HTMLElement,
  translate: Translate,
  { calendars, templates }: Offers,
): void {
  const extensions = modeler.get<Injector>('injector').createChild([
    BpmnPropertiesPanelModule,
    BpmnPropertiesProviderModule,
    CamundaPlatformPropertiesProviderModule,
    ElementTemplatesPropertiesProviderModule,
    linting,
    {
      __init__: ['alurProperties'],
      alurProperties: ['type', AlurProperties],
      alurChoices: ['value', { calendars }],
      translate: ['value', translate],
    },
  ]);
  extensions.init();
  const shown = extensions.get<Panel>('propertiesPanel');
  shown.attachTo(panel);
  shown._render();
  const { configs, rules } = lintPlugin();
  extensions.get<Linting>('linting').setLinterConfig({
    config: { extends: 'plugin:alur/recommended' },
    resolver: resolverOf({ configs, rules: withoutPages(rules) }),
  });
  extensions.get<Templates>('elementTemplatesLoader').setTemplates(templates);
}

type Rules = ReturnType<typeof lintPlugin>['rules'];

/** The pages of the rules lie in the source of the program, not on this server: no link leads to them. */
const withoutPages = (rules: Rules): Rules =>
  Object.fromEntries(
    Object.entries(rules).map(([name, factory]) => [
      name,
      () => ({ ...factory(), meta: { documentation: { url: '' } } }),
    ]),
  );
