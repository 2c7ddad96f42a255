import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { isArticleNode, readStructuredData } from './structured-data.ts';

/** Code units of a paragraph that is prose, not a caption or a label. */
const LONG_PARAGRAPH = 80;

/** Paragraphs that are looked at: enough to decide on any page, and a bound for the largest. */
const MAX_PARAGRAPHS = 300;

/** A single `<article>` with this much prose is an article; a page that declares itself needs only one paragraph. */
const PROSE_IN_ARTICLE = 2;

/** Without any declaration, prose must carry the page alone. */
const PROSE_ALONE = 4;

/** A page with at least this many fields, and more fields than paragraphs of prose, is a form. */
const FORM_FIELDS = 8;

/** Nodes that Readability may weigh; it reads the whole text of each. */
const MAX_READERABLE_NODES = 200;

const FIELDS =
  'input:not([type=hidden], [type=search], [type=submit], [type=button]), select, textarea';

const EDITORS = '[contenteditable]:not([contenteditable=false]), [role=textbox]';

/** Fields for payment and codes: whatever else the page is, it is not ours to read. */
const SECRETS = 'input[autocomplete^="cc-"], input[autocomplete="one-time-code"]';

const PASSWORD = 'input[type=password]';

function hasVisible(document: Document, selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
}

/** Adds up the text nodes instead of asking for `textContent`, which may be megabytes. */
function isLong(paragraph: Element): boolean {
  let length = 0;
  const walker = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let nodes = 0; nodes < 50 && length < LONG_PARAGRAPH && walker.nextNode(); nodes += 1) {
    length += walker.currentNode.nodeValue?.length ?? 0;
  }
  return length >= LONG_PARAGRAPH;
}

function countProse(document: Document): number {
  return [...document.getElementsByTagName('p')]
    .slice(0, MAX_PARAGRAPHS)
    .filter((p) => isLong(p) && p.checkVisibility() && !p.closest(EDITORS)).length;
}

function isEdited(document: Document): boolean {
  if (document.designMode === 'on') return true;
  return [...document.querySelectorAll(EDITORS)].some(
    (editor) =>
      editor.matches('body, main, article, [role=main]') ||
      editor.querySelector('main, article, p + p + p'),
  );
}

/** A page of teasers may give each of them the type: one alone speaks of the page. */
function hasArticleItem(document: Document): boolean {
  const types = [...document.querySelectorAll('[itemscope][itemtype]')].map((item) =>
    item.getAttribute('itemtype'),
  );
  return types.filter((type) => isArticleNode({ '@type': type })).length === 1;
}

function declaresArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  return (
    type?.trim().toLowerCase() === 'article' ||
    readStructuredData(document).some(isArticleNode) ||
    hasArticleItem(document)
  );
}

function isReaderable(document: Document): boolean {
  let seen = 0;
  return isProbablyReaderable(document, {
    visibilityChecker: (node) => (seen += 1) <= MAX_READERABLE_NODES && node.checkVisibility(),
  });
}

/** Tell whether a page is there to be filled in: it asks for a password, or has more fields than prose. */
function isForm(document: Document, prose: number): boolean {
  const fields = document.querySelectorAll(FIELDS).length;
  return (fields >= FORM_FIELDS && fields > prose) || hasVisible(document, PASSWORD);
}

/**
 * Tell whether a page is an article that may be read: it declares itself one or looks like one. Never true for pages
 * that are not HTML, framesets, editors and pages that ask for a card; nor for forms, but that a page that declares
 * itself an article and has the prose of one may have its log-in and its boxes beside it.
 */
export function isArticle(document: Document): boolean {
  if (document.contentType !== 'text/html' || document.body?.nodeName !== 'BODY') return false;
  if (isEdited(document) || hasVisible(document, SECRETS)) return false;
  const prose = countProse(document);
  if (prose === 0) return false;
  const isDeclared = declaresArticle(document);
  if (isDeclared && prose >= PROSE_ALONE) return true;
  if (isForm(document, prose)) return false;
  if (isDeclared) return true;
  const articles = document.getElementsByTagName('article').length;
  if (articles === 1 && prose >= PROSE_IN_ARTICLE) return true;
  return prose >= PROSE_ALONE && isReaderable(document);
}
