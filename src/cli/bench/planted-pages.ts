/**
 * Pages with quotations planted in them. Pure: the same seed plants the same pages.
 */
import type { PageText } from '../../core/model/match.ts';
import type { TextSpan } from '../../core/model/text-span.ts';
import type { Mutation } from './mutations.ts';
import type { PlantedParagraph } from './planted-paragraph.ts';
import { toParagraph } from './planted-paragraph.ts';
import { passagesFor } from './source-passages.ts';
import type { Random } from './seeded-random.ts';
import { randomBelow, seededRandom, shuffled } from './seeded-random.ts';

/** A quotation on a page, and the truth about it. */
export interface PlantedQuotation {
  readonly mutation: string;
  /** Words of the source that the mutation began with. */
  readonly words: number;
  /** Place of the document in the corpus. */
  readonly document: number;
  /** The passages that it repeats, in the document's text; two where it is stitched together. */
  readonly sources: readonly TextSpan[];
  /** Hull in the page's text, without outer quotation marks. */
  readonly page: TextSpan;
}

export interface PlantedPage {
  readonly page: PageText;
  /** In page order. */
  readonly quotations: readonly PlantedQuotation[];
}

/** What to plant: each mutation at each length, `repeats` times. */
export interface Planting {
  readonly mutations: readonly Mutation[];
  /** Lengths in words. */
  readonly lengths: readonly number[];
  readonly repeats: number;
  /** Quotations on one page. */
  readonly perPage: number;
  /** A page quotes one document, as pages do, or each quotation comes from any document, which is hardest. */
  readonly spread: 'one document' | 'any document';
  /** The quotations stand in quotation marks or `<q>`. */
  readonly quoted: boolean;
}

/**
 * Tries for a passage that a mutation fits, since a number or an abbreviation is not in every one; and of these, how
 * many are made in the page's one document before any other is tried.
 */
const MAX_TRIES = 200;
const TRIES_IN_ONE = 50;

type PlannedParagraph = PlantedParagraph & Omit<PlantedQuotation, 'page'>;

interface Planned {
  readonly mutation: Mutation;
  readonly words: number;
}

/** Return a quotation in its paragraph; `null` where no passage gives the mutation an occasion. */
function makeQuotation(
  { mutation, words }: Planned,
  documents: readonly string[],
  documentOf: (tries: number) => number,
  quoted: boolean,
  random: Random,
): PlannedParagraph | null {
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const document = documentOf(tries);
    const passages = passagesFor(documents[document] ?? '', words, mutation.passages, random);
    if (!passages) continue;
    const mutated = mutation.apply(
      passages.flatMap((passage) => passage.words),
      random,
    );
    if (!mutated) continue;
    return {
      ...toParagraph(mutated, quoted, random),
      mutation: mutation.name,
      words,
      document,
      sources: passages.map(({ span }) => span),
    };
  }
  return null;
}

/** Lay paragraphs out as a page, the quotations at random places between those of the host. */
function layOut(host: string, planted: readonly PlannedParagraph[], random: Random): PlantedPage {
  const paragraphs = host.split('\n').filter((paragraph) => paragraph.trim() !== '');
  const places = planted
    .map(() => randomBelow(paragraphs.length + 1, random))
    .toSorted((a, b) => a - b);
  const quotations: PlantedQuotation[] = [];
  const quotes: TextSpan[] = [];
  let text = '';
  for (let place = 0; place <= paragraphs.length; place++) {
    planted.forEach((paragraph, i) => {
      if (places[i] !== place) return;
      const at = ({ start, end }: TextSpan) => ({
        start: start + text.length,
        end: end + text.length,
      });
      const { mutation, words, document, sources } = paragraph;
      quotations.push({ mutation, words, document, sources, page: at(paragraph.span) });
      quotes.push(...paragraph.quotes.map(at));
      text += `${paragraph.text}\n`;
    });
    if (place < paragraphs.length) text += `${paragraphs[place]}\n`;
  }
  return { page: { text, quotes }, quotations };
}

/** Return the pages that hold what a planting asks for, in random order; a mutation that finds no occasion is left out. */
export function plantPages(
  hosts: readonly string[],
  documents: readonly string[],
  { mutations, lengths, repeats, perPage, spread, quoted }: Planting,
  seed: number,
): PlantedPage[] {
  const random = seededRandom(seed);
  const planned = mutations.flatMap((mutation) =>
    lengths.flatMap((words): Planned[] =>
      words < mutation.leastWords
        ? []
        : Array.from({ length: repeats }, () => ({ mutation, words })),
    ),
  );
  const deck = shuffled(planned, random);
  const pages: PlantedPage[] = [];
  for (let first = 0; first < deck.length; first += perPage) {
    const theOne = randomBelow(documents.length, random);
    const documentOf = (tries: number) =>
      spread === 'one document' && tries < TRIES_IN_ONE
        ? theOne
        : randomBelow(documents.length, random);
    const planted = deck
      .slice(first, first + perPage)
      .map((plan) => makeQuotation(plan, documents, documentOf, quoted, random))
      .filter((quotation) => quotation !== null);
    pages.push(layOut(hosts[pages.length % hosts.length] ?? '', planted, random));
  }
  return pages;
}
