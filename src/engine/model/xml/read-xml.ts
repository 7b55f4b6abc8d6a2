import { createRequire } from 'node:module';
import { BpmnModdle } from 'bpmn-moddle';
import type { ParseResult } from 'bpmn-moddle';
import { reasonOf } from '../../../kernel/reason-of.ts';
import { Rejection } from '../../../kernel/rejection.ts';
import type { Problem } from '../../../kernel/rejection.ts';
import { alurModdle } from './alur-moddle.ts';
import { bpmnPackage } from './bpmn-package.ts';
import { droppedContent } from './dropped-content.ts';
import { refuseBeyondLimits } from './limits.ts';
import { isElement } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import { resolveQNames } from './resolve-qnames.ts';

// XML text → moddle definitions. Text that is no BPMN at all is refused here; BPMN content that the parser
// had to drop is returned as problems, to be told together with everything else that is wrong.

export interface BpmnFile {
  definitions: ModdleElement;
  problems: Problem[];
}

// A descriptor in JSON: importing it as a module would print a warning on Node 20.
const camundaModdle: unknown = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');

export async function readXml(xml: string): Promise<BpmnFile> {
  refuseBeyondLimits(xml);
  const parsed = await parse(xml);
  if (!isElement(parsed.rootElement)) throw refused('it has no definitions');
  resolveQNames(parsed);
  return { definitions: parsed.rootElement, problems: droppedContent(xml, parsed.warnings) };
}

async function parse(xml: string): Promise<ParseResult> {
  // A moddle keeps what it learns of foreign namespaces, so every file gets its own.
  const moddle = new BpmnModdle({ bpmn: bpmnPackage, camunda: camundaModdle, alur: alurModdle });
  try {
    return await moddle.fromXML(xml.replace(/^\uFEFF/, ''));
  } catch (error) {
    const [reason] = reasonOf(error).split('\n');
    throw refused(`it is no well-formed BPMN 2.0 XML: ${reason ?? 'it cannot be read'}`);
  }
}

const refused = (why: string): Rejection => new Rejection('invalid', 'deploy the process', why);
