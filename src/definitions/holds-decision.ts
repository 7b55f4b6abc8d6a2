// Looking into DMN without parsing it: what is stored has been compiled when it was deployed.

const decisions = /<(?:[\w.-]+:)?decision\s((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

export const holdsDecision = (content: string, decisionId: string): boolean =>
  attributesOf(content, decisionId) !== undefined;

/** The camunda:versionTag of the decision, as Camunda 7 models carry it. */
export const versionTagOf = (content: string, decisionId: string): string | undefined =>
  valueOf(attributesOf(content, decisionId) ?? '', 'versionTag');

const attributesOf = (content: string, decisionId: string): string | undefined =>
  [...content.replaceAll(/<!--[\s\S]*?-->/g, '').matchAll(decisions)]
    .map(([, attributes = '']) => attributes)
    .find((attributes) => valueOf(attributes, 'id') === decisionId);

const valueOf = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2];
};
