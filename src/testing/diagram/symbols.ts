// The signs inside of events, gateways and tasks, each drawn in a box of 24 by 24. Lines are drawn with the
// pen of the element; a sign of a throwing event is filled as well.

export const eventSigns: Readonly<Record<string, string>> = {
  messageEventDefinition: 'M4 7h16v11H4z M4 7l8 6 8-6',
  timerEventDefinition: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z M12 6v6l4 3',
  signalEventDefinition: 'M12 5l8 13H4z',
  errorEventDefinition: 'M5 19l4-13 5 8 5-9-4 14-5-8z',
  escalationEventDefinition: 'M12 4l6 16-6-6-6 6z',
  conditionalEventDefinition: 'M6 4h12v16H6z M8 8h8 M8 12h8 M8 16h8',
  linkEventDefinition: 'M4 9h9V5l7 7-7 7v-4H4z',
  compensateEventDefinition: 'M12 6l-8 6 8 6z M20 6l-8 6 8 6z',
  cancelEventDefinition: 'M6 4l6 6 6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6z',
  terminateEventDefinition: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z',
  several: 'M12 4l8 6-3 9H7l-3-9z',
  all: 'M10 4h4v6h6v4h-6v6h-4v-6H4v-4h6z',
};

export const gatewaySigns: Readonly<Record<string, string>> = {
  exclusiveGateway: 'M6 5l12 14 M18 5L6 19',
  parallelGateway: 'M12 3v18 M3 12h18',
  inclusiveGateway: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z',
  complexGateway: 'M12 3v18 M3 12h18 M6 6l12 12 M18 6L6 18',
  eventBasedGateway:
    'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16z M12 7.5l4.5 3.5-1.7 5H9.2l-1.7-5z',
  instantiatingGateway: 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z M12 6l6 4.5-2.3 7H8.3l-2.3-7z',
  instantiatingParallelGateway:
    'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z M10.5 6h3v4.5h4.5v3h-4.5v4.5h-3v-4.5H6v-3h4.5z',
};

export const taskSigns: Readonly<Record<string, string>> = {
  userTask: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M5 20c0-5 3-7 7-7s7 2 7 7z',
  manualTask: 'M4 12l8-5h7v3h-6 M19 10v3h-5 M18 13v3h-4 M17 16v3H8l-4-3z',
  serviceTask:
    'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8z M12 3v4 M12 17v4 M3 12h4 M17 12h4 M6 6l2 2 M16 16l2 2 M18 6l-2 2 M8 16l-2 2',
  sendTask: 'M4 7h16v11H4z M4 7l8 6 8-6',
  receiveTask: 'M4 7h16v11H4z M4 7l8 6 8-6',
  scriptTask: 'M7 4h12c-3 4-3 6 0 8s2 6-2 8H5c3-3 4-5 1-8s-2-5 1-8z M9 8h6 M9 12h6 M9 16h6',
  businessRuleTask: 'M4 5h16v14H4z M4 9h16 M4 14h16 M9 9v10',
};

export const activitySigns: Readonly<Record<string, string>> = {
  collapsed: 'M4 4h16v16H4z M12 7v10 M7 12h10',
  parallelRounds: 'M7 5v14 M12 5v14 M17 5v14',
  sequentialRounds: 'M5 7h14 M5 12h14 M5 17h14',
  loop: 'M9 19a8 8 0 1 1 6 0 M9 19l-4-1 M9 19l1-4',
  compensation: 'M12 6l-8 6 8 6z M20 6l-8 6 8 6z',
  adHoc: 'M4 14c3-6 5-6 8-3s5 3 8-3',
};
