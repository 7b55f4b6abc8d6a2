// What was drawn and is not stored by the server yet, in this browser: it outlives a closed window, a crash and a
// lost connection. Where the browser keeps nothing (private windows, a full store) the editor works without it.

export interface LocalCopy {
  /** The one it was drawn on. */
  readonly revision: number;
  readonly text: string;
}

export interface LocalCopies {
  read(): LocalCopy | undefined;
  write(copy: LocalCopy): void;
  remove(): void;
}

/** localStorage, as far as we use it. */
interface Store {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

export function localCopies(storage: Store, name: string): LocalCopies {
  const key = `alur.draft.${name}`;
  return {
    read: () => parsed(storage.getItem(key)),
    write(copy) {
      try {
        storage.setItem(key, JSON.stringify(copy));
      } catch {
        storage.removeItem(key);
      }
    },
    remove: () => storage.removeItem(key),
  };
}

function parsed(text: string | null): LocalCopy | undefined {
  if (text === null) return undefined;
  try {
    const { revision, text: kept } = JSON.parse(text) as Partial<LocalCopy>;
    return typeof revision === 'number' && typeof kept === 'string' ? { revision, text: kept } : undefined;
  } catch {
    return undefined;
  }
}
