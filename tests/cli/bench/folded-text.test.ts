import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, originalSpan } from '../../../src/cli/bench/folded-text.ts';

describe('foldText', () => {
  it.each([
    ['The “General Assembly”, he said.', 'the general assembly he said'],
    ['Naïve\nre-reading — it’s', 'naive re reading its'],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(foldText(text).text).toBe(expected);
  });
});

describe('originalSpan', () => {
  const text = 'One — “Two”, three; four.';
  const folded = foldText(text);
  const wordsAt = (words: string): string => {
    const start = folded.text.indexOf(words);
    const span = originalSpan(folded, { start, end: start + words.length });
    return text.slice(span.start, span.end);
  };

  it.each([
    ['one', 'One'],
    ['two three', 'Two”, three'],
    ['wo thr', 'Two”, three'], // words that are touched count whole
    ['four', 'four'],
  ])('of %j is %j', (words, expected) => {
    expect(wordsAt(words)).toBe(expected);
  });

  it('takes every word back to where it came from', () => {
    const piece = fc.constantFrom('cyber', 'Ärger', 'it’s', ', ', ' “', '” ', ' — ', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const whole = pieces.join('');
        const it = foldText(whole);
        it.text.split(' ').forEach((word, i) => {
          if (word === '') return;
          const start = it.wordStart[i] ?? NaN;
          const span = originalSpan(it, { start, end: start + word.length });
          expect(span).toEqual({ start: it.start[i], end: it.end[i] });
          expect(foldText(whole.slice(span.start, span.end)).text).toBe(word);
        });
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
