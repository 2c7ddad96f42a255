import { isGlued } from '../core/text/html-elements.ts';

/** Whitespace that HTML collapses; a no-break space is none of it. */
const COLLAPSIBLE = /[\t\n\f\r ]+/g;
const EMPTY_LINE = /\n[\t\f\r ]*\n/;

/** Return the end of collapsed text without its last space. */
function trimmedEnd(collapsed: string): number {
  return collapsed.length > 1 && collapsed.endsWith(' ') ? collapsed.length - 1 : collapsed.length;
}

/** Text as a browser lays it out: whitespace collapsed, one newline where a block or a line ends. */
export class TextFlow {
  #parts: string[] = [];
  #separator: '' | ' ' | '\n' = '';
  #isParted = false;
  /** Length of the text so far, without a separator that no text has followed yet. */
  length = 0;

  /** The last character written, `''` at the beginning and where a separator follows. */
  get lastCharacter(): string {
    return this.#separator === '' ? (this.#parts.at(-1)?.at(-1) ?? '') : '';
  }

  breakLine(): void {
    this.#separator = '\n';
  }

  /** Break the line if a word would be glued to what comes before it. */
  part(): void {
    this.#isParted = true;
  }

  /** Add text of a node; in preformatted text, empty lines part paragraphs. */
  add(text: string, isPreformatted: boolean): void {
    if (!isPreformatted) return this.#addCollapsed(text);
    text.split(EMPTY_LINE).forEach((lines, i) => {
      if (i > 0) this.breakLine();
      this.#addCollapsed(lines);
    });
  }

  toString(): string {
    return this.#parts.join('');
  }

  #addCollapsed(text: string): void {
    const collapsed = text.replace(COLLAPSIBLE, ' ');
    if (collapsed.startsWith(' ')) this.#space();
    this.#write(collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, trimmedEnd(collapsed)));
    if (collapsed.endsWith(' ')) this.#space();
  }

  #write(text: string): void {
    if (text === '') return;
    if (this.#isParted && isGlued(this.lastCharacter, text)) this.breakLine();
    const separator = this.length === 0 ? '' : this.#separator;
    this.#parts.push(separator, text);
    this.length += separator.length + text.length;
    this.#separator = '';
    this.#isParted = false;
  }

  #space(): void {
    if (this.#separator === '') this.#separator = ' ';
  }
}
