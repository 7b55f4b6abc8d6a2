// DMN files for tests, as short as what they are about.

const namespace = 'https://www.omg.org/spec/DMN/20230324/MODEL/';

export const aDmn = (inside: string, attributes = 'namespace="urn:uji"', model = namespace): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${model}" id="Definisi" name="Uji" ${attributes}>${inside}</definitions>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (content: string): string => `<text>${escaped(content)}</text>`;

export const literal = (content: string): string => `<literalExpression>${text(content)}</literalExpression>`;

const inputId = (name: string): string => `in_${name.replaceAll(' ', '_')}`;

export const anInput = (id: string, type?: string): string =>
  `<inputData id="${inputId(id)}" name="${id}"><variable name="${id}"${typeRef(type)}/></inputData>`;

const typeRef = (type: string | undefined): string => (type === undefined ? '' : ` typeRef="${type}"`);

interface Decision {
  type?: string;
  /** Ids of inputs (made by anInput), decisions and knowledge. */
  needs?: string[];
  decisions?: string[];
  knowledge?: string[];
}

export const aDecision = (id: string, logic: string, more: Decision = {}): string => {
  const requirements = [
    ...(more.needs ?? []).map((one) => informed('Input', inputId(one))),
    ...(more.decisions ?? []).map((one) => informed('Decision', one)),
    ...(more.knowledge ?? []).map(
      (one) => `<knowledgeRequirement><requiredKnowledge href="#${one}"/></knowledgeRequirement>`,
    ),
  ];
  return `<decision id="${id}" name="${id}"><variable name="${id}"${typeRef(more.type)}/>${requirements.join('')}${logic}</decision>`;
};

const informed = (kind: string, id: string): string =>
  `<informationRequirement><required${kind} href="#${id}"/></informationRequirement>`;

interface Table {
  hitPolicy?: string;
  aggregation?: string;
  /** "expression" or "expression:type". */
  inputs: string[];
  inputValues?: Record<string, string>;
  outputs: (string | { name: string; values?: string; byDefault?: string; type?: string })[];
  /** One row a rule: the input entries, then the output entries. */
  rules: string[][];
}

export function aTable({
  hitPolicy = 'UNIQUE',
  aggregation,
  inputs,
  inputValues = {},
  outputs,
  rules,
}: Table): string {
  const columns = inputs.map((input) => {
    const [expression = '', type] = input.split(':');
    const values = inputValues[expression];
    return `<input><inputExpression${typeRef(type)}>${text(expression)}</inputExpression>${values ? `<inputValues>${text(values)}</inputValues>` : ''}</input>`;
  });
  const results = outputs.map((output) => {
    const { name, values, byDefault, type } =
      typeof output === 'string' ? ({ name: output } as Exclude<typeof output, string>) : output;
    return `<output name="${name}"${typeRef(type)}>${values ? `<outputValues>${text(values)}</outputValues>` : ''}${byDefault ? `<defaultOutputEntry>${text(byDefault)}</defaultOutputEntry>` : ''}</output>`;
  });
  const rows = rules.map((rule, index) => {
    const entries = rule.map((entry, column) =>
      column < inputs.length
        ? `<inputEntry>${text(entry)}</inputEntry>`
        : `<outputEntry>${text(entry)}</outputEntry>`,
    );
    return `<rule id="r${index + 1}">${entries.join('')}</rule>`;
  });
  const aggregated = aggregation === undefined ? '' : ` aggregation="${aggregation}"`;
  return `<decisionTable hitPolicy="${hitPolicy}"${aggregated}>${columns.join('')}${results.join('')}${rows.join('')}</decisionTable>`;
}
