import { describe, expect, it } from 'vitest';
import { readPageInfo } from '../../../src/dom/page-info.ts';

function page(head: string, attributes = ''): Document {
  const html = `<!doctype html><html ${attributes}><head>${head}</head><body></body></html>`;
  return new DOMParser().parseFromString(html, 'text/html');
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

describe('readPageInfo', () => {
  it('reads JSON-LD', () => {
    const info = readPageInfo(
      page(
        jsonLd({
          '@graph': [
            {
              '@type': 'NewsArticle',
              headline: ' A  headline\n',
              author: [{ name: 'Ada Quill' }, 'Bo Reed', { name: 'Ada Quill' }],
              publisher: { name: 'The Harbour Courier' },
              datePublished: '2022-04-21T23:30:00-05:00',
            },
          ],
        }),
        'lang="en-GB"',
      ),
    );
    expect(info).toMatchObject({
      title: 'A headline',
      author: 'Ada Quill, Bo Reed',
      site: 'The Harbour Courier',
      published: '2022-04-21',
      language: 'en-GB',
    });
  });

  it('reads meta elements where there is no JSON-LD', () => {
    const info = readPageInfo(
      page(`<title>The title | Outlet</title>
        <meta property="og:title" content="The title"><meta property="og:site_name" content="Outlet">
        <meta name="Author" content="Ada Quill"><meta property="article:published_time" content="2022-04-21T08:00Z">
        <link rel="canonical" href="https://news.example/a">`),
    );
    expect(info).toMatchObject({
      title: 'The title',
      site: 'Outlet',
      author: 'Ada Quill',
      published: '2022-04-21',
      canonical: 'https://news.example/a',
    });
  });

  it.each<[html: string]>([
    [''],
    ['<script type="application/ld+json">{"broken": </script>'],
    [jsonLd(null)],
    [jsonLd('NewsArticle')],
    [jsonLd({ '@type': 7, author: 9, headline: {} })],
    [
      jsonLd({
        '@type': 'NewsArticle',
        author: [null, {}, []],
        headline: 4,
        datePublished: [],
        publisher: 'x'.repeat(9),
      }),
    ],
    ['<meta property="og:title"><meta name="author" content="   ">'],
  ])('does without what is missing or malformed: %s', (html) => {
    const info = readPageInfo(page(html));
    expect(info.author).toBeNull();
    expect(info.published).toBeNull();
    expect(info.canonical).toBeNull();
    expect(info.title).toBe('');
    expect(info.url).toBe(location.href);
  });

  it.each<[href: string, canonical: string | null]>([
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['http://[', null],
    ['/a?b=1', new URL('/a?b=1', location.href).href],
  ])('takes %s for the canonical address %s', (href, canonical) => {
    expect(readPageInfo(page(`<link rel="canonical" href="${href}">`)).canonical).toBe(canonical);
  });

  it('does not take an address for a name', () => {
    const html = '<meta property="article:author" content="https://social.example/outlet">';
    expect(readPageInfo(page(html)).author).toBeNull();
  });

  it('cuts what is too long', () => {
    const info = readPageInfo(
      page(`<meta property="og:title" content="${'long '.repeat(5_000)}">`),
    );
    expect(info.title.length).toBeLessThanOrEqual(1_000);
  });

  it('keeps a date that it cannot reduce', () => {
    expect(readPageInfo(page('<meta name="date" content="21 April 2022">')).published).toBe(
      '21 April 2022',
    );
  });
});
