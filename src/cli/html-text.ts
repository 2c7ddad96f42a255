import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PageText } from '../core/model/match.ts';
import type { TextSpan } from '../core/model/text-span.ts';
import {
  BLOCK_ELEMENTS,
  PREFORMATTED_ELEMENTS,
  QUOTE_ELEMENTS,
  SKIPPED_ELEMENTS,
  isNoteMark,
} from '../core/text/html-elements.ts';
import { decodeHtml } from './decode-html.ts';
import { isHidden, isSetApart, isVisible, shownChildren } from './element-display.ts';
import { TextFlow } from './text-flow.ts';

/** An element, or the document, that the walk is inside of. */
interface OpenNode {
  readonly node: Tree.ParentNode;
  readonly children: readonly Tree.ChildNode[];
  /** Index in `children` of the next one to read. */
  next: number;
  readonly isVisible: boolean;
}

const elementName = (node: Tree.Node): string => node.nodeName.toUpperCase();

/** Return the text of a node, with that of all nodes in it. */
function textContent(root: Tree.Node): string {
  let text = '';
  const rest: Tree.Node[] = [root];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) rest.push(child);
  }
  return text;
}

/** Reads a tree in document order, entering and leaving each shown element. */
class PageReader {
  readonly #flow = new TextFlow();
  readonly #quotes: { start: number; end: number }[] = [];
  /** Quotation elements that are open, innermost last. */
  readonly #openQuotes: { start: number; end: number }[] = [];
  #preformatted = 0;
  #superscripts = 0;

  /** Take in a node on the way down; tell whether to go into its children. */
  #enter(node: Tree.Node, isShown: boolean): boolean {
    if ('value' in node) {
      if (isShown) this.#flow.add(node.value, this.#preformatted > 0);
      return false;
    }
    if (!('attrs' in node)) return 'childNodes' in node;
    const name = elementName(node);
    if (SKIPPED_ELEMENTS.has(name) || isHidden(node) || this.#isNote(node)) return false;
    if (BLOCK_ELEMENTS.has(name)) this.#flow.breakLine();
    else if (isSetApart(node)) this.#flow.part();
    this.#count(name, 1);
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
    else if ('attrs' in node && isSetApart(node)) this.#flow.part();
    this.#count(name, -1);
    if (!QUOTE_ELEMENTS.has(name)) return;
    const quote = this.#openQuotes.pop();
    if (quote) quote.end = this.#flow.length;
  }

  #count(name: string, step: 1 | -1): void {
    if (PREFORMATTED_ELEMENTS.has(name)) this.#preformatted += step;
    if (name === 'SUP') this.#superscripts += step;
  }

  /** Superscripts in one another are read: to ask each for its text would take the square of their number. */
  #isNote(node: Tree.Element): boolean {
    if (node.tagName !== 'sup' || this.#superscripts > 0) return false;
    return isNoteMark(textContent(node), this.#flow.lastCharacter);
  }

  /** Read a whole tree. The way down is kept in a list, so that no depth of nesting overflows the stack. */
  read(root: Tree.Document): PageText {
    const path: OpenNode[] = [{ node: root, children: root.childNodes, next: 0, isVisible: true }];
    for (let open = path.at(-1); open; open = path.at(-1)) {
      const child = open.children[open.next++];
      if (!child) {
        path.pop();
        this.#leave(open.node);
      } else if (this.#enter(child, open.isVisible) && 'childNodes' in child) {
        const isShown = 'attrs' in child ? isVisible(child, open.isVisible) : open.isVisible;
        path.push({ node: child, children: shownChildren(child), next: 0, isVisible: isShown });
      }
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
