// The alur: namespace, for what neither BPMN nor Camunda 7 has. Everything is read as text, so that a
// wrong value can be refused by name instead of silently becoming false.

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });

export const alurModdle = {
  name: 'Alur',
  uri: 'https://alur.dev/schema/bpmn/1.0',
  prefix: 'alur',
  // Without it what we extend is written with a capital, as <bpmn:TimerEventDefinition>, which nobody reads.
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Step',
      isAbstract: true,
      extends: ['bpmn:FlowNode'],
      properties: [attribute('step'), attribute('waitingFor')],
    },
    {
      name: 'Deadline',
      isAbstract: true,
      extends: ['bpmn:Event', 'bpmn:TimerEventDefinition'],
      properties: [attribute('calendar'), attribute('pausable'), attribute('deadline')],
    },
    {
      name: 'FourEyes',
      isAbstract: true,
      extends: ['bpmn:UserTask'],
      properties: [attribute('separateFrom')],
    },
  ],
};
