import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PageText } from '../core/model/match.ts';
import type { TextSpan } from '../core/model/text-span.ts';
import { BLOCK_ELEMENTS, QUOTE_ELEMENTS, SKIPPED_ELEMENTS } from '../core/text/html-elements.ts';
import { decodeHtml } from './decode-html.ts';

/** Whitespace that HTML collapses; a no-break space is none of it. */
const COLLAPSIBLE = /[\t\n\f\r ]+/g;
const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\s*(?:!\s*important\s*)?(?:;|$)/i;

/** Text as a browser lays it out: whitespace collapsed, one newline where a block or a line ends. */
class TextFlow {
  #parts: string[] = [];
  #separator: '' | ' ' | '\n' = '';
  /** Length of the text so far, without a separator that no text has followed yet. */
  length = 0;

  #write(text: string): void {
    if (text === '') return;
    const separator = this.length === 0 ? '' : this.#separator;
    this.#parts.push(separator, text);
    this.length += separator.length + text.length;
    this.#separator = '';
  }

  breakLine(): void {
    this.#separator = '\n';
  }

  #space(): void {
    if (this.#separator === '') this.#separator = ' ';
  }

  addCollapsed(text: string): void {
    const collapsed = text.replace(COLLAPSIBLE, ' ');
    if (collapsed.startsWith(' ')) this.#space();
    this.#write(collapsed.slice(collapsed.startsWith(' ') ? 1 : 0, trimmedEnd(collapsed)));
    if (collapsed.endsWith(' ')) this.#space();
  }

  addPreformatted(text: string): void {
    this.#write(text);
  }

  toString(): string {
    return this.#parts.join('');
  }
}

/** Return the end of collapsed text without its last space. */
function trimmedEnd(collapsed: string): number {
  return collapsed.length > 1 && collapsed.endsWith(' ') ? collapsed.length - 1 : collapsed.length;
}

/** Tell whether the markup itself keeps an element from being shown (style sheets are not read). */
function isHidden({ tagName, attrs }: Tree.Element): boolean {
  const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value;
  if (tagName === 'dialog' && value('open') === undefined) return true;
  return value('hidden') !== undefined || HIDING_STYLE.test(value('style') ?? '');
}

const elementName = (node: Tree.Node): string => node.nodeName.toUpperCase();

/** Reads a tree in document order, entering and leaving each shown element. */
class PageReader {
  readonly #flow = new TextFlow();
  readonly #quotes: { start: number; end: number }[] = [];
  /** Quotation elements that are open, innermost last. */
  readonly #openQuotes: { start: number; end: number }[] = [];
  #preDepth = 0;

  /** Take in a node on the way down; tell whether to go into its children. */
  #enter(node: Tree.Node): boolean {
    if ('value' in node) {
      if (this.#preDepth > 0) this.#flow.addPreformatted(node.value);
      else this.#flow.addCollapsed(node.value);
      return false;
    }
    if (!('attrs' in node)) return 'childNodes' in node;
    const name = elementName(node);
    if (SKIPPED_ELEMENTS.has(name) || isHidden(node)) return false;
    if (name === 'BR' || BLOCK_ELEMENTS.has(name)) this.#flow.breakLine();
    if (name === 'PRE') this.#preDepth++;
    if (QUOTE_ELEMENTS.has(name)) {
      const quote = { start: this.#flow.length, end: this.#flow.length };
      this.#quotes.push(quote);
      this.#openQuotes.push(quote);
    }
    return true;
  }

  /** Take in the end of an element that was entered. */
  #leave(node: Tree.Node): void {
    const name = elementName(node);
    if (BLOCK_ELEMENTS.has(name)) this.#flow.breakLine();
    if (name === 'PRE') this.#preDepth--;
    if (!QUOTE_ELEMENTS.has(name)) return;
    const quote = this.#openQuotes.pop();
    if (quote) quote.end = this.#flow.length;
  }

  /** Read a whole tree. The way down is kept in a list, so that no depth of nesting overflows the stack. */
  read(root: Tree.Document): PageText {
    const path: { node: Tree.ParentNode; next: number }[] = [{ node: root, next: 0 }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const child = step.node.childNodes[step.next++];
      if (!child) this.#leave(path.pop()?.node ?? root);
      else if (this.#enter(child) && 'childNodes' in child) path.push({ node: child, next: 0 });
    }
    const text = this.#flow.toString();
    return { text, quotes: this.#quotes.map((quote) => trimmed(text, quote)).filter(isNotEmpty) };
  }
}

/** Move the start of a span behind the separator that was written with its first word. */
function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  let from = start;
  while (from < end && /\s/.test(text[from])) from++;
  return { start: from, end };
}

const isNotEmpty = ({ start, end }: TextSpan): boolean => end > start;

/** Return the text of an HTML document as a reader sees it, and the spans of its `<q>` and `<blockquote>`. */
export function readHtml(html: string): PageText {
  return new PageReader().read(parse(html));
}

/** Return the text of an HTML file as a reader sees it, decoded by its declared charset. */
export function readHtmlBytes(bytes: Uint8Array): PageText {
  return readHtml(decodeHtml(bytes));
}
