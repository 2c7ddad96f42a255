import type { Difference, MatchLevel } from '../../src/core/model/match.ts';
import type { DocumentKind, SourceDocument, Voice } from '../../src/core/model/source-document.ts';
import { catalogueLanguage, t, tPlural, type MessageKey } from '../platform/localise.ts';

/** One departure of a quotation from its source, in words: the label stands out, the text explains. */
export interface DifferenceLine {
  readonly label: string;
  readonly text: string;
}

/** Words of a long stretch that are shown at each end: enough to find it in the source, and two lines of a card. */
const CLIP_WORDS = 9;

/**
 * An omission at an ellipsis is called out for a negation or a number in it only up to this many words. A longer one
 * leaves out whole clauses, and what they negate is their own affair.
 */
const CALLED_OUT_WORDS = 4;

const KIND_KEYS: Readonly<Record<DocumentKind, MessageKey>> = {
  article: 'wordingKindArticle',
  report: 'wordingKindReport',
  interview: 'wordingKindInterview',
  remarks: 'wordingKindRemarks',
  'news-conference': 'wordingKindNewsConference',
  speech: 'wordingKindSpeech',
};

const CALL_OUT_KEYS = {
  drops: { negation: 'wordingDropsNegation', number: 'wordingDropsNumber' },
  adds: { negation: 'wordingAddsNegation', number: 'wordingAddsNumber' },
  changes: { negation: 'wordingChangesNegation', number: 'wordingChangesNumber' },
} as const;

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Words that a difference changes without a mark: what "Differs in 2 words" counts. */
function unmarkedWords({ kind, page, source }: Difference): number {
  if (kind === 'changed') return Math.max(wordsOf(page).length, wordsOf(source).length);
  if (kind === 'added') return wordsOf(page).length;
  return kind === 'dropped' ? wordsOf(source).length : 0;
}

function quote(text: string): string {
  return t('wordingQuoted', clipMiddle(text));
}

/** What a difference says: a label that stands alone, and the words concerned. */
function describeDifference({ kind, page, source }: Difference): DifferenceLine {
  switch (kind) {
    case 'changed':
      return { label: quote(page), text: t('wordingInsteadOf', quote(source)) };
    case 'spelling':
      return {
        label: t('wordingSpelt'),
        text: t('wordingSpeltInSource', quote(page), quote(source)),
      };
    case 'added':
      return { label: t('wordingAdded'), text: quote(page) };
    case 'inserted':
      return source
        ? {
            label: t('wordingBracketed'),
            text: t('wordingInsteadOfBoth', quote(page), quote(source)),
          }
        : { label: t('wordingInBrackets'), text: quote(page) };
    case 'dropped':
      return { label: t('wordingLeftOutUnmarked'), text: quote(source) };
    case 'elided':
      return { label: t('wordingLeftOutMarked'), text: source ? quote(source) : '' };
    case 'jump':
      return {
        label: t('wordingJump'),
        text: source ? t('wordingJumpBetween', quote(source)) : '',
      };
  }
}

function direction({ page, source }: Difference): keyof typeof CALL_OUT_KEYS {
  if (wordsOf(page).length === 0) return 'drops';
  return wordsOf(source).length === 0 ? 'adds' : 'changes';
}

/** The two departures that most often turn a sentence round. */
function callOuts(difference: Difference): DifferenceLine[] {
  const { kind, page, source, negation, number } = difference;
  if (kind === 'jump') return [];
  if (kind === 'elided' && wordsOf(source).length > CALLED_OUT_WORDS) return [];
  const verb = direction(difference);
  const words = quote(verb === 'drops' ? source : page);
  const text = verb === 'changes' ? t('wordingInsteadOfBoth', words, quote(source)) : words;
  return [
    ...(negation ? [{ label: t(CALL_OUT_KEYS[verb].negation), text }] : []),
    ...(number ? [{ label: t(CALL_OUT_KEYS[verb].number), text }] : []),
  ];
}

function dateFormat(pattern: string): Intl.DateTimeFormat {
  const parts = pattern.split('-').length;
  return new Intl.DateTimeFormat(catalogueLanguage(), {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts > 1 ? { month: 'long' } : {}),
    ...(parts > 2 ? { day: 'numeric' } : {}),
  });
}

