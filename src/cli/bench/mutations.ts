/**
 * What happens to words on their way from a document to a news page. Each mutation takes the words of a passage and
 * returns them as a page might print them, or `null` where the passage offers no occasion. About one word in nine is
 * edited, which is what a careless copy does.
 */
import {
  addFootnote,
  addInvisible,
  addSic,
  capitaliseAll,
  changeHyphens,
  changeNumber,
  moveClause,
  openEnds,
  replaceEnd,
  spellOut,
} from './printing-edits.ts';
import type { Random } from './seeded-random.ts';
import { randomBelow } from './seeded-random.ts';
import type { Edit } from './word-edits.ts';
import {
  CLOSING,
  OMISSIONS,
  add,
  changeSpelling,
  changeTypography,
  combine,
  drop,
  editEach,
  elide,
  inflect,
  misspell,
  putInBrackets,
  substitute,
} from './word-edits.ts';

/** A quotation as the page prints it. */
export interface Mutated {
  /** Its parts in order; one, where nothing stands between. */
  readonly parts: readonly string[];
  /** What parts it: words of attribution with marks around them, or a paragraph that begins with a new mark. */
  readonly partedBy: 'attribution' | 'paragraph';
}

export interface Mutation {
  readonly name: string;
  /** Words that the passage needs for it. */
  readonly leastWords: number;
  /** The passages that it takes, one after the other in one document. */
  readonly passages: 1 | 2;
  /** Return the words as printed, `null` where they offer no occasion. */
  readonly apply: (words: readonly string[], random: Random) => Mutated | null;
}

/** Return a mutation that edits the words of one passage. */
function edited(name: string, leastWords: number, edit: Edit): Mutation {
  const apply = (words: readonly string[], random: Random): Mutated | null => {
    const copy = [...words];
    return edit(copy, random) ? { parts: [copy.join(' ')], partedBy: 'attribution' } : null;
  };
  return { name, leastWords, passages: 1, apply };
}

/** Return a mutation that parts the words in two. */
function parted(name: string, leastWords: number, partedBy: Mutated['partedBy']): Mutation {
  const apply = (words: readonly string[], random: Random): Mutated => {
    const place = 3 + randomBelow(words.length - 6, random);
    const first = words.slice(0, place).join(' ').replace(CLOSING, '');
    return { parts: [first, words.slice(place).join(' ')], partedBy };
  };
  return { name, leastWords, passages: 1, apply };
}

/** The eleven mutations that the research before this project measured. */
export const CLASSIC_MUTATIONS: readonly Mutation[] = [
  edited('verbatim', 1, () => true),
  edited('typography', 1, changeTypography),
  edited('spelling', 1, changeSpelling),
  edited('misspelt', 3, editEach(misspell)),
  edited('substituted', 3, substitute),
  edited('dropped', 3, drop),
  edited('added', 3, add),
  edited('elided', 8, elide(OMISSIONS)),
  edited('bracketed', 5, putInBrackets),
  parted('attribution', 8, 'attribution'),
  edited('combined', 8, combine),
];

/** More of what pages do. */
export const OTHER_MUTATIONS: readonly Mutation[] = [
  edited('footnote', 3, addFootnote),
  parted('two paragraphs', 8, 'paragraph'),
  edited('inflected', 3, editEach(inflect)),
  edited('clause moved', 12, moveClause),
  edited('end replaced', 6, replaceEnd),
  edited('open ends', 3, openEnds),
  edited('sic', 3, addSic),
  edited('capitals', 3, capitaliseAll),
  edited('invisible', 3, addInvisible),
  edited('hyphens', 3, changeHyphens),
  edited('number', 3, changeNumber),
  edited('abbreviation', 3, spellOut),
  edited('elided in parentheses', 8, elide(['(…)'])),
  { ...edited('stitched', 16, () => true), passages: 2 },
];

/** Every mutation. */
export const MUTATIONS: readonly Mutation[] = [...CLASSIC_MUTATIONS, ...OTHER_MUTATIONS];
