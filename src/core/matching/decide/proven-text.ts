import { tokenise } from '../../text/tokenise.ts';
import type { SourceText } from '../align/alignment.ts';

/** A whole document, with the places of its words. */
export interface ProvenText {
  readonly source: SourceText;
  /** Tokens of the document by fold hash. */
  readonly places: ReadonlyMap<number, readonly number[]>;
}

/** Where the texts of documents come from. */
export interface TextOwner {
  readonly textOf: (document: number) => string;
}

/** Documents kept of one owner; the one that was read first gives way. */
const MAX_KEPT = 16;
/**
 * A cache: who reads one page about a speech reads the next about it too, and reading a document takes as long as
 * reading the page. It goes with the pack whose texts it holds.
 */
const kept = new WeakMap<TextOwner, Map<number, ProvenText>>();

function placesOf({ tokens }: SourceText): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i < tokens.length; i++) {
    const there = places.get(tokens.hash[i]);
    if (there) there.push(i);
    else places.set(tokens.hash[i], [i]);
  }
  return places;
}

/** Return a document of the owner, read whole. */
export function readProven(owner: TextOwner, document: number): ProvenText {
  let texts = kept.get(owner);
  if (!texts) kept.set(owner, (texts = new Map()));
  let proven = texts.get(document);
  if (!proven) {
    const text = owner.textOf(document);
    const tokens = tokenise(text);
    const documentWords = tokens.length;
    const source = { document, documentWords, firstToken: 0, start: 0, text, tokens };
    proven = { source, places: placesOf(source) };
    if (texts.size === MAX_KEPT) texts.delete([...texts.keys()][0]);
    texts.set(document, proven);
  }
  return proven;
}
