import type { TokenSpan } from '../../text/quotation-marks.ts';
import type { Tokens } from '../../text/tokenise.ts';
import { AFTER_PARAGRAPH } from '../../text/tokenise.ts';

/** Words at most that say who speaks, between two parts of one quotation ("said the chair of the council on Monday"). */
const MAX_ATTRIBUTION = 15;

/**
 * Tell whether what stands between two quotations can be words of attribution that split one: few, and in the paragraph
 * of the first. The second may begin the next paragraph. Anything else stands between two quotations.
 */
export function isAttribution(
  { flags }: Tokens,
  { end }: TokenSpan,
  { first }: TokenSpan,
): boolean {
  if (first - end > MAX_ATTRIBUTION) return false;
  for (let i = end; i < first; i++) if ((flags[i] & AFTER_PARAGRAPH) !== 0) return false;
  return true;
}
