import { describe, expect, it } from 'vitest';
import { readHtml, readHtmlBytes } from '../../src/cli/html-text.ts';

const textOf = (html: string): string => readHtml(html).text;
const quotesOf = (html: string): string[] => {
  const { text, quotes } = readHtml(html);
  return quotes.map(({ start, end }) => text.slice(start, end));
};

describe('readHtml', () => {
  it.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['text between blocks', 'a<div>b</div>c', 'a\nb\nc'],
    ['line breaks', '<p>a<br>b<br/><br>c', 'a\nb\nc'],
    ['a rule', 'a<hr>b', 'a\nb'],
    ['list items and cells', '<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', 'a\nb\nc\nd'],
    ['inline elements', 'wor<b>d f</b>o<i>r</i> <a href="#">word</a>', 'word for word'],
    ['collapsed whitespace', ' a \n\t <b> b</b>  <i>c </i> d ', 'a b c d'],
    ['no space at the edges of blocks', '<p> a </p> <p> b </p>', 'a\nb'],
    ['a no-break space', 'a&nbsp;b', 'a\u00a0b'],
    ['preformatted text', '<pre>a  b\n  c\n\nd</pre>e', 'a b c\nd\ne'],
    ['marks of notes', 'a<sup>1</sup> b<sup><a>[2]</a></sup>', 'a b'],
    ['entities', '&ldquo;a&rdquo; &amp;lt; &#8212; &hellip;', '“a” &lt; — …'],
    // The tokeniser folds these; the page's offsets need them.
    [
      'soft hyphens and zero-width characters',
      'co&shy;op&#8203;era<wbr>te',
      'co\u00ADop\u200Berate',
    ],
    ['a comment', 'a<!-- b -->c', 'ac'],
    ['accessible but visible text', '<p aria-hidden="true">a</p>', 'a'],
    ['an image', 'a<img alt="b" title="c">d', 'ad'],
    ['a figure', '<figure><img><figcaption>a</figcaption></figure>b', 'a\nb'],
    ['an empty document', '', ''],
    ['text before <html>', 'a<html><body>b', 'ab'],
  ])('reads %s', (_name, html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  it.each([
    '<head><title>x</title><meta content="x"></head>',
    '<script>x</script>',
    '<script type="application/ld+json">{"articleBody": "x"}</script>',
    '<style>x</style>',
    '<template><p>x</p></template>',
    '<noscript><p>x</p></noscript>',
    '<textarea>x</textarea>',
    '<select><option>x</select>',
    '<svg><text>x</text></svg>',
    '<iframe>x</iframe>',
    '<p hidden>x</p>',
    '<p hidden=until-found>x</p>',
    '<div style="display:none"><p>x</p></div>',
    '<div style="color: red; DISPLAY : none !important;">x</div>',
    '<span style="visibility: hidden">x</span>',
    '<dialog>x</dialog>',
    '<div popover>x</div>',
    '<details>x</details>',
    '<div style="content-visibility:hidden">x</div>',
    '<div style="visibility:hidden"><p>x</p></div>',
    '<div contenteditable>x</div>',
    '<div role="textbox">x</div>',
  ])('leaves out what is not shown: %s', (hidden) => {
    expect(textOf(`<body>a ${hidden} b`).replace(/\s/g, '')).toBe('ab');
  });

  it.each([
    '<p style="display: block">x</p>',
    '<p style="content: \'display:nonesuch\'">x</p>',
    '<dialog open>x</dialog>',
    '<p class="hidden">x</p>',
    '<details open>x</details>',
    '<details><summary>x</summary>y</details>',
    '<div style="visibility:hidden"><b style="visibility:visible">x</b></div>',
    '<div contenteditable="false">x</div>',
  ])('reads what is shown: %s', (shown) => {
    expect(textOf(shown)).toBe('x');
  });

  it.each([
    ['a <q>b c</q> d', ['b c']],
    ['a <q> b </q> d', ['b']],
    ['<p>a</p><blockquote><p>b</p><p>c</p></blockquote><p>d</p>', ['b\nc']],
    ['<blockquote>a <q>b</q> c</blockquote>', ['a b c', 'b']],
    ['<blockquote></blockquote><q><img></q>', []],
    ['a<q hidden>b</q><q>c</q>', ['c']],
    ['<q>a <b>b</b>', ['a b']],
  ])('gives the spans of %s', (html, expected) => {
    expect(quotesOf(html)).toEqual(expected);
  });

  it('reads 5,000 nested elements', () => {
    const html = `${'<div>'.repeat(5000)}<q>deep</q>${'</div>'.repeat(5000)}end`;
    expect(readHtml(html)).toEqual({ text: 'deep\nend', quotes: [{ start: 0, end: 4 }] });
  });

  it.each([
    ['<p>a <b>b <i>c</b> d</i> e', 'a b c d e'],
    ['<div><p>a</div></p>b</blockquote></q>', 'a\nb'],
    ['<table><p>a<tr><td>b', 'a\nb'],
    ['a<b', 'a'],
    ['a &bogus; &#xZZ; b', 'a &bogus; &#xZZ; b'],
    ['</html></body>a<p', 'a'],
  ])('reads malformed markup as a browser does: %s', (html, expected) => {
    expect(textOf(html)).toBe(expected);
  });

  it('reads 10 MB in one text node in linear time', () => {
    const { text } = readHtml(`<p>${'word '.repeat(2_000_000)}`);
    expect(text).toHaveLength(2_000_000 * 5 - 1);
  }, 60_000);
});

describe('readHtmlBytes', () => {
  it('decodes by the declared charset', () => {
    const bytes = Buffer.from('<meta charset=windows-1252><p>\x93a\x94', 'latin1');
    expect(readHtmlBytes(bytes).text).toBe('“a”');
  });
});
