import {
  BLOCK_ELEMENTS,
  PREFORMATTED_ELEMENTS,
  QUOTE_ELEMENTS,
  SKIPPED_ELEMENTS,
  isGlued,
  isNoteMark,
} from '../core/text/html-elements.ts';
import { isSetApart, isVisible } from './element-display.ts';
import { runInSlices } from './slices.ts';
import { TextCollector, type ReadableText } from './text-collector.ts';

export type { ReadableText } from './text-collector.ts';

/** How to read. */
export interface ReadOptions {
  /** Most UTF-16 code units to read; without it, all. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

/** Nodes between two looks at the clock: about 0.1 ms of work, so that looking costs little. */
const NODES_PER_STEP = 128;

/** Code units of a text node that are read in one step: about 1 ms of work even where every word is a run. */
const CHUNK = 16_384;

/** A page that keeps us walking longer than this through nodes without text is not meant to be read. */
const MAX_NODES = 1_000_000;

/** Elements between two stretches of text that are asked whether they stand apart; a word goes on through fewer. */
const MAX_JOINTS = 8;

const enum Role {
  Inline,
  Block,
  Skipped,
  Quote,
  QuoteBlock,
  Preformatted,
  Superscript,
}

/** Roles by node name as the DOM gives it: upper case for HTML, as written for SVG and MathML. */
const roles = new Map<string, Role>();

function roleOf(name: string): Role {
  let role = roles.get(name);
  if (role === undefined) {
    const upper = name.toUpperCase();
    const quote = QUOTE_ELEMENTS.has(upper);
    const block = BLOCK_ELEMENTS.has(upper);
    if (SKIPPED_ELEMENTS.has(upper)) role = Role.Skipped;
    else if (quote) role = block ? Role.QuoteBlock : Role.Quote;
    else if (PREFORMATTED_ELEMENTS.has(upper)) role = Role.Preformatted;
    else if (upper === 'SUP') role = Role.Superscript;
    else role = block ? Role.Block : Role.Inline;
    // A hostile page can make up names without end.
    if (roles.size < 500) roles.set(name, role);
  }
  return role;
}

function isBlock(role: Role): boolean {
  return role === Role.Block || role === Role.QuoteBlock || role === Role.Preformatted;
}

/** An element that the reader types into; what stands there is not the page's. */
function isEditor(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** By number: a name that a page gives to a frame or a form field cannot stand in the way, and it is quicker. */
function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** An element that the walk is inside of. */
interface OpenElement {
  readonly element: Element;
  readonly role: Role;
  /** Offset of its first word. */
  readonly start: number;
  /** Whether text that stands directly in it is seen; `null` until such text comes. */
  visible: boolean | null;
}

/**
 * Walks a tree in order with a stack of its own. A `TreeWalker` would lose its way when the page moves the node under
 * it between two slices; here a node that left its parent only ends the reading of that parent. Besides, a TreeWalker
 * says nothing when it leaves an element, and a block ends where it is left.
 */
class Walk {
  readonly #collector: TextCollector;
  readonly #open: OpenElement[] = [];
  #parent: OpenElement;
  #node: Node | null;
  /** How far a long node has been read. */
  #inNode = 0;
  #visited = 0;
  /** Elements open that keep their lines, and superscripts. */
  #preformatted = 0;
  #superscripts = 0;
  /** Inline elements entered or left since the last text: they may stand on lines of their own. */
  readonly #joints: Element[] = [];
  #jointCount = 0;

  constructor(root: Element, limit: number) {
    this.#collector = new TextCollector(limit);
    this.#parent = { element: root, role: Role.Inline, start: 0, visible: null };
    this.#node = root.firstChild;
  }

  /** Read some more. Return whether all is read. */
  step(afterPause: boolean): boolean {
    this.#collector.settle();
    if (afterPause && this.#node?.parentNode !== this.#parent.element) {
      this.#node = null;
      this.#inNode = 0;
    }
    for (let nodes = 0; nodes < NODES_PER_STEP; nodes += 1) {
      while (this.#node === null && this.#open.length > 0) this.#leave();
      const node = this.#node;
      if (node === null || this.#collector.full || this.#visited >= MAX_NODES) return true;
      if (isText(node)) {
        if (this.#readText(node)) return false;
      } else if (isElement(node) && this.#enter(node)) continue;
      this.#visited += 1;
      this.#node = node.nextSibling;
    }
    return false;
  }

  finish(): ReadableText {
    const isCut = this.#node !== null;
    while (this.#open.length > 0) this.#leave();
    return this.#collector.finish(isCut);
  }

  /** Go into an element, unless there is nothing to read. */
  #enter(element: Element): boolean {
    const role = roleOf(element.nodeName);
    if (role === Role.Skipped || isEditor(element)) return false;
    if (role === Role.Superscript && this.#isNote(element)) return false;
    this.#cross(element, role);
    const first = element.firstChild;
    if (first === null) return false;
    this.#count(role, 1);
    this.#open.push(this.#parent);
    this.#parent = { element, role, start: this.#collector.nextWord, visible: null };
    this.#node = first;
    return true;
  }

  #leave(): void {
    const { element, role, start } = this.#parent;
    this.#count(role, -1);
    this.#cross(element, role);
    if (role === Role.Quote || role === Role.QuoteBlock) this.#collector.addQuote(start);
    this.#parent = this.#open.pop() ?? this.#parent;
    // Counted here, so that elements count once.
    this.#visited += 1;
    this.#node = element.parentNode === this.#parent.element ? element.nextSibling : null;
  }

  /** Take in the edge of an element. */
  #cross(element: Element, role: Role): void {
    if (isBlock(role)) this.#collector.breakLine();
    else if (this.#jointCount < MAX_JOINTS) this.#joints[this.#jointCount++] = element;
  }

  #count(role: Role, step: 1 | -1): void {
    if (role === Role.Preformatted) this.#preformatted += step;
    if (role === Role.Superscript) this.#superscripts += step;
  }

  /** Superscripts in one another are read: to ask each for its text would take the square of their number. */
  #isNote(element: Element): boolean {
    if (this.#superscripts > 0) return false;
    return isNoteMark(element.textContent ?? '', this.#collector.lastCharacter);
  }

  /** Break the line where a word would be glued to one before it though the style sets them apart. */
  #partWords(data: string): void {
    if (this.#jointCount === 0) return;
    if (isGlued(this.#collector.lastCharacter, data)) {
      if (this.#joints.slice(0, this.#jointCount).some(isSetApart)) this.#collector.breakLine();
    }
    this.#jointCount = 0;
  }

  /** A bare inline element is as visible as what it stands in; asking the browser costs more than all the rest. */
  #isParentVisible(): boolean {
    const parent = this.#parent;
    if (parent.visible !== null) return parent.visible;
    const outer = this.#open[this.#open.length - 1];
    const inherits = parent.role === Role.Inline && outer?.visible === true;
    parent.visible = (inherits && !parent.element.hasAttributes()) || isVisible(parent.element);
    return parent.visible;
  }

  #add(node: Text, data: string, offset: number): void {
    this.#partWords(data);
    this.#collector.add(node, data, offset, this.#preformatted > 0);
  }

  /** Read a text node, a long one in parts: a page may hold megabytes in one. Return whether there is more of it. */
  #readText(node: Text): boolean {
    if (!this.#isParentVisible()) return false;
    if (node.length <= CHUNK) {
      this.#add(node, node.data, 0);
      return false;
    }
    if (this.#inNode < node.length) {
      this.#add(node, node.substringData(this.#inNode, CHUNK), this.#inNode);
    }
    this.#inNode += CHUNK;
    const more = this.#inNode < node.length && !this.#collector.full;
    if (!more) this.#inNode = 0;
    return more;
  }
}

/**
 * Return the visible text below an element, with `'\n'` at block boundaries and white space collapsed as shown, and
 * the map back to its nodes. Leaves out what is hidden, what the reader types into and what is not prose.
 * Reads in slices, so the page may change meanwhile; what it moves away is left out.
 * Rejects with the signal's reason when it aborts.
 */
export async function readText(
  root: Element,
  { limit = Infinity, signal }: ReadOptions = {},
): Promise<ReadableText> {
  const walk = new Walk(root, limit);
  await runInSlices((afterPause) => walk.step(afterPause), signal);
  return walk.finish();
}
