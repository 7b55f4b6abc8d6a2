// What we use of packages that bring no types of their own. A module of theirs is only ever handed on.

declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export const CamundaPlatformPropertiesProviderModule: object;
  export function useService<Service>(name: string): Service;
}
declare module 'bpmn-js-element-templates' {
  export const ElementTemplatesPropertiesProviderModule: object;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform/index.js' {
  const module: Record<string, object>;
  export default module;
}
declare module 'bpmn-js-native-copy-paste' {
  const module: Record<string, object>;
  export default module;
}
declare module 'bpmn-js-token-simulation/lib/modeler.js' {
  const module: Record<string, object>;
  export default module;
}
declare module 'diagram-js-minimap' {
  const module: Record<string, object>;
  export default module;
}
declare module 'bpmn-js-bpmnlint' {
  const module: Record<string, object>;
  export default module;
}
declare module 'camunda-bpmn-moddle/resources/camunda.json' {
  const descriptor: object;
  export default descriptor;
}
declare module '@bpmn-io/properties-panel' {
  type Entry = (props: object) => unknown;
  export const Group: Entry;
  export const SelectEntry: Entry;
  export const TextFieldEntry: Entry;
  export const CheckboxEntry: Entry;
  export const isSelectEntryEdited: (node: Element) => boolean;
  export const isTextFieldEntryEdited: (node: Element) => boolean;
  export const isCheckboxEntryEdited: (node: Element) => boolean;
}
