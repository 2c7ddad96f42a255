import type { TextSpan } from '../../core/model/text-span.ts';
import { findQuotations } from '../../core/text/quotation-marks.ts';
import { tokenise } from '../../core/text/tokenise.ts';
import { documentId } from './bench-corpus.ts';
import type { PeerFigures } from './bench-report.ts';
import type { FoldedText } from './folded-text.ts';
import { foldText, originalSpan } from './folded-text.ts';
import type { Judged } from './measure-quality.ts';
import { isLong, recallOf } from './measure-quality.ts';
import type { FindQuotation } from './peers/peer.ts';
import type { PlantedPage } from './planted-pages.ts';
import type { FoundQuotation } from './planted-score.ts';
import { scorePage } from './planted-score.ts';
import { median } from './statistics.ts';

/** A page as a peer gets it. */
export interface PeerPage {
  readonly planted: PlantedPage;
  /** Where its quotations are, and their folded words. */
  readonly quotations: readonly { readonly span: TextSpan; readonly words: string }[];
}

/** Return what is found on a page. */
export type FindOnPage = (page: PeerPage) => FoundQuotation[];

/** Return a page with its quotations, the outermost of nested ones, as our matcher sees them. */
export function toPeerPage(planted: PlantedPage): PeerPage {
  const { text, quotes } = planted.page;
  const tokens = tokenise(text);
  const outermost = findQuotations(text, tokens, quotes).levels[0] ?? [];
  const quotations = outermost.map(({ first, end }) => {
    const span = { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 };
    return { span, words: foldText(text.slice(span.start, span.end)).text };
  });
  return { planted, quotations };
}

/** Return a peer's findings as ours are given, so that both are judged alike. */
export function findWith(find: FindQuotation, documents: readonly FoldedText[]): FindOnPage {
  return ({ quotations }) =>
    quotations.flatMap(({ span: quotation, words }) => {
      const [source, ...alternatives] = find(words).flatMap(({ document, span }) => {
        const folded = documents[document];
        return folded ? [{ documentId: documentId(document), ...originalSpan(folded, span) }] : [];
      });
      return source ? [{ quotation, source, alternatives }] : [];
    });
}

function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Collects what one way of finding quotations does. */
export class PeerTally {
  private readonly times: number[] = [];
  private readonly judged: Judged[] = [];
  private wrong = 0;
  private foreign = 0;
  private falseAlarms = 0;
  private readonly find: FindOnPage;
  private readonly documentIds: readonly string[];

  constructor(find: FindOnPage, documentIds: readonly string[]) {
    this.find = find;
    this.documentIds = documentIds;
  }

  private timed(page: PeerPage): FoundQuotation[] {
    const before = performance.now();
    const matches = this.find(page);
    this.times.push(performance.now() - before);
    return matches;
  }

  /** Give it a page with quotations of the corpus. */
  addPage(page: PeerPage): void {
    const matches = this.timed(page);
    const { found } = scorePage(page.planted, matches, this.documentIds);
    page.planted.quotations.forEach((quotation, i) => {
      const isFound = found[i] ?? false;
      this.judged.push({ ...quotation, isFound });
      if (!isFound && matches.some((match) => overlaps(match.quotation, quotation.page)))
        this.wrong++;
    });
  }

  /** Give it a page with quotations of documents that the corpus does not have. */
  addForeign(page: PeerPage): void {
    this.foreign += page.planted.quotations.length;
    this.falseAlarms += this.timed(page).length;
  }

  /** Return its figures beside those of ours on the same pages. */
  figures(name: string, openMs: number | null, ours: PeerTally): PeerFigures {
    const { judged, wrong, foreign, falseAlarms } = this;
    const medianMs = median(this.times);
    return {
      name,
      openMs,
      pages: this.times.length,
      all: recallOf(judged, () => true),
      long: recallOf(judged, isLong),
      wrong,
      foreign,
      falseAlarms,
      medianMs,
      ratio: medianMs / median(ours.times),
    };
  }
}
