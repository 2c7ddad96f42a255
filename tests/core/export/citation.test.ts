import { describe, expect, it } from 'vitest';
import { formatCitation, formatDate } from '../../../src/core/export/citation.ts';
import { bundledDocument } from '../corpus/bundled.ts';

const document = bundledDocument('lavrov-2022-04-14-cyberanarchy');

const DATES: readonly [date: string, earliest: string, latest: string, text: string][] = [
  ['2022-04-14', '2022-04-14', '2022-04-14', '14 April 2022'],
  ['2011-09-22/2011-11-02', '2011-09-22', '2011-11-02', '22 September – 2 November 2011'],
  ['2020-11/2020-12', '2020-11-01', '2020-12-31', 'November – December 2020'],
  ['2020-12/2021-01', '2020-12-01', '2021-01-31', 'December 2020 – January 2021'],
  ['2020-11', '2020-11-01', '2020-11-30', 'November 2020'],
  ['2011', '2011-01-01', '2011-12-31', '2011'],
  ['2011?', '2011-01-01', '2011-12-31', '1 January – 31 December 2011'],
];

const CITATIONS: readonly [id: string, citation: string][] = [
  [
    'lavrov-2022-04-14-cyberanarchy',
    'Sergey Lavrov: “Lavrov: Without code of conduct in Internet sphere world will plunge into cyberanarchy”. Digital International Relations 2022, MGIMO University, Moscow, 14 April 2022 (date inferred). https://unews.com.lb/en/archives/14/04/2022/25131',
  ],
  [
    'tomikhin-2020-digital-space',
    'Evgeny Tomikhin: “Digital space should be a place for cooperation”. November – December 2020 (date inferred). Bangkok Post.',
  ],
  [
    'syromolotov-2019-05-23-cyber-general-assembly',
    'Oleg Syromolotov: “Russia plans to establish cyber General Assembly in UN”. Interview with TASS, Moscow, 23 May 2019. TASS. https://tass.com/politics/1059828',
  ],
  [
    'lavrov-2022-04-19-india-today', // event and place stand in the title
    'Sergey Lavrov: “Foreign Minister Sergey Lavrov’s interview with India Today television channel, Moscow, April 19, 2022”. 19 April 2022. Embassy of the Russian Federation in London. https://rusemb.org.uk/article/109',
  ],
];

describe('formatDate', () => {
  it.each(DATES)('writes %s out', (date, earliest, latest, text) => {
    expect(formatDate({ ...document, date, earliest, latest })).toBe(text);
  });
});

describe('formatCitation', () => {
  it.each(CITATIONS)('cites %s', (id, citation) => {
    expect(formatCitation(bundledDocument(id))).toBe(citation);
  });

  it('names all speakers', () => {
    const speakers = [...document.speakers, { name: 'Ada Example', role: 'Guest' }];
    expect(formatCitation({ ...document, speakers })).toMatch(/^Sergey Lavrov, Ada Example: “/u);
  });
});
