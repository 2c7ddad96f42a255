import type { TextSpan } from '../core/model/text-span.ts';

/**
 * The way back from a text to the nodes it was read from, as a table of runs: stretches of the text that stand, code
 * unit for code unit, in one text node. Between two runs there is nothing, or one space or newline that is in no node.
 *
 *     nodes   │ "The␣ \n" │ "rules" │        │ "end." │
 *     text     T h e ␣     r u l e s  \n       e n d .
 *     runs     0─────      1────────           2──────
 */
export class TextMap {
  /** Offset of each run in the text, ascending. */
  readonly #start: Int32Array;
  /** Offset after each run in the text. */
  readonly #end: Int32Array;
  /** Offset of each run in its node's data. */
  readonly #inNode: Int32Array;
  /** Index in `#nodes` of each run's node. */
  readonly #node: Int32Array;
  readonly #nodes: readonly Text[];

  constructor(runs: {
    readonly start: readonly number[];
    readonly end: readonly number[];
    readonly inNode: readonly number[];
    readonly node: readonly number[];
    readonly nodes: readonly Text[];
  }) {
    this.#start = new Int32Array(runs.start);
    this.#end = new Int32Array(runs.end);
    this.#inNode = new Int32Array(runs.inNode);
    this.#node = new Int32Array(runs.node);
    this.#nodes = runs.nodes;
  }

  /** Number of runs. */
  get length(): number {
    return this.#start.length;
  }

  /** Return the first node's place of a span's beginning, or `null` where no run follows. */
  startOf(span: TextSpan): { node: Text; offset: number } | null {
    const run = firstAbove(this.#end, span.start);
    return this.#place(run, Math.max(span.start, this.#start[run] ?? 0));
  }

  /** Return the last node's place of a span's end, or `null` where no run comes before. */
  endOf(span: TextSpan): { node: Text; offset: number } | null {
    const run = firstAbove(this.#start, span.end - 1) - 1;
    return this.#place(run, Math.min(span.end, this.#end[run] ?? 0));
  }

  /**
   * Return the offset in the text of a place in a node, or of the nearest text after it (`'after'`) or before it
   * (`'before'`) where the place itself was not read. The length or the beginning of the text where there is none.
   */
  offsetOf(container: Node, offset: number, side: 'after' | 'before'): number {
    const range = container.ownerDocument?.createRange() ?? new Range();
    range.setStart(container, offset);
    const run = this.#firstRunEndingAfter(range);
    if (run < this.length && this.#nodeOf(run) === container) {
      const within = offset - (this.#inNode[run] ?? 0);
      if (within >= 0) return (this.#start[run] ?? 0) + within;
    }
    if (side === 'after') return this.#start[run] ?? this.#end.at(-1) ?? 0;
    return this.#end[run - 1] ?? 0;
  }

  /** The runs stand in document order, so the first one that ends after a place is found by halving. */
  #firstRunEndingAfter(place: Range): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const node = this.#nodeOf(middle);
      const end = (this.#inNode[middle] ?? 0) + this.#lengthOf(middle);
      if (isAfter(place, node, end)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #nodeOf(run: number): Text | undefined {
    return this.#nodes[this.#node[run] ?? -1];
  }

  #lengthOf(run: number): number {
    return (this.#end[run] ?? 0) - (this.#start[run] ?? 0);
  }

  #place(run: number, textOffset: number): { node: Text; offset: number } | null {
    const node = this.#nodeOf(run);
    if (!node) return null;
    return { node, offset: (this.#inNode[run] ?? 0) + textOffset - (this.#start[run] ?? 0) };
  }
}

/** Index of the first item above a value in an ascending array; its length where there is none. */
function firstAbove(ascending: Int32Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Tell whether a place in a node stands after the collapsed range. A node that has left the document does not. */
function isAfter(place: Range, node: Text | undefined, offset: number): boolean {
  if (!node || offset > node.length || node.getRootNode() !== place.startContainer.getRootNode()) {
    return false;
  }
  return place.comparePoint(node, offset) > 0;
}
