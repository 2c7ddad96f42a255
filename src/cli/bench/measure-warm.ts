import type { MatchPack } from '../../core/matching/match-text.ts';
import { matchText } from '../../core/matching/match-text.ts';
import type { PhraseFrequencies } from '../../core/matching/phrases/phrase-frequencies.ts';
import { tokenise } from '../../core/text/tokenise.ts';
import type { PageKind } from './bench-pages.ts';
import type { WarmFigures } from './bench-report.ts';
import type { Effort } from './interleave.ts';
import { interleave } from './interleave.ts';
import type { PlantedPage } from './planted-pages.ts';
import { median, percentile } from './statistics.ts';

/** Measure how long pages of one kind take against one bare tokenising pass of the same page, in turn. */
export function measureWarm(
  pack: MatchPack,
  phrases: PhraseFrequencies,
  pages: readonly PlantedPage[],
  kind: PageKind,
  effort: Effort,
): WarmFigures {
  const pageOf = (round: number) => {
    const planted = pages[round % pages.length];
    if (!planted) throw new Error('measureWarm: there is no page');
    return planted.page;
  };
  const { floor, ours } = interleave(
    {
      floor: (round) => tokenise(pageOf(round).text),
      ours: (round) => matchText(pageOf(round), pack, phrases),
    },
    effort,
  );
  const floorMs = median(floor);
  const medianMs = median(ours);
  return {
    stride: pack.index.stride,
    page: kind,
    rounds: ours.length,
    floorMs,
    medianMs,
    p95Ms: percentile(ours, 0.95),
    ratio: medianMs / floorMs,
  };
}
