import type { Passage, Voice } from '../model/source-document.ts';
import type { TextSpan } from '../model/text-span.ts';

/** Return whose words a span of the document's text is in, by the larger part of it; `speaker` where nothing says. */
export function voiceOfSpan(passages: readonly Passage[], span: TextSpan): Voice {
  let balance = 0;
  for (const passage of passages) {
    for (const { start, end, voice } of passage.voices) {
      const from = Math.max(span.start, passage.start + start);
      const shared = Math.min(span.end, passage.start + end) - from;
      if (shared > 0) balance += voice === 'reporter' ? -shared : shared;
    }
  }
  return balance < 0 ? 'reporter' : 'speaker';
}

/** Tell whether a document gives both its speakers' and a reporter's words. */
export function hasTwoVoices(passages: readonly Passage[]): boolean {
  return new Set(passages.flatMap(({ voices }) => voices.map(({ voice }) => voice))).size > 1;
}
