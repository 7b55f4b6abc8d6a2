import { DmnModdle } from 'dmn-moddle';

// dmn-moddle describes DMN 1.3. The boxed expressions that DMN 1.4 added, and the constraint of a type that
// DMN 1.5 added, are described here, so that a file of any version is read by one parser.

type Property = Record<string, unknown>;
interface Descriptor {
  types: { name: string; superClass?: string[]; properties?: Property[] }[];
}

const descriptor = new DmnModdle().getPackage('dmn') as Descriptor;

const child = (name: string, type: string): Property => ({ name, type, xml: { serialize: 'property' } });
const attribute = (name: string): Property => ({ name, isAttr: true, type: 'String' });
const expression = (name: string, ...properties: Property[]) => ({
  name,
  superClass: ['Expression'],
  properties,
});

const iterator = (name: string, last: string) =>
  expression(
    name,
    attribute('iteratorVariable'),
    child('in', 'ChildExpression'),
    child(last, 'ChildExpression'),
  );

const added = [
  { name: 'ChildExpression', superClass: ['DMNElement'], properties: [attribute('typeRef'), { name: 'value', type: 'Expression' }] },
  expression('Conditional', ...['if', 'then', 'else'].map((name) => child(name, 'ChildExpression'))),
  expression('Filter', child('in', 'ChildExpression'), child('match', 'ChildExpression')),
  iterator('For', 'return'),
  iterator('Every', 'satisfies'),
  iterator('Some', 'satisfies'),
]; // prettier-ignore

const extended = (type: Descriptor['types'][number]) =>
  type.name === 'ItemDefinition'
    ? { ...type, properties: [...(type.properties ?? []), child('typeConstraint', 'UnaryTests')] }
    : type;

/** The packages for `new DmnModdle(…)`. */
export const dmnPackages: Record<string, unknown> = {
  dmn: { ...descriptor, types: [...descriptor.types.map(extended), ...added] },
};
