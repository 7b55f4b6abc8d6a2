// Process variables are plain JSON: they are stored in the snapshot, shown to people and sent over the wire.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Variables = Readonly<Record<string, Json>>;
