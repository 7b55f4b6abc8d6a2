// Where the elements of one version of a process are found in another: source id → target id. What is in nobody's
// way need not be in it; the process itself is not an element and is the same in both.

export type Mapping = ReadonlyMap<string, string>;
