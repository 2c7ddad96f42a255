import { buildIndex } from '../../src/core/matching/index/corpus-index.ts';
import { writePack } from '../../src/core/corpus/pack.ts';
import type { SourceDocumentWithPassages } from '../../src/core/model/source-document.ts';

/** One sentence of an invented speech, long enough to be found anywhere. */
export const SENTENCE =
  'The lighthouse keepers of the northern archipelago will keep their copper bells polished until the last herring trawler has returned';

/** Return a pack file with one invented document, whose text is `SENTENCE` at offset 7 of the seed. */
export function inventedPack(): Uint8Array {
  const document: SourceDocumentWithPassages = {
    document: {
      id: 'keepers-2019',
      packId: 'invented',
      title: 'To the keepers',
      kind: 'speech',
      speakers: [{ name: 'Ada Marlow', role: 'Warden of Lights' }],
      issuer: null,
      date: '2019-05-01',
      earliest: '2019-05-01',
      latest: '2019-05-01',
      dateBasis: 'stated',
      dateNote: null,
      posted: null,
      place: null,
      event: null,
      language: 'en',
      url: null,
      urlBasis: null,
      reporter: null,
    },
    passages: [
      {
        id: 'keepers-2019#0',
        documentId: 'keepers-2019',
        number: 0,
        text: SENTENCE,
        start: 0,
        seed: { file: 'keepers.txt', start: 7, end: 7 + SENTENCE.length },
        voices: [{ start: 0, end: SENTENCE.length, voice: 'speaker' }],
      },
    ],
  };
  return writePack({
    id: 'invented',
    version: '1.0.0',
    title: 'Invented',
    documents: [document],
    index: buildIndex([SENTENCE]),
  });
}
