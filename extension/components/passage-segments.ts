import type { Passage, Voice } from '../../src/core/model/source-document.ts';
import { spansOverlap, type TextSpan } from '../../src/core/model/text-span.ts';

/** A stretch of a passage with one voice, repeated by the quotation or not. */
export interface PassageSegment {
  readonly text: string;
  readonly voice: Voice;
  readonly repeated: boolean;
}

/**
 * Return a passage cut at its voices and at the repeated spans, in order and without gaps. Spans are offsets in the
 * document's text; what lies outside the passage is left out.
 */
export function passageSegments(passage: Passage, repeated: readonly TextSpan[]): PassageSegment[] {
  const spans = repeated.map(({ start, end }) => ({
    start: start - passage.start,
    end: end - passage.start,
  }));
  const cuts = [...passage.voices, ...spans].flatMap(({ start, end }) => [start, end]);
  const inside = cuts.filter((cut) => cut > 0 && cut < passage.text.length);
  const ends = [...new Set([...inside, passage.text.length])].sort((a, b) => a - b);
  return ends.map((end, index) => {
    const span = { start: ends[index - 1] ?? 0, end };
    return {
      text: passage.text.slice(span.start, span.end),
      voice: passage.voices.find((voice) => spansOverlap(voice, span))?.voice ?? 'speaker',
      repeated: spans.some((one) => spansOverlap(one, span)),
    };
  });
}
