import Modeler from 'bpmn-js/lib/Modeler';
import camundaBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform/index.js';
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import minimap from 'diagram-js-minimap';
import nativeCopyPaste from 'bpmn-js-native-copy-paste';
import tokenSimulation from 'bpmn-js-token-simulation/lib/modeler.js';
import { alurModdle } from '../../../engine/model/xml/alur-moddle.ts';
import type { Translate } from './services.ts';

// What is there from the first paint on: drawing, and what must know of the diagram from its beginning. The panel, the
// checks and the templates come after it (extend.ts).

export interface EditorFrame {
  readonly canvas: HTMLElement;
  readonly panel: HTMLElement;
}

export const createModeler = ({ canvas, panel }: EditorFrame, translate: Translate): Modeler =>
  new Modeler({
    container: canvas,
    propertiesPanel: { parent: panel },
    linting: { active: true },
    additionalModules: [
      camundaBehaviors,
      minimap,
      nativeCopyPaste,
      tokenSimulation,
      { translate: ['value', translate] },
    ],
    moddleExtensions: { camunda: camundaModdle, alur: alurModdle },
  });
