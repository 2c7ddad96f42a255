import type { Annotation, AnnotationSource } from '../../src/core/model/annotation.ts';
import type { AlignmentRun, Match } from '../../src/core/model/match.ts';
import type { SourceDocument } from '../../src/core/model/source-document.ts';
import type { TextSpan } from '../../src/core/model/text-span.ts';
import { describeSpan } from '../../src/core/selector/describe.ts';
import type { TabMatch } from '../../src/protocol/messages.ts';

/** What every annotation is made of, whatever it saves. */
export type AnnotationBase = Pick<Annotation, 'id' | 'page' | 'quotation' | 'note'>;

function shifted({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start - by, end: end - by };
}

/** The alignment with offsets in the quotation's and the source's own words. */
function relativeAlignment({ quotation, source, alignment }: Match): AlignmentRun[] {
  return alignment.map((run) => ({
    kind: run.kind,
    page: shifted(run.page, quotation.start),
    source: shifted(run.source, source.start),
  }));
}

/** Return the source side of a saved match. */
export function annotationSource(
  { match }: TabMatch,
  document: SourceDocument,
  sourceText: string,
): AnnotationSource {
  return {
    document,
    selectors: describeSpan(sourceText, match.source),
    level: match.level,
    quoted: match.quoted,
    score: match.score,
    alignment: relativeAlignment(match),
    differences: match.differences,
  };
}

/** Return a new annotation without tags or colour. */
export function buildAnnotation(
  base: AnnotationBase,
  source: AnnotationSource | null,
  now: Date,
): Annotation {
  const created = now.toISOString();
  return { ...base, created, modified: created, source, tags: [], colour: 'none' };
}
