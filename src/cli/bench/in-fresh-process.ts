import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a fresh process is started for; a `folder` is one of `corpus-folder.ts`, a `page` the path of a page as JSON. */
export interface FreshTasks {
  /** Load the code and nothing else. */
  readonly idle: { readonly type: 'idle' };
  /** Build the index of a folder's texts and leave it there. */
  readonly build: { readonly type: 'build'; readonly folder: string; readonly stride: number };
  /** Open an index and match one page. */
  readonly match: {
    readonly type: 'match';
    readonly folder: string;
    readonly stride: number;
    readonly page: string;
  };
}
export type FreshTask = FreshTasks[keyof FreshTasks];

export interface IdleFigures {
  /** The most memory that the process held at any time, code and all. */
  readonly peakBytes: number;
}

export interface BuildFigures extends IdleFigures {
  readonly ms: number;
  /** Of the index. */
  readonly bytes: number;
}

export interface MatchFigures extends IdleFigures {
  /** To open the index that has been read into memory. */
  readonly openMs: number;
  /** From the call with the page's text in hand to the answer; index and phrase frequencies are open. */
  readonly firstMatchMs: number;
  /** Of the corpus. */
  readonly words: number;
}

interface FiguresOf {
  readonly idle: IdleFigures;
  readonly build: BuildFigures;
  readonly match: MatchFigures;
}

const SCRIPT = fileURLToPath(new URL('fresh-process.ts', import.meta.url));
/** Where `tsx` is found from. */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

/** Return what a new process measured of a task; throws with what it printed if it fails. */
export async function inFreshProcess<Type extends keyof FreshTasks>(
  task: FreshTasks[Type] & { readonly type: Type },
): Promise<FiguresOf[Type]> {
  const args = ['--import', 'tsx', SCRIPT, JSON.stringify(task)];
  const { stdout } = await run(process.execPath, args, { cwd: ROOT });
  return JSON.parse(stdout) as FiguresOf[Type]; // printed by `fresh-process.ts` for this very task
}
