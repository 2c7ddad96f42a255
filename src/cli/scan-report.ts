import type { Difference, MatchLevel } from '../core/model/match.ts';
import type { Finding } from './finding.ts';
import type { ScanFormat } from './scan-options.ts';

const LEVEL_LABELS: Record<MatchLevel, string> = {
  verbatim: 'word for word',
  marked: 'shortened or adapted, and marked so',
  altered: 'differs',
};

/**
 * Return whitespace and control characters as single spaces: a quotation over paragraphs stays on its line, and no page
 * commands the terminal.
 */
const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Return a difference in words: `changed "may" for "will" (number)`. */
function differenceLine({ kind, page, source, negation, number }: Difference): string {
  const words = [page && `"${onOneLine(page)}"`, source && `"${onOneLine(source)}"`];
  const named = [negation && 'negation', number && 'number'].filter(Boolean).join(', ');
  return `${kind} ${words.filter(Boolean).join(' for ')}${named && ` (${named})`}`;
}

function levelLine({ level, quotation }: Finding): string {
  const marks = quotation.quoted ? 'in quotation marks' : 'without quotation marks';
  return `${LEVEL_LABELS[level]}, ${marks}`;
}

/** Return the documents that have the same words: `also in: On the harbour (2019); To the keepers (2020)`. */
function alternativesLine({ alternatives }: Finding): string[] {
  const names = alternatives.map(({ title, date }) => `${onOneLine(title)} (${date})`);
  return names.length > 0 ? [`also in: ${names.join('; ')}`] : [];
}

function textItem(finding: Finding): string {
  const { page, quotation, document, differences } = finding;
  const lines = [
    onOneLine(page),
    `  “${onOneLine(quotation.text)}”`,
    `  ${levelLine(finding)}`,
    `  ${onOneLine(document.title)} (${document.date})`,
    ...alternativesLine(finding).map((line) => `  ${line}`),
    ...differences.map((difference) => `  - ${differenceLine(difference)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Return a finding as a member of the array, on lines of its own. */
function jsonItem(finding: Finding): string {
  return `\n${JSON.stringify(finding, null, 2)}`.replaceAll('\n', '\n  ');
}

/** Return a CSV cell (RFC 4180); one that a spreadsheet would run as a formula gets an apostrophe before it. */
function csvCell(value: string | number | boolean): string {
  const text = typeof value === 'string' ? value.replace(/^[=+\-@\t\r]/, "'$&") : `${value}`;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Columns of the CSV form. */
const CSV_COLUMNS: readonly (readonly [string, (finding: Finding) => string | number | boolean])[] =
  [
    ['page', ({ page }) => page],
    ['quotation', ({ quotation }) => quotation.text],
    ['quoted', ({ quotation }) => quotation.quoted],
    ['start', ({ quotation }) => quotation.start],
    ['end', ({ quotation }) => quotation.end],
    ['level', ({ level }) => level],
    ['score', ({ score }) => score],
    ['document', ({ document }) => document.id],
    ['title', ({ document }) => document.title],
    ['date', ({ document }) => document.date],
    ['source', ({ source }) => source.text],
    ['seed', ({ source }) => source.seed],
    ['seed_start', ({ source }) => source.start],
    ['seed_end', ({ source }) => source.end],
    ['differences', ({ differences }) => differences.map(differenceLine).join('; ')],
    ['alternatives', ({ alternatives }) => alternatives.map(({ id }) => id).join('; ')],
  ];

const csvRow = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Return text that Markdown shows as it stands. */
function plainMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]()<>#+\-.!|~]/g, '\\$&');
}

function markdownItem(finding: Finding): string {
  const { quotation, document, differences } = finding;
  const lines = [
    `- “${plainMarkdown(quotation.text)}”  `,
    `  ${levelLine(finding)}: *${plainMarkdown(document.title)}* (${document.date})`,
    ...alternativesLine(finding).map((line) => `  - ${plainMarkdown(line)}`),
    ...differences.map((difference) => `  - ${plainMarkdown(differenceLine(difference))}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** How a report is put together. */
interface Form {
  readonly head: string;
  /** Return the findings of one page; there is at least one. */
  readonly page: (findings: readonly Finding[]) => string;
  readonly betweenPages: string;
  readonly tail: string;
}

const FORMS: Record<ScanFormat, Form> = {
  text: {
    head: '',
    page: (findings) => findings.map(textItem).join('\n'),
    betweenPages: '\n',
    tail: '',
  },
  json: {
    head: '[',
    page: (findings) => findings.map(jsonItem).join(','),
    betweenPages: ',',
    tail: '\n]\n',
  },
  csv: {
    head: csvRow(CSV_COLUMNS.map(([name]) => name)),
    page: (findings) =>
      findings
        .map((finding) => csvRow(CSV_COLUMNS.map(([, value]) => csvCell(value(finding)))))
        .join(''),
    betweenPages: '',
    tail: '',
  },
  md: {
    head: '',
    page: (findings) =>
      `## ${plainMarkdown(findings[0].page)}\n\n${findings.map(markdownItem).join('')}`,
    betweenPages: '\n',
    tail: '',
  },
};

/** A report printed page by page: `head`, then `page` for each page with findings, then `tail`. */
export class Report {
  /** What stands before the first page. */
  readonly head: string;
  /** What stands after the last page; without it a report in JSON is not whole. */
  readonly tail: string;
  readonly #form: Form;
  #isEmpty = true;

  constructor(format: ScanFormat) {
    this.#form = FORMS[format];
    this.head = this.#form.head;
    this.tail = this.#form.tail;
  }

  /** Return the findings of the next page, at least one, in the report's form. */
  page(findings: readonly Finding[]): string {
    const between = this.#isEmpty ? '' : this.#form.betweenPages;
    this.#isEmpty = false;
    return between + this.#form.page(findings);
  }
}
