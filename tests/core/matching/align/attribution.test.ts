import { describe, expect, it } from 'vitest';
import { isAttribution } from '../../../../src/core/matching/align/attribution.ts';
import { findQuotations } from '../../../../src/core/text/quotation-marks.ts';
import { tokenise } from '../../../../src/core/text/tokenise.ts';

/** Tell whether what stands between the first and the last quotation of a text is taken for attribution. */
function isSplit(text: string): boolean {
  const tokens = tokenise(text);
  const [spans = []] = findQuotations(text, tokens, []).levels;
  const [first, last] = [spans[0], spans[spans.length - 1]];
  return isAttribution(tokens, first, last);
}

describe('isAttribution', () => {
  it.each([
    ['“One,” he said, “two.”', true],
    ['“One.” He went on: “Two.”', true],
    ['“One,” said the chair of the council of northern harbours on Tuesday. “Two.”', true],
    ['“One.”\n“Two.”', true],
    ['“One,” he said.\n“Two.”', true],
    ['“One.”\nHe said: “Two.”', false],
    ['“One,” he said.\nLater\n“Two.”', false],
    [`“One,” he said, ${'and so on '.repeat(5)}“two.”`, false],
  ])('judges %j', (text, expected) => {
    expect(isSplit(text)).toBe(expected);
  });
});
