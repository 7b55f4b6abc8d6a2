type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** An optional property is absent rather than undefined (exactOptionalPropertyTypes). */
export function optional<T extends object>(properties: T): Present<T> {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}
