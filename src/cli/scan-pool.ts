import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { MatchLevel } from '../core/model/match.ts';
import { problemOf } from './scan-inputs.ts';
import type { PageOutcome, ScanFile } from './scan-pages.ts';

/** What a thread scans with. */
export interface ScanThreadData {
  /** The pack's file. */
  readonly pack: Uint8Array;
  readonly minLevel: MatchLevel;
}

/** How the threads of a pool are started. */
export interface ScanPoolOptions {
  readonly threads: number;
  /** Test seam: the most memory of a thread, in megabytes; by default what Node gives it. */
  readonly threadMegabytes?: number;
}

const THREAD = new URL('./scan-worker.mjs', import.meta.url);

/** One worker thread, started when it first has work, and anew after it died. */
class Lane {
  #worker: Worker | null = null;

  constructor(private readonly start: () => Worker) {}

  /** Return what the scan of a file came to. A thread that dies of a file fails for this file alone. */
  async scan(path: string): Promise<PageOutcome> {
    this.#worker ??= this.start();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    this.#worker.postMessage(path);
    try {
      // The thread is our own code: it posts what `scanFile` returned. `once` throws the error that a thread dies of.
      const messages: PageOutcome[] = await once(this.#worker, 'message');
      return messages[0];
    } catch (error) {
      this.#worker = null;
      return { ok: false, path, problem: problemOf(error) };
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/** Worker threads that scan files, each one at a time. */
export class ScanPool {
  readonly #lanes: readonly Lane[];
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  constructor({ pack, minLevel }: ScanThreadData, { threads, threadMegabytes }: ScanPoolOptions) {
    const shared = new Uint8Array(new SharedArrayBuffer(pack.length));
    shared.set(pack);
    const data: ScanThreadData = { pack: shared, minLevel };
    const start = () =>
      new Worker(THREAD, {
        workerData: data,
        // What the command line loads before the main thread is of no use in a worker thread.
        execArgv: [],
        resourceLimits: threadMegabytes ? { maxOldGenerationSizeMb: threadMegabytes } : {},
      });
    this.#lanes = Array.from({ length: threads }, () => new Lane(start));
    this.#free = [...this.#lanes];
  }

  /** Return what the scan of a file came to, as soon as a thread is free for it. */
  readonly scan: ScanFile = async (path) => {
    const lane =
      this.#free.pop() ?? (await new Promise<Lane>((resolve) => this.#waiting.push(resolve)));
    const outcome = await lane.scan(path);
    const next = this.#waiting.shift();
    if (next) next(lane);
    else this.#free.push(lane);
    return outcome;
  };

  /** Stop all threads; what they are at is lost. */
  async close(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }
}
