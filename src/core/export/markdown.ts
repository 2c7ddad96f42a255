/**
 * A collection as Markdown with YAML front matter, for Obsidian, Logseq and Pandoc. The names of properties are those
 * of Obsidian's web clipper (title, source, author, created, tags), so that queries over clippings find these too.
 * Quotations are callouts, which other programs show as plain block quotations.
 */
import { pageSegments, sourceSegments } from '../matching/explain/alignment-segments.ts';
import type { TextSegment } from '../matching/explain/alignment-segments.ts';
import type { Annotation, AnnotationSource } from '../model/annotation.ts';
import type { Difference, MatchLevel } from '../model/match.ts';
import { formatCitation, formatDate } from './citation.ts';
import { escapedLines, escapedText, link, obsidianTag } from './markdown-text.ts';
import { frontMatter } from './yaml.ts';

/** Words of the file. It is a format, made to be read by other programs, and so does not follow the interface's language. */
const LEVEL_WORDS: Readonly<Record<MatchLevel, string>> = {
  verbatim: 'word for word',
  marked: 'shortened or adapted, and marked so',
  altered: 'differs',
};
const DIFFERENCE_WORDS: Readonly<Record<Difference['kind'], string>> = {
  spelling: 'spelled differently',
  changed: 'changed',
  added: 'added',
  dropped: 'left out without a mark',
  elided: 'left out at a mark',
  inserted: 'inserted in brackets',
  jump: 'skipped without a mark',
};

/** Tag of every exported file. */
const OWN_TAG = 'sidelight';

/** Letters of the id that make a block's anchor: enough to be unique in a collection. */
const ANCHOR_LENGTH = 8;

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}

function isDeparture({ kind }: TextSegment): boolean {
  return kind in DIFFERENCE_WORDS;
}

/** Return text as escaped Markdown, departures between `==`. White space around a departure stays outside of the marks. */
function markedText(segments: readonly TextSegment[]): string {
  return segments
    .map((segment) => {
      const [, before = '', words = '', after = ''] =
        /^(\s*)([^]*?)(\s*)$/u.exec(segment.text.replace(/\s+/gu, ' ')) ?? [];
      const escaped = escapedText(words);
      return `${before}${isDeparture(segment) && escaped ? `==${escaped}==` : escaped}${after}`;
    })
    .join('');
}

function callout(type: string, title: string, lines: readonly string[]): string {
  return [`> [!${type}] ${title}`, ...lines.map((line) => `> ${line}`.trimEnd())].join('\n');
}

/** Return the spans' text where the alignment does not reach, so that nothing is lost: the exact words. */
function quotationLines({ quotation, source }: Annotation): string[] {
  const { exact } = quotation.quote;
  if (!source || source.alignment.length === 0) return escapedLines(exact);
  const text = pageSegments(source.alignment, exact);
  const isWhole = text.map((segment) => segment.text).join('') === exact;
  return isWhole ? [markedText(text)] : escapedLines(exact);
}

function asQuoted(annotation: Annotation): string {
  const { page } = annotation;
  const origin = [page.site, page.published]
    .filter((part) => part)
    .map((part) => escapedText(part ?? ''));
  const title = ['As quoted', ...origin].join(' – ');
  return callout('quote', title, [
    ...quotationLines(annotation),
    '',
    link(escapedText(page.title) || 'page', page.url),
  ]);
}

function inTheOriginal({ document, selectors, alignment }: AnnotationSource): string {
  const { exact } = selectors.quote;
  const speakers = document.speakers.map(({ name }) => name).join(', ');
  const inferred = document.dateBasis === 'inferred' ? ', date inferred' : '';
  const title = `In the original – ${escapedText(speakers)}, ${formatDate(document)}${inferred}`;
  const text = sourceSegments(alignment, exact, { start: 0, end: exact.length });
  return callout('source', title, [markedText(text), '', escapedText(formatCitation(document))]);
}

function differenceLine({ kind, page, source, negation, number }: Difference): string {
  const sides = [source && `“${source}”`, page && `“${page}”`].filter((side) => side !== '');
  const notes = [negation ? 'a negation' : '', number ? 'a number' : ''].filter((note) => note);
  const what = [DIFFERENCE_WORDS[kind], ...notes].join(', ');
  return `- ${what}: ${escapedText(sides.join(' → '))}`;
}

function matchLines({ level, quoted, differences }: AnnotationSource): string {
  const marks = quoted ? 'in quotation marks' : 'without quotation marks';
  return [`Match: ${LEVEL_WORDS[level]}, ${marks}`, ...differences.map(differenceLine)].join('\n');
}

/** Return one annotation: both sides, how they differ, note, tags, and an anchor that other notes can link to. */
function annotationBlock(annotation: Annotation): string {
  const { id, source, note, tags, page, colour } = annotation;
  const parts = [
    `## ${escapedText(page.title) || 'Page without a title'}`,
    asQuoted(annotation),
    ...(source ? [inTheOriginal(source), matchLines(source)] : []),
    ...(note.trim() ? [escapedLines(note).join('\n')] : []),
    ...(tags.length > 0 ? [`Tags: ${tags.map(escapedText).join(', ')}`] : []),
    ...(colour === 'none' ? [] : [`Colour: ${colour}`]),
    `Saved ${annotation.created.slice(0, 'YYYY-MM-DD'.length)} ^q-${id.slice(0, ANCHOR_LENGTH)}`,
  ];
  return parts.join('\n\n');
}

function properties(annotations: readonly Annotation[], exported: Date) {
  const speakers = annotations.flatMap(({ source }) => source?.document.speakers ?? []);
  const tags = annotations.flatMap((annotation) => annotation.tags.map(obsidianTag));
  const count =
    annotations.length === 1 ? '1 saved quotation' : `${annotations.length} saved quotations`;
  return {
    title: `Sidelight: ${count}`,
    source: unique(annotations.map(({ page }) => page.url)),
    author: unique(speakers.map(({ name }) => name)),
    created: { plain: exported.toISOString().slice(0, 'YYYY-MM-DD'.length) },
    type: 'sidelight',
    tags: unique([OWN_TAG, ...tags.filter((tag) => tag !== '')]),
    ids: annotations.map(({ id }) => `urn:uuid:${id}`),
  };
}

/** Return a collection as one Markdown file, in the order given. Nothing that a page or a note says acts as markup. */
export function exportMarkdown(
  annotations: readonly Annotation[],
  exported: Date = new Date(), // Test seam
): string {
  const head = frontMatter(properties(annotations, exported));
  return `${[head, ...annotations.map(annotationBlock)].join('\n\n')}\n`;
}
