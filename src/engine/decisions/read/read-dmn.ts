import { DmnModdle } from 'dmn-moddle';
import type { ParseResult } from 'dmn-moddle';
import { reasonOf } from '../../../kernel/reason-of.ts';
import { Rejection } from '../../../kernel/rejection.ts';
import { refuseBeyondLimits } from '../../model/xml/limits.ts';
import { isElement, type ModdleElement } from '../../model/xml/moddle-element.ts';
import { dmnPackages } from './dmn-descriptor.ts';

// XML of DMN 1.1 to 1.6 → moddle definitions. The versions differ in their namespace and by additions only,
// so each is read as the one that the parser knows. What the parser had to drop is refused, never lost.

const known = 'https://www.omg.org/spec/DMN/20191111';
const model =
  /(["'])https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20151101\/dmn\.xsd|(?:20151101|20180521|20191111|20211108|20230324|20240513)\/MODEL\/?)\1/g;
const diagram = /(["'])https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}\/DMNDI\/?\1/g;

/** Throws invalid when the file is no DMN at all. */
export async function readDmn(xml: string): Promise<ModdleElement> {
  refuseBeyondLimits(xml);
  const { rootElement, warnings } = await parse(asKnownVersion(xml));
  if (!isElement(rootElement) || rootElement.$type !== 'dmn:Definitions')
    throw refused('it has no definitions of DMN');
  const lost = warnings.find(({ message }) => /unparsable|unknown type|duplicate/i.test(message));
  if (lost) throw refused(`a part of it cannot be read: ${reasonIn(lost.message)}`);
  return rootElement;
}

const asKnownVersion = (xml: string): string =>
  xml
    .replace(/^\uFEFF/, '')
    .replaceAll(model, `$1${known}/MODEL/$1`)
    .replaceAll(diagram, `$1${known}/DMNDI/$1`);

async function parse(xml: string): Promise<ParseResult> {
  try {
    // A moddle keeps what it learns of foreign namespaces, so every file gets its own.
    return await new DmnModdle(dmnPackages).fromXML(xml);
  } catch (error) {
    const reason = firstLine(reasonOf(error));
    throw refused(`it is no well-formed DMN XML: ${reason}`);
  }
}

/** The parser tells the reason, where it knows one, in a later line. */
const reasonIn = (message: string): string => {
  const nested = /nested error: (.*)/.exec(message)?.[1];
  return nested === undefined ? firstLine(message) : `${firstLine(message)}, ${nested}`;
};

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
const refused = (why: string): Rejection => new Rejection('invalid', 'deploy the decisions', why);
