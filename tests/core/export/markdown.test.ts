import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportMarkdown } from '../../../src/core/export/markdown.ts';
import {
  escapedLines,
  escapedText,
  link,
  obsidianTag,
} from '../../../src/core/export/markdown-text.ts';
import { frontMatter } from '../../../src/core/export/yaml.ts';
import type { Annotation } from '../../../src/core/model/annotation.ts';
import { PAGE, annotation, anyCollection, selectorsOf } from '../collection/annotations.ts';
import { bundledDocument } from '../corpus/bundled.ts';

const DAY = new Date('2026-11-21T12:00:00Z');

const ALTERED: Annotation = annotation({
  id: '9b2f0c9e-1f43-4d0e-8f5c-6a1f5d3c2b10',
  quotation: selectorsOf('rules and norms of responsible behavior'),
  source: {
    document: bundledDocument('lavrov-2022-04-14-cyberanarchy'),
    selectors: selectorsOf('rules and principles of “responsible behavior'),
    level: 'altered',
    quoted: true,
    score: 30,
    alignment: [
      { kind: 'same', page: { start: 0, end: 10 }, source: { start: 0, end: 10 } },
      { kind: 'changed', page: { start: 10, end: 15 }, source: { start: 10, end: 20 } },
      { kind: 'same', page: { start: 15, end: 39 }, source: { start: 20, end: 45 } },
    ],
    differences: [
      { kind: 'changed', page: 'norms', source: 'principles', negation: false, number: false },
    ],
  },
  note: 'Compare *2018*.\n\n# Not a heading',
  tags: ['code of conduct', '2022'],
  colour: 'green',
});

const EXPECTED = `---
title: "Sidelight: 1 saved quotation"
source:
  - "https://news.example/world/envoy"
author:
  - "Sergey Lavrov"
created: 2026-11-21
type: "sidelight"
tags:
  - "sidelight"
  - "code-of-conduct"
  - "_2022"
ids:
  - "urn:uuid:9b2f0c9e-1f43-4d0e-8f5c-6a1f5d3c2b10"
---

## Envoy calls for rules

> [!quote] As quoted – The Example Courier – 2022-04-15
> rules and ==norms== of responsible behavior
>
> [Envoy calls for rules](<https://news.example/world/envoy>)

> [!source] In the original – Sergey Lavrov, 14 April 2022, date inferred
> rules and ==principles== of “responsible behavior
>
> Sergey Lavrov: “Lavrov: Without code of conduct in Internet sphere world will plunge into cyberanarchy”. Digital International Relations 2022, MGIMO University, Moscow, 14 April 2022 (date inferred). https://unews.com.lb/en/archives/14/04/2022/25131

Match: differs, in quotation marks
- changed: “principles” → “norms”

Compare \\*2018\\*.

\\# Not a heading

Tags: code of conduct, 2022

Colour: green

Saved 2026-03-14 ^q-9b2f0c9e
`;

describe('exportMarkdown', () => {
  it('writes both sides, how they differ, the note and the tags', () => {
    expect(exportMarkdown([ALTERED], DAY)).toBe(EXPECTED);
  });

  it('writes a plain selection without a source', () => {
    const text = exportMarkdown([annotation()], DAY);
    expect(text).toContain('> A sentence that nobody said.');
    expect(text).not.toContain('[!source]');
    expect(text).not.toContain('Match:');
  });

  it('takes markup of pages, notes and tags as text', () => {
    const hostile =
      '](javascript:alert(1)) <script>x</script> ``` | ![[x]] ==y== $z$ %%c%% [^1] &lt; ^id';
    const text = exportMarkdown([
      annotation({
        page: { ...PAGE, title: hostile, site: hostile, url: 'javascript:alert(1)' },
        quotation: selectorsOf(`- item\n> quote\n# heading\n1. one\n---\n${hostile}`),
        note: `---\n${hostile}`,
        tags: [hostile],
      }),
    ]);
    const body = text.slice(text.indexOf('\n---\n') + 5).replace(/^> \[!quote\]/mu, '');
    expect(body.replace(/\\[^\n]/gu, '').replace(/ \^q-\w+$/mu, '')).not.toMatch(
      /[[\]<`|=$%]|^(> )?([-#]|\d+\.) /mu,
    );
    expect(text).not.toContain('](<javascript');
  });

  it('keeps to one front matter, whatever is in the collection', () => {
    fc.assert(
      fc.property(anyCollection, (annotations) => {
        const lines = exportMarkdown(annotations, DAY).split('\n');
        expect(lines[0]).toBe('---');
        expect(lines.filter((line) => line === '---')).toHaveLength(2);
        expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(annotations.length);
        expect(lines.filter((line) => /\^q-[0-9a-f]{8}$/u.test(line))).toHaveLength(
          annotations.length,
        );
      }),
      { seed: 8, numRuns: 100 },
    );
  });
});

const ESCAPED: readonly [text: string, lines: string[]][] = [
  ['plain text', ['plain text']],
  ['- item', ['\\- item']],
  ['+ item', ['\\+ item']],
  ['12. item', ['12\\. item']],
  ['1) item', ['1\\) item']],
  ['1984 was', ['1984 was']],
  ['-5 degrees', ['\\-5 degrees']],
  ['a - b', ['a - b']],
  ['    code', ['code']],
  ['a_b*c', ['a\\_b\\*c']],
  ['one\r\ntwo\u2028three', ['one', 'two', 'three']],
];

describe('escapedLines', () => {
  it.each(ESCAPED)('writes %j', (text, lines) => {
    expect(escapedLines(text)).toEqual(lines);
  });

  it('loses nothing but white space at the ends of lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = escapedText(text).replace(/\\([!-/:-@[-`{-~])/gu, '$1');
        const words = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map((line) => line.trim());
        expect(shown).toBe(words.filter((line) => line !== '').join(' '));
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});

describe('link', () => {
  it.each([
    ['https://a.example/x', '[t](<https://a.example/x>)'],
    ['https://a.example/x>y (z) \\', '[t](<https://a.example/x%3Ey%20(z)%20%5C>)'],
    ['javascript:alert(1)', 't'],
    ['file:///etc', 't'],
  ])('links %s', (address, markdown) => {
    expect(link('t', address)).toBe(markdown);
  });
});

describe('obsidianTag', () => {
  it.each([
    ['code of conduct', 'code-of-conduct'],
    ['#topic/sub', 'topic/sub'],
    ['2022', '_2022'],
    ['Кибер', 'Кибер'],
    ['!?', ''],
  ])('turns "%s" into "%s"', (tag, expected) => {
    expect(obsidianTag(tag)).toBe(expected);
  });
});

describe('frontMatter', () => {
  it('escapes what YAML would read otherwise', () => {
    const text = 'a "b" \\ c\nd\u2028e\u0085f\u007f\ud800: - # &';
    expect(frontMatter({ text, none: [], day: { plain: '2026-01-02' } })).toBe(
      '---\ntext: "a \\"b\\" \\\\ c\\nd\\u2028e\\u0085f\\u007f\ufffd: - # &"\nnone: []\nday: 2026-01-02\n---',
    );
  });
});
