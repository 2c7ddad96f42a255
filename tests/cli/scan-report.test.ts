import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/cli/finding.ts';
import { Report } from '../../src/cli/scan-report.ts';
import type { ScanFormat } from '../../src/cli/scan-options.ts';

const FINDING: Finding = {
  page: 'pages/one.html',
  quotation: { text: 'The ferry\nmay sail, "soon"', start: 4, end: 30, quoted: true },
  document: { id: 'harbour-2019', title: 'On the *old* harbour', date: '2019-05?' },
  source: { text: 'The ferry will sail, "soon"', seed: '000.txt', start: 10, end: 37 },
  level: 'altered',
  score: 41.25,
  differences: [
    { kind: 'changed', page: 'may', source: 'will', negation: false, number: false },
    { kind: 'dropped', page: '', source: 'not 3', negation: true, number: true },
  ],
  alternatives: [
    { id: 'quay-2020', title: 'At the quay', date: '2020', seed: '001.txt', start: 5, end: 32 },
    { id: 'mole-2021', title: 'On the mole', date: '2021-03', seed: '002.txt', start: 0, end: 27 },
  ],
};
const VERBATIM: Finding = {
  ...FINDING,
  page: 'pages/two.html',
  quotation: { text: '=SUM(1)', start: 0, end: 7, quoted: false },
  level: 'verbatim',
  differences: [],
  alternatives: [],
};

/** Return the report of pages, each with its findings. */
function reportOf(pages: readonly (readonly Finding[])[], format: ScanFormat): string {
  const report = new Report(format);
  return report.head + pages.map((findings) => report.page(findings)).join('') + report.tail;
}

describe('Report', () => {
  it('prints text for people', () => {
    expect(reportOf([[FINDING], [VERBATIM]], 'text')).toBe(
      `pages/one.html
  “The ferry may sail, "soon"”
  differs, in quotation marks
  On the *old* harbour (2019-05?)
  also in: At the quay (2020); On the mole (2021-03)
  - changed "may" for "will"
  - dropped "not 3" (negation, number)

pages/two.html
  “=SUM(1)”
  word for word, without quotation marks
  On the *old* harbour (2019-05?)
`,
    );
  });

  it('prints the findings as they are as JSON', () => {
    const json = reportOf([[FINDING, VERBATIM], [VERBATIM]], 'json');
    expect(JSON.parse(json)).toEqual([FINDING, VERBATIM, VERBATIM]);
  });

  it('prints CSV that keeps commas, quotation marks and newlines, and runs no formula', () => {
    const [header, ...rows] = reportOf([[FINDING], [VERBATIM]], 'csv').split('\r\n');
    expect(header).toBe(
      'page,quotation,quoted,start,end,level,score,document,title,date,source,seed,seed_start,seed_end,differences,alternatives',
    );
    expect(rows).toEqual([
      'pages/one.html,"The ferry\nmay sail, ""soon""",true,4,30,altered,41.25,harbour-2019,On the *old* harbour,2019-05?,' +
        '"The ferry will sail, ""soon""",000.txt,10,37,"changed ""may"" for ""will""; dropped ""not 3"" (negation, number)",quay-2020; mole-2021',
      "pages/two.html,'=SUM(1),false,0,7,verbatim,41.25,harbour-2019,On the *old* harbour,2019-05?," +
        '"The ferry will sail, ""soon""",000.txt,10,37,,',
      '',
    ]);
  });

  it('prints Markdown by page, with its marks escaped', () => {
    const markdown = reportOf([[FINDING, { ...FINDING, differences: [] }], [VERBATIM]], 'md');
    expect(markdown.match(/^## .*/gm)).toEqual(['## pages/one\\.html', '## pages/two\\.html']);
    expect(markdown).toContain('*On the \\*old\\* harbour* (2019-05?)');
    expect(markdown).toContain('- “The ferry may sail, "soon"”');
    expect(markdown).toContain('  - changed "may" for "will"');
    expect(markdown).toContain('  - also in: At the quay \\(2020\\); On the mole \\(2021\\-03\\)');
  });

  it.each([
    ['text', ''],
    ['json', '[\n]\n'],
    ['csv', expect.stringMatching(/^page,.*\r\n$/)],
    ['md', ''],
  ] as const)('prints nothing found as %s', (format, expected) => {
    expect(reportOf([], format)).toEqual(expected);
  });

  it('lets no page command the terminal', () => {
    const text = 'The \u001b[2Jferry\u0007\u009b31m sails';
    const page = { ...VERBATIM, quotation: { ...VERBATIM.quotation, text } };
    expect(reportOf([[page]], 'text')).toContain('“The [2Jferry 31m sails”');
  });
});
