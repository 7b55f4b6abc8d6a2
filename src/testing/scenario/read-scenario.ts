import { Rejection } from '../../kernel/rejection.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';

/** Throws invalid, naming each place of the file that is wrong. */
export function readScenario(content: string, fileName: string): Scenario {
  const parsed = scenarioSchema.safeParse(json(content, fileName));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.'),
    message: `${fileName}: ${path.join('.') || 'the scenario'}: ${message}`,
  }));
  throw refused(fileName, problems.map(({ message }) => message).join('; '), problems);
}

function json(content: string, fileName: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refused(fileName, `it is no JSON: ${error.message}`);
  }
}

const refused = (fileName: string, obstacle: string, problems: Rejection['problems'] = []): Rejection =>
  new Rejection('invalid', `read the scenario ${fileName}`, obstacle, problems);
