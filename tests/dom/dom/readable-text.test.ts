import { afterEach, describe, expect, it } from 'vitest';
import { readText } from '../../../src/dom/readable-text.ts';

/** Not in TypeScript's library yet. */
declare const scheduler: {
  postTask(task: () => unknown, options: { priority: string }): Promise<unknown>;
};

function render(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html; // Fixtures of this file.
  document.body.append(root);
  return root;
}

afterEach(() => document.body.replaceChildren());

describe('readText', () => {
  it.each<[html: string, expected: string]>([
    ['', ''],
    ['  \n ', ''],
    ['plain', 'plain'],
    ['a  b\n\tc', 'a b c'],
    // No break space stays: it is not collapsed by CSS.
    ['a\u00A0b', 'a\u00A0b'],
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['<p> one </p>\n  <p>two</p>', 'one\ntwo'],
    ['one<br>two', 'one\ntwo'],
    ['one<br><br>two', 'one\ntwo'],
    ['<p>un<b>believ</b>able <i> truth</i></p>', 'unbelievable truth'],
    ['<b>bold </b><i> italic</i>', 'bold italic'],
    ['<div>a<div>b</div>c</div>', 'a\nb\nc'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['a<script>no</script><style>no</style><noscript>no</noscript>b', 'ab'],
    ['a<template>no</template><textarea>no</textarea>b', 'ab'],
    ['<select><option>no</option></select>a', 'a'],
    ['a<svg><text>no</text></svg>b', 'ab'],
    ['<p hidden>no</p>a', 'a'],
    ['<p style="display:none">no</p>a', 'a'],
    ['<div style="display:none"><p><b>no</b></p></div>a', 'a'],
    ['<p style="visibility:hidden">no <b style="visibility:visible">yes</b></p>', 'yes'],
    ['<details><summary>short</summary>no</details>', 'short'],
    ['<details open><summary>short</summary>long</details>', 'short\nlong'],
    ['<div contenteditable>no</div>a', 'a'],
    ['<div contenteditable="false">yes</div>', 'yes'],
    ['<div role="textbox">no</div>a', 'a'],
    ['<!-- no -->a', 'a'],
    ['<p dir="rtl">שלום <b>עולם</b></p>', 'שלום עולם'],
    // Malformed: the parser repairs it, and so it is read.
    ['<p>a<div>b</p>c</div><b><p>d</b>e', 'a\nb\nc\nde'],
    ['&ldquo;a&nbsp;&amp;&shy;b&rdquo;', '“a\u00A0&\u00ADb”'],
  ])('reads %j as %j', async (html, expected) => {
    expect((await readText(render(html))).text).toBe(expected);
  });

  it('records quotations of the markup without white space around them', async () => {
    const { text, quotes } = await readText(
      render(
        '<p>He said <q> we <b>agree</b> </q>.</p><blockquote>\n<p>one</p><p>two</p></blockquote><q></q>',
      ),
    );
    expect(text).toBe('He said we agree .\none\ntwo');
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual([
      'we agree',
      'one\ntwo',
    ]);
  });

  it('begins a quotation at its first word', async () => {
    const { text, quotes } = await readText(render('said<q> we</q>,<q><p>you</p></q>'));
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['we', 'you']);
  });

  it('nests quotations, the outer one first', async () => {
    const { text, quotes } = await readText(render('<blockquote><q>in</q> out</blockquote>'));
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['in out', 'in']);
  });

  it.each<[limit: number, text: string, truncated: boolean]>([
    [9, 'one two', false],
    [7, 'one two', false],
    [6, 'one tw', true],
    [3, 'one', true],
  ])('stops at a limit of %i code units', async (limit, text, truncated) => {
    const reading = await readText(render('<p>one <b>two</b></p>'), { limit });
    expect(reading.text).toBe(text);
    expect(reading.truncated).toBe(truncated);
  });

  it('reads 5,000 nested elements without recursion', async () => {
    const root = render('');
    let inner: Element = root;
    for (let depth = 0; depth < 5_000; depth += 1)
      inner = inner.appendChild(document.createElement('i'));
    inner.textContent = 'deep';
    expect((await readText(root)).text).toBe('deep');
  });

  it('reads the beginning of 10 MB in one text node', async () => {
    const root = render('');
    root.append('word  '.repeat(1_750_000));
    const { text, truncated } = await readText(root, { limit: 2_000_000 });
    expect(text.length).toBe(2_000_000);
    expect(truncated).toBe(true);
    expect(text.startsWith('word word word ')).toBe(true);
  });

  it('pauses, so that a long page does not hold up the browser', async () => {
    const root = render('<p>some <b>words</b> of a page</p>'.repeat(30_000));
    let done = false;
    let ranMeanwhile = false;
    const task = scheduler.postTask(() => (ranMeanwhile = !done), { priority: 'user-blocking' });
    const { text } = await readText(root);
    done = true;
    await task;
    expect(text.startsWith('some words of a page\nsome words')).toBe(true);
    expect(ranMeanwhile).toBe(true);
  });

  it('rejects when it is stopped', async () => {
    const controller = new AbortController();
    const reading = readText(render('<p>word</p>'.repeat(100_000)), { signal: controller.signal });
    controller.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
  });

  it('goes on behind what the page takes away or moves meanwhile', async () => {
    const root = render(`<section>${'<p>early</p>'.repeat(60_000)}</section><p>late</p>`);
    const section = root.firstElementChild;
    const reading = readText(root);
    section?.remove();
    const { text } = await reading;
    // The section's own sibling is gone with it; reading ended in order and kept what it had.
    expect(text.startsWith('early\nearly')).toBe(true);
  });

  it('ends although the page moves its nodes in a ring', async () => {
    const root = render('<p>word</p>'.repeat(50_000));
    const turn = setInterval(() => root.lastChild && root.prepend(root.lastChild), 0);
    const { text } = await readText(root, { limit: 1_000_000 });
    clearInterval(turn);
    expect(text.length).toBeGreaterThan(0);
  });
});
