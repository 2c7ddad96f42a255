import type { PageText } from '../core/model/match.ts';
import type { TextSpan } from '../core/model/text-span.ts';
import { TextMap } from './text-map.ts';

/** What a reader sees of a page, with the way back to its nodes. */
export interface ReadableText extends PageText {
  /** The page is longer than the limit and `text` is its beginning. */
  readonly truncated: boolean;
  readonly map: TextMap;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** What CSS collapses (CSS Text 3): space, tab, newline, form feed, return, and not the no-break space. */
function isSpace(code: number): boolean {
  return code === SPACE || (code >= 0x09 && code <= 0x0d && code !== 0x0b);
}

function isGap(character: string | undefined): boolean {
  return character === ' ' || character === '\n';
}

/** Collects collapsed text and its runs. White space waits until a word follows, so none stands at either end. */
export class TextCollector {
  #text = '';
  #pieces: string[] = [];
  #lastPiece = '';
  readonly #runs = {
    start: [] as number[],
    end: [] as number[],
    inNode: [] as number[],
    node: [] as number[],
    nodes: [] as Text[],
  };
  readonly #quotes: TextSpan[] = [];
  readonly #limit: number;
  #length = 0;
  #gap: '' | ' ' | '\n' = '';
  #full = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Words had to be left out. */
  get full(): boolean {
    return this.#full;
  }

  /** Offset that the next word will have. */
  get nextWord(): number {
    return this.#length + (this.#length > 0 ? this.#gap.length : 0);
  }

  /** The last character of what came so far, `''` at the beginning and where white space follows. */
  get lastCharacter(): string {
    return this.#gap === '' ? this.#lastPiece.slice(-1) : '';
  }

  breakLine(): void {
    this.#gap = '\n';
  }

  /**
   * Add a stretch of a node's data. A run ends at white space other than one single space: that collapses to a space
   * which stands in no node. So it does in preformatted text, where an empty line begins a paragraph: words are what
   * counts.
   */
  add(node: Text, data: string, offset: number, isPreformatted: boolean): void {
    const { length } = data;
    let at = 0;
    let lines = 0;
    while (at < length && !this.#full) {
      const space = data.charCodeAt(at);
      if (isSpace(space)) {
        if (space === LINE_FEED) lines += 1;
        if (isPreformatted && lines > 1) this.#gap = '\n';
        else if (this.#gap === '') this.#gap = ' ';
        at += 1;
        continue;
      }
      lines = 0;
      const start = at;
      while (at < length) {
        const code = data.charCodeAt(at);
        if (isSpace(code) && (code !== SPACE || isSpace(data.charCodeAt(at + 1) || SPACE))) break;
        at += 1;
      }
      this.#addRun(node, data.slice(start, at), offset + start);
    }
  }

  /** Join what has come so far; joining all at the end would be one long piece of work. */
  settle(): void {
    this.#text += this.#pieces.join('');
    this.#pieces = [];
  }

  /** Note that what came since an offset, as `nextWord` gave it, is a quotation of the markup. */
  addQuote(start: number): void {
    if (this.#length > start) this.#quotes.push({ start, end: this.#length });
  }

  /** Return everything; `isCut` says that the walk ended before the page did. */
  finish(isCut: boolean): ReadableText {
    this.settle();
    return {
      text: this.#text,
      quotes: this.#quotes
        // White space inside the element came only after its beginning was noted.
        .map(({ start, end }) => ({ start: start + (isGap(this.#text[start]) ? 1 : 0), end }))
        .toSorted((a, b) => a.start - b.start || b.end - a.end),
      truncated: isCut || this.#full,
      map: new TextMap(this.#runs),
    };
  }

  #addRun(node: Text, words: string, inNode: number): void {
    if (this.#length > 0 && this.#length < this.#limit && this.#gap !== '') {
      this.#pieces.push(this.#gap);
      this.#length += 1;
    }
    this.#gap = '';
    const room = this.#limit - this.#length;
    this.#full = room < words.length;
    if (room <= 0) return;
    const piece = this.#full ? words.slice(0, room) : words;
    const runs = this.#runs;
    if (runs.nodes[runs.nodes.length - 1] !== node) runs.nodes.push(node);
    runs.start.push(this.#length);
    runs.inNode.push(inNode);
    runs.node.push(runs.nodes.length - 1);
    this.#pieces.push(piece);
    this.#lastPiece = piece;
    this.#length += piece.length;
    runs.end.push(this.#length);
  }
}
