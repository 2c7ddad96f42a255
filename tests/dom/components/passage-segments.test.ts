import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageSegments } from '../../../extension/components/passage-segments.ts';
import type { Passage, VoiceSpan } from '../../../src/core/model/source-document.ts';

function passage(text: string, voices: readonly VoiceSpan[], start = 0): Passage {
  const seed = { file: 'x.txt', start, end: start + text.length };
  return { id: 'd#0', documentId: 'd', number: 0, text, start, seed, voices };
}

describe('passageSegments', () => {
  it('cuts at the voices and at what is repeated', () => {
    const text = '“We agree,” he said.';
    const voices: VoiceSpan[] = [
      { start: 0, end: 11, voice: 'speaker' },
      { start: 11, end: 20, voice: 'reporter' },
    ];
    // Offsets of the document: the passage begins at 100.
    expect(passageSegments(passage(text, voices, 100), [{ start: 104, end: 109 }])).toEqual([
      { text: '“We ', voice: 'speaker', repeated: false },
      { text: 'agree', voice: 'speaker', repeated: true },
      { text: ',”', voice: 'speaker', repeated: false },
      { text: ' he said.', voice: 'reporter', repeated: false },
    ]);
  });

  it('says of every character what a look-up by character says', () => {
    const cases = fc.record({
      text: fc.string({ minLength: 1, maxLength: 40 }),
      start: fc.nat(50),
      cut: fc.nat(40),
      spans: fc.array(fc.tuple(fc.nat(100), fc.nat(30)), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(cases, ({ text, start, cut, spans }) => {
        const middle = Math.min(cut, text.length);
        const voices = [
          { start: 0, end: middle, voice: 'reporter' as const },
          { start: middle, end: text.length, voice: 'speaker' as const },
        ].filter((voice) => voice.end > voice.start);
        const repeated = spans.map(([from, length]) => ({ start: from, end: from + length + 1 }));
        const segments = passageSegments(passage(text, voices, start), repeated);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        const found = segments.flatMap((segment) =>
          Array.from({ length: segment.text.length }, () => [segment.voice, segment.repeated]),
        );
        const expected = Array.from({ length: text.length }, (_, index) => [
          index < middle ? 'reporter' : 'speaker',
          repeated.some((span) => span.start <= start + index && start + index < span.end),
        ]);
        expect(found).toEqual(expected);
      }),
      { seed: 20221121 },
    );
  });
});
