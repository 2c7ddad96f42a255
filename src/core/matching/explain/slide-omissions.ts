import { textBefore } from '../align/text-around.ts';
import { blockPieces } from './block-pieces.ts';
import type { ComparedTexts, Piece } from './block-pieces.ts';

/*
 * Where words repeat, an omission has several readings: of "a radio, a house" without "a radio," the alignment may as
 * well drop "radio, a". The one that readers see is chosen: at another omission, or else at punctuation.
 *
 *     source   deserve [a radio,] a house        source   deserve a [radio, a] house
 *     page     deserve            a house        page     deserve a            house
 */

/** Words that an omission is moved by at most: enough for a repeated phrase, and work stays bounded. */
const MAX_SLIDE = 12;
/** What it is worth that an omission joins another, against a boundary at punctuation. */
const JOINED = 3;

function isOmission(piece: Piece | undefined): boolean {
  return piece !== undefined && (piece.kind === 'elided' || piece.kind === 'dropped');
}

/** Return one for punctuation of the source before a token, else zero. */
function punctuationAt({ source }: ComparedTexts, token: number): number {
  if (token < 1 || token >= source.tokens.length) return 1;
  return /\S/.test(textBefore(source, token)) ? 1 : 0;
}

function worthOf(texts: ComparedTexts, pieces: readonly Piece[], at: number): number {
  const isJoined = isOmission(pieces[at - 1]) || isOmission(pieces[at + 1]);
  const { source, sourceEnd } = pieces[at];
  return (isJoined ? JOINED : 0) + punctuationAt(texts, source) + punctuationAt(texts, sourceEnd);
}

/** Return pieces with the omission at `at` moved over the word behind it (`step` 1) or before it (-1), or `null`. */
function moved(
  texts: ComparedTexts,
  pieces: readonly Piece[],
  at: number,
  step: 1 | -1,
): Piece[] | null {
  const omission = pieces[at];
  const word = pieces[at + step];
  if (word?.kind !== 'same' && word?.kind !== 'typographic') return null;
  if (word.pageEnd - word.page !== 1 || word.sourceEnd - word.source !== 1) return null;
  const { hash } = texts.source.tokens;
  const source = step > 0 ? omission.source : omission.sourceEnd - 1;
  if (hash[source] !== hash[word.source]) return null;
  const page = step > 0 ? word.pageEnd : word.page;
  const slid = {
    ...omission,
    page,
    pageEnd: page,
    source: omission.source + step,
    sourceEnd: omission.sourceEnd + step,
  };
  const [again] = blockPieces(texts, {
    page: word.page,
    pageWords: 1,
    source,
    sourceWords: 1,
    similarity: 1,
  });
  const result = [...pieces];
  result[at] = again;
  result[at + step] = slid;
  return result;
}

/** Return pieces with the omission at `at` where it reads best. */
function settled(texts: ComparedTexts, pieces: readonly Piece[], at: number): readonly Piece[] {
  let best = pieces;
  let most = worthOf(texts, pieces, at);
  for (const step of [-1, 1] as const) {
    let next = moved(texts, pieces, at, step);
    for (let to = at + step; next && Math.abs(to - at) <= MAX_SLIDE; to += step) {
      const worth = worthOf(texts, next, to);
      if (worth > most) [best, most] = [next, worth];
      next = moved(texts, next, to, step);
    }
  }
  return best;
}

/** Return pieces with words dropped right beside a marked omission as part of that. */
function fused(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const isSlid = last?.kind === 'dropped' || piece.kind === 'dropped';
    if (last && isSlid && isOmission(last) && isOmission(piece) && last.page === last.pageEnd) {
      const kind = last.kind === 'elided' || piece.kind === 'elided' ? 'elided' : 'dropped';
      result[result.length - 1] = { ...piece, kind, source: last.source };
    } else result.push(piece);
  }
  return result;
}

/** Return pieces with each omission that is not marked where it reads best. */
export function slideOmissions(texts: ComparedTexts, pieces: readonly Piece[]): Piece[] {
  let slid = pieces;
  for (let i = 0; i < slid.length; i++)
    if (slid[i].kind === 'dropped') slid = settled(texts, slid, i);
  return fused(slid);
}
