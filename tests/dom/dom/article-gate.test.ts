import { describe, expect, it } from 'vitest';
import { isArticle } from '../../../src/dom/article-gate.ts';

const PROSE = `<p>${'Words of a paragraph that somebody wrote to be read by others. '.repeat(4)}</p>`;
const FORM = '<input name="a">'.repeat(9);

/** Load a page into a frame, because the gate asks what is visible. */
async function load(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = html;
  document.body.replaceChildren(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('the frame has no document');
  return frame.contentDocument;
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('isArticle', () => {
  it.each<[name: string, html: string]>([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle' }) + PROSE],
    ['a list of types', jsonLd({ '@type': ['Thing', 'ReportageNewsArticle'] }) + PROSE],
    ['an address as type', jsonLd({ '@type': 'https://schema.org/OpinionNewsArticle' }) + PROSE],
    ['a list of nodes', jsonLd([{ '@type': 'WebSite' }, { '@type': 'Article' }]) + PROSE],
    ['a graph', jsonLd({ '@graph': [{ '@type': 'LiveBlogPosting' }] }) + PROSE],
    [
      'microdata',
      `<div itemscope itemtype="http://schema.org/NewsArticle">${PROSE.repeat(4)}${FORM}</div>`,
    ],
    ['Open Graph', `<meta property="og:type" content="article">${PROSE}`],
    ['one article element', `<article>${PROSE.repeat(2)}</article>`],
    ['enough prose', PROSE.repeat(6)],
    [
      'an article with a hidden log-in',
      `<article>${PROSE.repeat(3)}</article><form hidden><input type=password></form>`,
    ],
    [
      'an article with a comment box',
      `<article>${PROSE.repeat(3)}</article><div contenteditable>mine</div>`,
    ],
    [
      'a declared article beside a log-in',
      `<meta property="og:type" content="article">${PROSE.repeat(4)}<input type=password>`,
    ],
    [
      'a declared article beside many fields',
      jsonLd({ '@type': 'NewsArticle' }) + PROSE.repeat(4) + FORM,
    ],
  ])('is true for a page with %s', async (_, html) => {
    expect(isArticle(await load(html))).toBe(true);
  });

  it.each<[name: string, html: string]>([
    ['an empty page', ''],
    [
      'broken JSON-LD alone',
      `<script type="application/ld+json">{"@type": "NewsArticle"</script><p>short</p>`,
    ],
    ['a declared article without prose', jsonLd({ '@type': 'NewsArticle' }) + '<p>short</p>'],
    [
      'teasers in microdata among fields',
      `<div itemscope itemtype="http://schema.org/NewsArticle">${PROSE}</div>`.repeat(4) + FORM,
    ],
    ['a list of teasers', `<article>${PROSE}</article>`.repeat(3)],
    [
      'a mailbox',
      '<div role="main"><table><tr><td>Subject of a letter</td></tr></table></div>'.repeat(9),
    ],
    ['an editor', `<main contenteditable>${PROSE.repeat(6)}</main>`],
    [
      'an editor around the article',
      `<div contenteditable><article>${PROSE.repeat(6)}</article></div>`,
    ],
    ['a log-in', `<article>${PROSE.repeat(6)}</article><input type=password>`],
    [
      'a log-in with a paragraph, whatever it declares',
      `<meta property="og:type" content="article">${PROSE}<input type=password>`,
    ],
    [
      'a payment, whatever it declares',
      `<meta property="og:type" content="article">${PROSE.repeat(6)}<input autocomplete="cc-number">`,
    ],
    ['a payment', `<article>${PROSE.repeat(6)}</article><input autocomplete="cc-number">`],
    ['a form', `<article>${PROSE.repeat(3)}</article>${FORM}`],
    ['a frameset', '<frameset cols="*"><frame></frameset>'],
    ['hidden prose', `<div style="display:none">${PROSE.repeat(6)}</div>`],
  ])('is false for %s', async (_, html) => {
    expect(isArticle(await load(html))).toBe(false);
  });

  it('is false for a document that is not HTML', () => {
    for (const type of ['application/xml', 'image/svg+xml'] as const) {
      expect(isArticle(new DOMParser().parseFromString('<p/>', type))).toBe(false);
    }
  });

  it('is false in a document that is being designed', async () => {
    const page = await load(`<article>${PROSE.repeat(3)}</article>`);
    page.designMode = 'on';
    expect(isArticle(page)).toBe(false);
  });
});
