import '../library/fake-browser.ts';
import { describe, expect, it } from 'vitest';
import {
  COMPARISON_STEPS,
  compareAt,
  isInPlace,
  repeatedSpans,
} from '../../../extension/sidepanel/comparison-steps.ts';
import { placeOfTabMatch, type ShownMatch } from '../../../extension/sidepanel/shown-match.ts';
import type { TextSegment } from '../../../src/core/matching/explain/alignment-segments.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import { bundledPack } from '../library/bundled-corpus.ts';
import { matches } from './quoting-page.ts';

const join = (segments: readonly TextSegment[]): string =>
  segments.map(({ text }) => text).join('');

const cases = matches.map((match) => {
  const place = placeOfTabMatch(match);
  const source = bundledPack.documents.find(({ document }) => document.id === place.documentId);
  if (!source || !place.match) throw new Error(`${place.documentId} is not bundled`);
  return { level: match.match.level, shown: place.match, source };
});

describe('compareAt', () => {
  it.each(cases)('shows more of the source at each step: $level', ({ shown, source }) => {
    const texts = COMPARISON_STEPS.map((step) => join(compareAt(shown, source, step).source));
    expect(texts[0]).toContain(shown.sourceText);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain(texts[Math.max(0, index - 1)]);
      expect(documentText(source.passages)).toContain(text);
    }
    expect(texts.at(-1)?.length).toBeGreaterThan(shown.sourceText.length);
  });

  it.each(cases)('keeps the words of the quotation: $level', ({ shown, source }) => {
    const around = join(compareAt(shown, source, 'sentence').page);
    expect(around).toContain(shown.quotation.exact);
  });

  it.each([
    ['ends in mid-word', 'iously said “', '” he said and le', '… said “', '” he said and …'],
    ['ends with the paragraph', 'A heading\nHe said “', '”.\nThe next', 'He said “', '”.'],
    ['is nothing', '', '', '', ''],
  ])('shows the page around a quotation where it %s', (_name, before, after, ahead, behind) => {
    const [{ shown, source }] = cases;
    const { exact } = shown.quotation;
    const quotation = { ...shown.quotation, prefix: before, suffix: after };
    const { page } = compareAt({ ...shown, quotation }, source, 'sentence');
    expect(join(page)).toBe(`${ahead}${exact}${behind}`);
  });

  it.each(cases)('shows what was saved where the document is another: $level', ({ shown }) => {
    const other = bundledPack.documents.find(({ document }) => document.kind === 'article') ?? null;
    for (const source of [null, other]) {
      expect(isInPlace(shown, source)).toBe(false);
      expect(join(compareAt(shown, source, 'paragraph').source)).toBe(shown.sourceText);
    }
  });
});

describe('repeatedSpans', () => {
  const words = ({ shown, source }: { shown: ShownMatch; source: (typeof cases)[0]['source'] }) =>
    repeatedSpans(shown).map(({ start, end }) => documentText(source.passages).slice(start, end));

  it('is the whole source of a quotation word for word', () => {
    const verbatim = cases.find(({ level }) => level === 'verbatim');
    if (!verbatim) throw new Error('no verbatim match');
    expect(words(verbatim)).toEqual([verbatim.shown.sourceText]);
  });

  it('leaves out what the quotation leaves out', () => {
    const marked = cases.find(({ level }) => level === 'marked');
    if (!marked) throw new Error('no marked match');
    const spans = words(marked);
    expect(spans.length).toBeGreaterThan(1);
    expect(spans.join(' ')).not.toContain('in the field of IT');
    for (const span of spans) expect(marked.shown.sourceText).toContain(span);
  });
});
