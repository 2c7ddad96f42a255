import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { readText } from '../../../src/dom/readable-text.ts';
import { selectedSpan } from '../../../src/dom/selection.ts';
import { rangeOf, spanOf } from '../../../src/dom/text-range.ts';

function render(html: string): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = html; // Fixtures of this file.
  document.body.append(root);
  return root;
}

afterEach(() => document.body.replaceChildren());

/** Trees of words, white space, inline elements, blocks and hidden parts. */
const tree = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.constantFrom('word', ' ', '\n  ', 'a b', ' two  spaces ', '“quoted”', '\u{1F600}', '<br>'),
    fc
      .tuple(
        fc.constantFrom('p', 'b', 'i', 'div', 'span hidden', 'q', 'li'),
        fc.array(tie('node'), { maxLength: 5 }),
      )
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag.split(' ')[0]}>`),
  ),
})).node;

function collapse(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

describe('rangeOf and spanOf', () => {
  it('are inverse to each other for spans that begin and end with words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        async (nodes, a, b) => {
          const root = render(nodes.join(''));
          const { text, map } = await readText(root);
          const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
            (x, y) => x - y,
          );
          const cut = text.slice(from, to);
          const start = from + cut.length - cut.trimStart().length;
          const span = { start, end: start + cut.trim().length };
          const range = rangeOf(map, span);
          const back = range && spanOf(map, range);
          const ends = [range?.startContainer, range?.endContainer];
          root.remove(); // Takes the range's ends along.
          if (span.end === span.start) return;
          for (const node of ends) expect(node).toBeInstanceOf(Text);
          expect(back).toEqual(span);
        },
      ),
      { seed: 20_220_414, numRuns: 300 },
    );
  });

  it('shows the words of the span', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        async (nodes, a, b) => {
          const root = render(nodes.join(''));
          for (const hidden of root.querySelectorAll('[hidden]')) hidden.remove();
          const { text, map } = await readText(root);
          const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
            (x, y) => x - y,
          );
          const words = text.slice(from, to);
          const range = rangeOf(map, { start: from, end: to });
          // The range's own string has no breaks between blocks, so it is compared without any white space.
          const shown = (range?.toString() ?? '').replaceAll(/\s/g, '');
          root.remove();
          if (words.trim() !== '') expect(shown).toBe(words.replaceAll(/\s/g, ''));
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });

  it('crosses elements', async () => {
    const { text, map } = await readText(render('<p>one <b>two</b>  three</p><p>four</p>'));
    const range = rangeOf(map, { start: text.indexOf('two'), end: text.indexOf('four') + 4 });
    expect(collapse(range?.toString() ?? '')).toBe('two threefour');
  });

  it('returns null for an empty span and for one that lies between nodes', async () => {
    const { map } = await readText(render('<p>one</p><p>two</p>'));
    expect(rangeOf(map, { start: 2, end: 2 })).toBeNull();
    expect(rangeOf(map, { start: 3, end: 4 })).toBeNull();
  });

  it('returns null where the page has taken the words away', async () => {
    const root = render('<p>one two</p>');
    const { map } = await readText(root);
    root.querySelector('p')?.replaceChildren('one');
    expect(rangeOf(map, { start: 4, end: 7 })).toBeNull();
  });

  it('returns null where the page has shortened the node', async () => {
    const root = render('<p>one two</p>');
    const { map } = await readText(root);
    const node = root.querySelector('p')?.firstChild;
    if (node) node.nodeValue = 'one';
    expect(rangeOf(map, { start: 4, end: 7 })).toBeNull();
  });

  it('takes element boundaries', async () => {
    const root = render('<p>one</p><p>two <i>three</i></p><p>four</p>');
    const { text, map } = await readText(root);
    const range = document.createRange();
    range.selectNodeContents(root.children[1] ?? root);
    const span = spanOf(map, range);
    expect(span && text.slice(span.start, span.end)).toBe('two three');
  });
});

describe('selectedSpan', () => {
  it('returns the selected words without the spaces around them', async () => {
    const root = render('<p>one two three</p>');
    const reading = await readText(root);
    const node = root.querySelector('p')?.firstChild;
    if (node) getSelection()?.setBaseAndExtent(node, 8, node, 3); // backwards
    const span = selectedSpan(reading, getSelection());
    expect(span && reading.text.slice(span.start, span.end)).toBe('two');
  });

  it('returns null where nothing is selected, or nothing that was read', async () => {
    const root = render('<p>one</p><textarea>two</textarea><pre hidden>three</pre>');
    const reading = await readText(root);
    getSelection()?.removeAllRanges();
    expect(selectedSpan(reading, getSelection())).toBeNull();
    getSelection()?.selectAllChildren(root.lastElementChild ?? root);
    expect(selectedSpan(reading, getSelection())).toBeNull();
  });
});
