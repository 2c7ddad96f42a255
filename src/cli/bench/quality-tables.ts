import type { BenchReport, CorpusFigures, PeerFigures, SkippedPeer } from './bench-report.ts';
import { LONG_WORDS } from './bench-report.ts';
import { HARDEST } from './measure-quality.ts';
import type { Table } from './print-table.ts';
import { corpusCell, numberCell, ratioCell, recallCell, sumOf, wholeCell } from './report-cells.ts';

function peerRow(corpus: CorpusFigures, peer: PeerFigures | SkippedPeer): string[] {
  if ('expectedMs' in peer) {
    const dashes = Array<string>(6).fill('–');
    const time = `about ${numberCell(peer.expectedMs)}`;
    return [corpusCell(corpus), `${peer.name}, left out`, ...dashes, time, '–'];
  }
  return [
    corpusCell(corpus),
    peer.name,
    `${peer.pages}`,
    recallCell(peer.all),
    recallCell(peer.long),
    recallCell({ found: peer.wrong, planted: peer.all.planted }),
    recallCell({ found: peer.falseAlarms, planted: peer.foreign }),
    peer.openMs === null ? '–' : wholeCell(peer.openMs),
    numberCell(peer.medianMs),
    ratioCell(peer.ratio),
  ];
}

/** Return how others do the same job, and ours beside them. */
export function peerTable({ corpora }: BenchReport): Table {
  return {
    labels: 2,
    title: 'Others with the same job, on the same pages',
    note:
      'Each is told which words are quotations and only has to find them; half of the pages quote documents that the corpus does not ' +
      'have. Wrong: quotations with another source named. False alarms: sources named for quotations from elsewhere. A slow one gets ' +
      'fewer pages. Time is the median of all pages, of ours on the very same pages.',
    head: [
      'documents',
      'way',
      'pages',
      'found %',
      `${LONG_WORDS} and more %`,
      'wrong %',
      'false alarms %',
      'open ms',
      'page ms',
      'of ours',
    ],
    rows: corpora.flatMap((corpus) => corpus.peers.map((peer) => peerRow(corpus, peer))),
  };
}

/** Return what is found of quotations of each length. */
export function lengthTable({ corpora }: BenchReport): Table {
  const lengths = corpora[0]?.quality[0]?.byLength.map(({ words }) => words) ?? [];
  return {
    labels: 3,
    title: 'Planted quotations found, by length in words (%)',
    note:
      'Found: the right document and at least half of both spans. Extra: matches that are no planted quotation. ' +
      'Any document: no two quotations of a page need come from the same one, so that none answers for another.',
    head: [
      'documents',
      'stride',
      'quotations from',
      ...lengths.map((words) => `${words}`),
      `${LONG_WORDS} and more`,
      'planted',
      'extra',
    ],
    rows: corpora.flatMap((corpus) =>
      corpus.quality.map(({ stride, setting, byLength, extra }) => [
        corpusCell(corpus),
        `${stride}`,
        setting,
        ...byLength.map(recallCell),
        recallCell(sumOf(byLength.filter(({ words }) => words >= LONG_WORDS))),
        wholeCell(sumOf(byLength).planted),
        `${extra}`,
      ]),
    ),
  };
}

/** Return what is found of long quotations by what happened to them. */
export function mutationTable({ corpora }: BenchReport): Table {
  const hardest = corpora.map(({ quality }) =>
    quality.find(({ setting, stride }) => setting === HARDEST.name && stride === 1),
  );
  const mutations = hardest[0]?.byMutation.map(({ mutation }) => mutation) ?? [];
  return {
    labels: 1,
    title: `Planted quotations of ${LONG_WORDS} words and more found, by what happened to them (%)`,
    note: 'In quotation marks, from any document.',
    head: ['mutation', ...corpora.map(corpusCell)],
    rows: mutations.map((mutation, i) => [
      mutation,
      ...hardest.map((quality) => recallCell(quality?.byMutation[i] ?? { planted: 0, found: 0 })),
    ]),
  };
}
