import type { ParseWarning } from 'bpmn-moddle';
import type { Problem } from '../../../kernel/rejection.ts';

// The parser drops what it cannot place and goes on. Foreign extensions may go; BPMN content that went
// would silently change what the process does, so each such element is a problem of its own.

interface File {
  xml: string;
  lineStarts: readonly number[];
}

const LONGEST_TAG = 2_000;

export function droppedContent(xml: string, warnings: readonly ParseWarning[]): Problem[] {
  const file = { xml, lineStarts: lineStartsOf(xml) };
  return warnings.flatMap(({ message }) => {
    const problem = problemOf(file, message);
    return problem === undefined ? [] : [problem];
  });
}

function problemOf(file: File, message: string): Problem | undefined {
  const tag = /^unparsable content <([^\s/>]+)/.exec(message)?.[1] ?? '';
  const unknown = /unknown type <bpmn:([^>]+)>/i.exec(message)?.[1];
  if (unknown !== undefined) return unknownElement(file, message, tag);
  const duplicate = /duplicate ID <([^>]+)>/.exec(message)?.[1];
  if (duplicate !== undefined && !isDrawing(tag)) return duplicateId(duplicate);
  const illegal = /illegal ID <([^>]*)>/.exec(message)?.[1];
  if (illegal !== undefined && !isDrawing(tag)) return illegalId(illegal, tag);
  if (/unrecognized element <bpmn:[^>]+>/.test(message) && isStep(tag)) return misplaced(file, message, tag);
  return undefined;
}

const unknownElement = (file: File, message: string, tag: string): Problem =>
  problemAt(file, message, tag, 'is not known to BPMN 2.0: only elements of the standard can be executed');

const misplaced = (file: File, message: string, tag: string): Problem =>
  problemAt(file, message, tag, 'stands where BPMN 2.0 does not allow it: move it to where it belongs');

const duplicateId = (id: string): Problem => ({
  field: id,
  message: `Element ${id} appears more than once: every id of a file belongs to one element.`,
});

/** XML allows some of these; the parser drops the whole element for one, so its author has to know. */
const illegalId = (id: string, tag: string): Problem => ({
  field: id,
  message: `Element ${id} (${tag.replace(/^.*:/, '')}) has an id that cannot be used: an id begins with a letter from a to z or with _, and goes on with those, digits, - and dots.`,
});

function problemAt(file: File, message: string, tag: string, rule: string): Problem {
  const line = Number(/line: (\d+)/.exec(message)?.[1] ?? 0);
  const column = Number(/column: (\d+)/.exec(message)?.[1] ?? 0);
  const at = (file.lineStarts[line] ?? 0) + column;
  const opening = /^<(?:[^"'<>]|"[^"]*"|'[^']*')*>/.exec(file.xml.slice(at, at + LONGEST_TAG))?.[0] ?? '';
  const id = /\sid\s*=\s*["']([^"']+)["']/.exec(opening)?.[1];
  const place = id === undefined ? `in line ${line + 1}` : id;
  return { field: id ?? tag, message: `Element ${place} (${tag.replace(/^.*:/, '')}) ${rule}.` };
}

/** A shape or edge with a taken id costs only its drawing. */
const isDrawing = (tag: string): boolean =>
  /(?:^|:)(?:BPMN(?:Diagram|Plane|Shape|Edge|Label)|Bounds|waypoint)/i.test(tag);

const isStep = (tag: string): boolean =>
  /(?:task|gateway|event|subProcess|sequenceFlow|callActivity|transaction)$/i.test(tag) || isOfStep.test(tag);

/** What says when, how often or on what condition something is done. */
const isOfStep = /(?:eventDefinition|loopCharacteristics|loopCardinality|condition|conditionExpression)$/i;

const lineStartsOf = (xml: string): number[] => [
  0,
  ...[...xml.matchAll(/\n/g)].map((match) => match.index + 1),
];
