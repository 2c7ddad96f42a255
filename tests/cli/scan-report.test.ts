import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/cli/finding.ts';
import { reportFindings } from '../../src/cli/scan-report.ts';

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
};
const VERBATIM: Finding = {
  ...FINDING,
  page: 'pages/two.html',
  quotation: { text: '=SUM(1)', start: 0, end: 7, quoted: false },
  level: 'verbatim',
  differences: [],
};

describe('reportFindings', () => {
  it('prints text for people', () => {
    expect(reportFindings([FINDING, VERBATIM], 'text')).toBe(
      `pages/one.html
  “The ferry may sail, "soon"”
  differs, in quotation marks
  On the *old* harbour (2019-05?)
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
    expect(JSON.parse(reportFindings([FINDING, VERBATIM], 'json'))).toEqual([FINDING, VERBATIM]);
  });

  it('prints CSV that keeps commas, quotation marks and newlines, and runs no formula', () => {
    const [header, ...rows] = reportFindings([FINDING, VERBATIM], 'csv').split('\r\n');
    expect(header).toBe(
      'page,quotation,quoted,start,end,level,score,document,title,date,source,seed,seed_start,seed_end,differences',
    );
    expect(rows).toEqual([
      'pages/one.html,"The ferry\nmay sail, ""soon""",true,4,30,altered,41.25,harbour-2019,On the *old* harbour,2019-05?,' +
        '"The ferry will sail, ""soon""",000.txt,10,37,"changed ""may"" for ""will""; dropped ""not 3"" (negation, number)"',
      "pages/two.html,'=SUM(1),false,0,7,verbatim,41.25,harbour-2019,On the *old* harbour,2019-05?," +
        '"The ferry will sail, ""soon""",000.txt,10,37,',
      '',
    ]);
  });

  it('prints Markdown by page, with its marks escaped', () => {
    const markdown = reportFindings([FINDING, { ...FINDING, differences: [] }, VERBATIM], 'md');
    expect(markdown.match(/^## .*/gm)).toEqual(['## pages/one\\.html', '## pages/two\\.html']);
    expect(markdown).toContain('*On the \\*old\\* harbour* (2019-05?)');
    expect(markdown).toContain('- “The ferry may sail, "soon"”');
    expect(markdown).toContain('  - changed "may" for "will"');
  });

  it.each([
    ['text', ''],
    ['json', '[]\n'],
    ['md', ''],
  ] as const)('prints nothing found as %s', (format, expected) => {
    expect(reportFindings([], format)).toBe(expected);
  });
});
