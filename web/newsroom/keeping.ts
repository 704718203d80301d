import type { StoryText } from './saving.ts';

/** A text that this browser keeps until the server has it. */
export interface Kept { story: string; version: string; at: number; text: StoryText }

export interface Store {
  put(kept: Kept): Promise<void>;
  remove(which: { story: string; version: string }): Promise<void>;
  of(story: string): Promise<Kept[]>;
}

const done = <T>(request: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
});

/** The browser's own database. Opening it may fail for good (private window): then every call does, and the page warns instead. */
export function browserStore(): Store {
  let opened: Promise<IDBDatabase> | undefined;
  const open = () => opened ??= (() => {
    const request = indexedDB.open('standfirst', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('texts', { keyPath: ['story', 'version'] }).createIndex('story', 'story');
    return done(request);
  })();
  const texts = async (mode: IDBTransactionMode) => {
    const transaction = (await open()).transaction('texts', mode, { durability: 'strict' });
    const written = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB'));
    });
    return { texts: transaction.objectStore('texts'), written };
  };
  return {
    // Kept means on the disk: the transaction's end, not the request's.
    put: async kept => { const { texts: store, written } = await texts('readwrite'); store.put(kept); await written; },
    remove: async ({ story, version }) => { const { texts: store, written } = await texts('readwrite'); store.delete([story, version]); await written; },
    of: async story => done<Kept[]>((await texts('readonly')).texts.index('story').getAll(story)),
  };
}
