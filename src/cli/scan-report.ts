import type { Difference, MatchLevel } from '../core/model/match.ts';
import type { Finding } from './finding.ts';
import type { ScanFormat } from './scan-options.ts';

const LEVEL_LABELS: Record<MatchLevel, string> = {
  verbatim: 'word for word',
  marked: 'shortened or adapted, and marked so',
  altered: 'differs',
};

/** Return whitespace as single spaces, so that a quotation over paragraphs stays on its line. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

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

function asText(findings: readonly Finding[]): string {
  return findings
    .map((finding) => {
      const { page, quotation, document, differences } = finding;
      const lines = [
        page,
        `  “${onOneLine(quotation.text)}”`,
        `  ${levelLine(finding)}`,
        `  ${document.title} (${document.date})`,
        ...differences.map((difference) => `  - ${differenceLine(difference)}`),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('\n');
}

function asJson(findings: readonly Finding[]): string {
  return `${JSON.stringify(findings, null, 2)}\n`;
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
  ];

function asCsv(findings: readonly Finding[]): string {
  const header = CSV_COLUMNS.map(([name]) => name);
  const rows = findings.map((finding) => CSV_COLUMNS.map(([, value]) => csvCell(value(finding))));
  return [header, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Return text that Markdown shows as it stands. */
function plainMarkdown(text: string): string {
  return onOneLine(text).replace(/[\\`*_{}[\]()<>#+\-.!|~]/g, '\\$&');
}

function markdownItem(finding: Finding): string {
  const { quotation, document, differences } = finding;
  const lines = [
    `- “${plainMarkdown(quotation.text)}”  `,
    `  ${levelLine(finding)}: *${plainMarkdown(document.title)}* (${document.date})`,
    ...differences.map((difference) => `  - ${plainMarkdown(differenceLine(difference))}`),
  ];
  return `${lines.join('\n')}\n`;
}

function asMarkdown(findings: readonly Finding[]): string {
  const pages = [...new Set(findings.map(({ page }) => page))];
  return pages
    .map((page) => {
      const items = findings.filter((finding) => finding.page === page).map(markdownItem);
      return `## ${plainMarkdown(page)}\n\n${items.join('')}`;
    })
    .join('\n');
}

const REPORTS: Record<ScanFormat, (findings: readonly Finding[]) => string> = {
  text: asText,
  json: asJson,
  csv: asCsv,
  md: asMarkdown,
};

/** Return findings in one of the printed forms, pages in the order given. */
export function reportFindings(findings: readonly Finding[], format: ScanFormat): string {
  return REPORTS[format](findings);
}