/** Intl sets thin spaces around its dashes, which break lines and searches; a plain space reads the same. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u2009\u202f]/gu, ' ');
}

function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(catalogueLanguage(), { type: 'conjunction' }).format(names);
}

/** Return a text with the middle of a long one left out at "…". */
export function clipMiddle(text: string, words = CLIP_WORDS): string {
  const all = text.trim().split(/\s+/u);
  if (all.length <= 2 * words + 2) return all.join(' ');
  return `${all.slice(0, words).join(' ')} … ${all.slice(-words).join(' ')}`;
}

/** Return the beginning of a text, with "…" where something follows. */
export function clipEnd(text: string, words: number): string {
  const all = text.trim().split(/\s+/u);
  return all.length <= words + 2 ? all.join(' ') : `${all.slice(0, words).join(' ')} …`;
}

/** Name a level: "Word for word", "Shortened or adapted, and marked so", "Differs in 2 words". */
export function levelLabel(level: MatchLevel, differences: readonly Difference[]): string {
  if (level === 'verbatim') return t('wordingVerbatim');
  if (level === 'marked') return t('wordingMarked');
  const words = differences.reduce((sum, difference) => sum + unmarkedWords(difference), 0);
  return words > 0 ? tPlural('wordingDiffersIn', words) : t('wordingJoinsPlaces');
}

/** Say whether the page presents the words as a quotation: "in quotation marks" or "reprinted without quotation marks". */
export function quotedLabel(quoted: boolean): string {
  return t(quoted ? 'wordingQuotedMarks' : 'wordingReprinted');
}

/** Describe every departure, in the order of the page; a dropped negation and a changed number are called so. */
export function differenceLines(differences: readonly Difference[]): DifferenceLine[] {
  return differences.flatMap((difference) => {
    const called = callOuts(difference);
    const isMarked = difference.kind === 'elided' || difference.kind === 'inserted';
    // What is called out says by itself that words are missing or new; but not that the page says so.
    return called.length > 0 && !isMarked ? called : [...called, describeDifference(difference)];
  });
}

/** Write a date of EDTF level 1 out: "14 April 2022", "22 September – 2 November 2011", "November – December 2020". */
export function dateLabel(document: Pick<SourceDocument, 'date' | 'earliest' | 'latest'>): string {
  const [from = '', to = from] = document.date
    .split('/')
    .map((part) => part.replace(/[?~%]$/u, ''));
  const format = dateFormat(to || from);
  const [first, last] = [new Date(document.earliest), new Date(document.latest)];
  // A whole month or year ends on its last day, which its format does not show: both ends then read the same.
  return plainSpaces(format.formatRange(first, last));
}

/** Write a day `YYYY-MM-DD` (or the beginning of an ISO time) out: "18 May 2022". */
export function dayLabel(day: string): string {
  return plainSpaces(dateFormat('Y-M-D').format(new Date(day.slice(0, 10))));
}

/** Say that a date is inferred, or return `null` where the text states it. `dateNote` tells how. */
export function dateBasisLabel(document: Pick<SourceDocument, 'dateBasis'>): string | null {
  return document.dateBasis === 'inferred' ? t('wordingDateInferred') : null;
}

/** Name the day of posting where it is not the day of the words: "posted 18 May 2022"; else `null`. */
export function postedLabel(document: Pick<SourceDocument, 'posted'>): string | null {
  return document.posted ? t('wordingPosted', dayLabel(document.posted)) : null;
}

/** Name the speakers of a document: "Sergey Lavrov", "A, B and C". */
export function speakersLabel(document: Pick<SourceDocument, 'speakers'>): string {
  return listOf(document.speakers.map(({ name }) => name));
}

/** Say whose words these are: "Sergey Lavrov, as quoted by TASS", "TASS, reporting", or the speaker's name alone. */
export function voiceLabel(
  document: Pick<SourceDocument, 'kind' | 'speakers' | 'reporter'>,
  voice: Voice,
): string {
  const { reporter } = document;
  if (voice === 'reporter')
    return reporter ? t('wordingReporting', reporter) : t('wordingReporterUnnamed');
  const names = speakersLabel(document);
  if (reporter) return t('wordingQuotedBy', names, reporter);
  return document.kind === 'report' ? t('wordingQuotedInReport', names) : names;
}

/** Name the kind of a source document: "signed article", "news report", "news conference". */
export function kindLabel(kind: DocumentKind): string {
  return t(KIND_KEYS[kind]);
}
