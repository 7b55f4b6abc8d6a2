// The simulator's processes leave out what it does not need to know: which message, how long, on what
// condition. Here each gets a value, so that they can be deployed; what they draw stays as it is.

/** Process variable that says which flow a gateway takes. */
export const wayOf = (gatewayId: string): string => `way_${gatewayId}`;

export function prepareXml(xml: string): string {
  const executable = xml.replaceAll('isExecutable="false"', 'isExecutable="true"');
  return withConditions(withoutConditions(withSignals(withMessages(withTimes(withEvents(executable))))));
}

/** A boundary event of no kind waits for whatever the simulator's user clicks: here, a message. */
const withEvents = (xml: string): string =>
  xml.replace(
    /(<((?:\w+:)?)boundaryEvent [^>]*[^/]>)((?:(?!EventDefinition)[^])*?)(<\/(?:\w+:)?boundaryEvent>)/g,
    (_all, open: string, prefix: string, inside: string, close: string) =>
      `${open}${inside}<${prefix}messageEventDefinition />${close}`,
  );

const withTimes = (xml: string): string =>
  xml.replace(
    /<((?:\w+:)?)timerEventDefinition( id="[^"]*")? \/>/g,
    (_all, prefix: string, id = '') =>
      `<${prefix}timerEventDefinition${id}><${prefix}timeDuration>PT1H</${prefix}timeDuration></${prefix}timerEventDefinition>`,
  );

/** What a message flow leads to or comes from needs no name. */
function withMessages(xml: string): string {
  const prefix = /<((?:\w+:)?)definitions/.exec(xml)?.[1] ?? '';
  const joined = new Set(
    [...xml.matchAll(/<(?:\w+:)?messageFlow [^>]*>/g)].flatMap(([flow]) => endsOf(flow)),
  );
  const messages: string[] = [];
  const named = xml.replace(
    /<(?:\w+:)?(?:messageEventDefinition|receiveTask)(?![^>]*messageRef)[^>]*?(?=\s?\/?>)/g,
    (tag, at: number) => {
      if (joined.has(idAround(xml, at))) return tag;
      const id = `Anonymous_${messages.length + 1}`;
      messages.push(`<${prefix}message id="${id}" name="${id}" />`);
      return `${tag} messageRef="${id}"`;
    },
  );
  return named.replace(/<\/(?:\w+:)?definitions>/, (close) => messages.join('') + close);
}

const endsOf = (flow: string): string[] =>
  [...flow.matchAll(/(?:sourceRef|targetRef)="([^"]+)"/g)].map(([, id = '']) => id);

/** The id in the tag of a receive task, or in that of the event around a definition. */
function idAround(xml: string, at: number): string {
  const before = xml.slice(0, at + 1);
  const isTask = /^<(?:\w+:)?receiveTask\s/.test(xml.slice(at));
  const from = isTask ? at : before.search(/<(?:\w+:)?\w*Event\s(?![^]*<(?:\w+:)?\w*Event\s)/);
  return /\sid="([^"]+)"/.exec(xml.slice(from))?.[1] ?? '';
}

/** What nobody said to wait for never comes about. */
const withoutConditions = (xml: string): string =>
  xml.replace(/<((?:\w+:)?condition)( [^>]*?)?\s?\/>/g, '<$1$2>${false}</$1>');

/** Signals without a name are all one. */
const withSignals = (xml: string): string =>
  xml
    .replace(/<(?:\w+:)?signalEventDefinition(?![^>]*signalRef)[^>]*?(?=\s?\/?>)/g, '$& signalRef="Nameless"')
    .replace(/<\/((?:\w+:)?)definitions>/, '<$1signal id="Nameless" name="Nameless" />$&');

function withConditions(xml: string): string {
  const gateways = new Map(
    [...xml.matchAll(/<(?:\w+:)?(exclusive|inclusive)Gateway id="([^"]+)"/g)].map(([, kind, id = '']) => [
      id,
      kind,
    ]),
  );
  return xml.replace(
    /<((?:\w+:)?)sequenceFlow ([^>]*?)\s?\/>/g,
    (flow, prefix: string, attributes: string) => {
      const gateway = /sourceRef="([^"]+)"/.exec(attributes)?.[1] ?? '';
      const id = /(?:^|\s)id="([^"]+)"/.exec(attributes)?.[1] ?? '';
      const kind = gateways.get(gateway);
      if (kind === undefined) return flow;
      const oneOf = `= list contains(${wayOf(gateway)}, "${id}")`;
      const condition = kind === 'inclusive' ? oneOf : `\${${wayOf(gateway)} == '${id}'}`;
      return `<${prefix}sequenceFlow ${attributes}><${prefix}conditionExpression>${condition}</${prefix}conditionExpression></${prefix}sequenceFlow>`;
    },
  );
}
