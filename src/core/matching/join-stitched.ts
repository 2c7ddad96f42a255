import type { Frame } from './frame.ts';
import type { Choice } from './choose-findings.ts';
import type { Finding } from './verify-candidates.ts';

/** Page words between two findings that still make one quotation of them. */
const MAX_BETWEEN = 6;

function joinFrames(a: Frame, b: Frame): Frame {
  return { spans: [...a.spans, ...b.spans.filter((span) => !a.spans.includes(span))] };
}

/** Return two findings as one if one pair of quotation marks holds words from two places of a document, else `null`. */
function join(a: Finding, b: Finding): Finding | null {
  const { source, frame, blocks } = a.alignment;
  const next = b.alignment;
  if (!frame || !next.frame || source !== next.source) return null;
  const isOneQuotation = frame.spans.at(-1) === next.frame.spans[0];
  const last = blocks[blocks.length - 1];
  const isInOrder = next.blocks[0].source >= last.source + last.sourceWords;
  if (!isOneQuotation || !isInOrder || b.first < a.end || b.first - a.end > MAX_BETWEEN)
    return null;
  return {
    ...a,
    alignment: {
      source,
      frame: joinFrames(frame, next.frame),
      blocks: [...blocks, ...next.blocks],
    },
    score: a.score + b.score,
    end: b.end,
  };
}

/**
 * Return the choices with those joined that one quotation stitches together from two places of a document, so that it is
 * told as one, with what it leaves out between. `choices` are in page order.
 */
export function joinStitched(choices: readonly Choice[]): Choice[] {
  const joined: Choice[] = [];
  for (const choice of choices) {
    const last = joined.at(-1);
    const best = last ? join(last.best, choice.best) : null;
    if (last && best) joined[joined.length - 1] = { best, others: [] };
    else joined.push(choice);
  }
  return joined;
}
