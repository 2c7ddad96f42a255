import type { AlignmentKind } from '../../model/match.ts';
import { PARTLY_IN_BRACKETS, foldedWord } from '../../text/tokenise.ts';
import { isSpellingVariant } from '../../text/spelling.ts';
import type { Block, TokenText } from '../align/local-alignment.ts';
import type { ComparedWord } from './misspelling.ts';
import { isMisspelling } from './misspelling.ts';
import type { PhraseFrequencies } from '../phrases/phrase-frequencies.ts';
import type { Stretch } from './quotation-ends.ts';
import { TWO_SLIPS } from '../align/similar-words.ts';

/** Tokens of the page against tokens of the source, with their kind; either side may be empty. */
export interface Piece extends Stretch {
  readonly kind: AlignmentKind;
}

/** The two texts of an alignment, and what general language says of their words. */
export interface ComparedTexts {
  readonly page: TokenText;
  readonly source: TokenText;
  readonly phrases: PhraseFrequencies;
}

function wordAt({ text, tokens }: TokenText, token: number): ComparedWord {
  const letters = foldedWord(text, tokens.start[token], tokens.end[token]);
  return { letters, hash: tokens.hash[token] };
}

/** Return a word with what stands between it and the next, unless it is the last of its block. */
function shownWord({ text, tokens }: TokenText, token: number, isLast: boolean): string {
  return text.slice(tokens.start[token], isLast ? tokens.end[token] : tokens.start[token + 1]);
}

/** Return the kind of two tokens with equal hashes. */
function kindOfSame(
  { page, source, phrases }: ComparedTexts,
  at: number,
  sourceAt: number,
  isLast: boolean,
): AlignmentKind {
  if (shownWord(page, at, isLast) === shownWord(source, sourceAt, isLast)) return 'same';
  const [a, b] = [wordAt(page, at), wordAt(source, sourceAt)];
  if (a.letters === b.letters) return 'typographic';
  const isSpelling = isSpellingVariant(a.letters, b.letters) || isMisspelling(a, b, phrases);
  return isSpelling ? 'spelling' : 'changed';
}

/** Return the kind of a block whose words are merely alike, or the same in other spaces. */
function kindOfAlike({ page, source, phrases }: ComparedTexts, block: Block): AlignmentKind {
  if (block.similarity === 1) return 'typographic';
  const [a, b] = [wordAt(page, block.page), wordAt(source, block.source)];
  if (isSpellingVariant(a.letters, b.letters)) return 'spelling';
  const isSlip = block.similarity >= TWO_SLIPS && isMisspelling(a, b, phrases);
  return isSlip ? 'spelling' : 'changed';
}

/** Return the words of a block as pieces: a word each, or one for words that join to another. */
export function blockPieces(texts: ComparedTexts, block: Block): Piece[] {
  const { page, pageWords, source, sourceWords, similarity } = block;
  const { flags } = texts.page.tokens;
  if (similarity === 1 && pageWords === sourceWords)
    return Array.from({ length: pageWords }, (_, i) => {
      const isAdapted = (flags[page + i] & PARTLY_IN_BRACKETS) !== 0;
      const kind = isAdapted
        ? 'inserted'
        : kindOfSame(texts, page + i, source + i, i === pageWords - 1);
      return {
        kind,
        page: page + i,
        pageEnd: page + i + 1,
        source: source + i,
        sourceEnd: source + i + 1,
      };
    });
  const isAdapted = (flags[page] & PARTLY_IN_BRACKETS) !== 0;
  const kind = isAdapted ? 'inserted' : kindOfAlike(texts, block);
  return [{ kind, page, pageEnd: page + pageWords, source, sourceEnd: source + sourceWords }];
}
