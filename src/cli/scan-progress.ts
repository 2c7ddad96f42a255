/** Where a bar is drawn. */
export interface ProgressStream {
  /** Characters in a line. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** Often enough to be seen moving, seldom enough not to flicker. */
const REDRAW_MS = 100;
/** A longer bar says no more. */
const MAX_BAR = 40;
const DEFAULT_COLUMNS = 80;
const ERASE_TO_END_OF_LINE = '\u001b[K';

/** Return `[####------] 40/100`, shorter than a line of `columns` characters, since a full one would wrap. */
export function progressLine(done: number, total: number, columns: number): string {
  const count = `${done}/${total}`;
  const width = Math.min(MAX_BAR, columns - 1 - count.length - '[] '.length);
  if (width < 1) return count.slice(0, Math.max(0, columns - 1));
  const filled = Math.floor((width * done) / total);
  return `[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${count}`;
}

/** The last line of a terminal while pages are scanned; without pages there is none. */
export class ProgressBar {
  #done = 0;
  #drawnAt = -Infinity;
  #isShown = false;

  constructor(
    private readonly stream: ProgressStream,
    private readonly total: number,
    /** Test seam: milliseconds from any start. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  #draw(): void {
    // A terminal that does not know its size says 0.
    const columns = this.stream.columns || DEFAULT_COLUMNS;
    const line = progressLine(this.#done, this.total, columns);
    this.stream.write(`\r${line}${ERASE_TO_END_OF_LINE}`);
    this.#drawnAt = this.now();
    this.#isShown = true;
  }

  /** Count one page more. */
  advance(): void {
    this.#done++;
    if (this.total > 0 && this.now() - this.#drawnAt >= REDRAW_MS) this.#draw();
  }

  /** Write lines where the bar stands, and the bar again below them. */
  above(write: () => void): void {
    const wasShown = this.#isShown;
    this.erase();
    write();
    if (wasShown) this.#draw();
  }

  /** Leave no trace. */
  erase(): void {
    if (this.#isShown) this.stream.write(`\r${ERASE_TO_END_OF_LINE}`);
    this.#isShown = false;
  }
}
