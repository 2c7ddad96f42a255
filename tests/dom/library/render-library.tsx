import { Dexie } from 'dexie';
import { render } from 'preact';
import '../../../extension/components/base.css';
import { Library, type LibraryProps } from '../../../extension/library/Library.tsx';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { openUserDatabase, type UserDatabase } from '../../../src/db/user-database.ts';
import { installedCorpus } from './bundled-corpus.ts';

let unmount: (() => void) | null = null;

/** Remove what the last test rendered and stored. */
export async function cleanUp(): Promise<void> {
  unmount?.();
  unmount = null;
  history.replaceState(null, '', ' ');
  for (const { name } of await indexedDB.databases()) if (name) await Dexie.delete(name);
}

/** Open the user database with these annotations saved. */
export async function userWith(annotations: readonly Annotation[]): Promise<UserDatabase> {
  const db = await openUserDatabase();
  await db.annotations.bulkAdd([...annotations]);
  return db;
}

/** Show the library at an address, with the bundled corpus and the annotations of `user`. */
export async function showLibrary(
  hash: string,
  user: UserDatabase,
  props: Partial<LibraryProps> = {},
): Promise<HTMLElement> {
  history.replaceState(null, '', hash);
  const corpus = props.openCorpus ? null : await installedCorpus();
  const root = document.createElement('div');
  document.body.append(root);
  const openCorpus = async () => {
    if (!corpus) throw new Error('no corpus');
    return corpus;
  };
  const all: LibraryProps = {
    openCorpus,
    openUser: async () => user,
    installCorpus: async () => ({ ok: true, value: null }),
    ...props,
  };
  render(<Library {...all} />, root);
  unmount = () => {
    render(null, root);
    root.remove();
    corpus?.close();
    user.close();
  };
  return root;
}
