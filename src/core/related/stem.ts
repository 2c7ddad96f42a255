/** A word of at most so many letters that ends in s is seldom a plural ("gas", "has"). */
const SHORT_WORD = 3;

/**
 * Return a folded English word without the ending of its plural, so that "rule" and "rules", "policy" and "policies"
 * are one term. The rules are those of the S-stemmer (Harman, "How effective is suffixing?", JASIS 42, 1991), which
 * joins few words that differ in meaning; "this" and "crisis" are left alone besides.
 */
export function singular(word: string): string {
  if (word.length <= SHORT_WORD) return word;
  if (/(?<![ae])ies$/.test(word)) return `${word.slice(0, -'ies'.length)}y`;
  if (/(?<![aeo])es$/.test(word) || /(?<![eisu])s$/.test(word)) return word.slice(0, -1);
  return word;
}
