import type { TextSpan } from '../model/text-span.ts';
import type { Voice, VoiceSpan } from '../model/source-document.ts';

/**
 * A quotation in double marks, its words as a group. One that is not closed runs to the end of the paragraph: English
 * leaves the closing mark out where a quotation goes on in the next paragraph. Single marks quote inside a quotation
 * and are apostrophes besides, so that they say nothing about whose words these are.
 */
const QUOTATION = /"([^"]*)(?:"|$)|“([^”]*)(?:”|$)|«([^»]*)(?:»|$)|„([^“”]*)(?:[“”]|$)/dgu;

/** Square brackets inside a quotation hold words of the one who quotes. */
const INSERTION = /\[[^\]]*\]/gu;

/** Return the spans between the insertions of a stretch of the text. */
function withoutInsertions(text: string, { start, end }: TextSpan): TextSpan[] {
  const spans: TextSpan[] = [];
  let at = start;
  for (const { 0: insertion, index } of text.slice(start, end).matchAll(INSERTION)) {
    spans.push({ start: at, end: start + index });
    at = start + index + insertion.length;
  }
  return [...spans, { start: at, end }].filter((span) => span.end > span.start);
}

function quotedSpans(text: string): TextSpan[] {
  return [...text.matchAll(QUOTATION)].flatMap(({ indices }) => {
    const words = indices?.slice(1).find((group) => group !== undefined);
    return words ? withoutInsertions(text, { start: words[0], end: words[1] }) : [];
  });
}

/** Return the whole text as one voice. */
export function singleVoice(text: string, voice: Voice): VoiceSpan[] {
  return [{ start: 0, end: text.length, voice }];
}

/**
 * Return a paragraph of a report cut by voice: the words within quotation marks are the speaker's; the marks, what
 * stands in square brackets and all the rest are the reporter's. Spans stand in order and cover the text without gaps.
 */
export function reportVoices(text: string): VoiceSpan[] {
  const voices: VoiceSpan[] = [];
  let at = 0;
  for (const { start, end } of quotedSpans(text)) {
    if (start > at) voices.push({ start: at, end: start, voice: 'reporter' });
    voices.push({ start, end, voice: 'speaker' });
    at = end;
  }
  if (at < text.length) voices.push({ start: at, end: text.length, voice: 'reporter' });
  return voices;
}
