// A file of a process as what it consists of, so that two versions can be held against each other part by part:
// the elements of a diagram, the fields of a form, the decisions and rules of a table.

export interface Part {
  /** By which it is the same part in both versions. */
  readonly id: string;
  /** userTask, textfield, decisionRule …: what a reader's word for it is looked up by. */
  readonly kind: string;
  /** What a person calls it; empty where it has no name. */
  readonly name: string;
  /** The path of a property → its value as text: all that a change of the part can show in. */
  readonly facts: ReadonlyMap<string, string>;
  /** Where it is drawn, as text; undefined where it is drawn nowhere. */
  readonly place?: string | undefined;
}

export interface Detail {
  /** For example "conditionExpression.body" or "extensionElements.values[camunda:formData]". */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Change {
  readonly id: string;
  readonly kind: string;
  /** As it is called in the later version; in the former, where it is removed. */
  readonly name: string;
  readonly how: 'added' | 'removed' | 'changed' | 'moved';
  /** Of what changed, and the place in the order of what was moved there; none of what was added or removed. */
  readonly details: readonly Detail[];
}
