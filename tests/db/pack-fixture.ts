import type { Pack } from '../../src/core/corpus/pack.ts';
import {
  PASSAGE_SEPARATOR,
  type Passage,
  type SourceDocumentWithPassages,
} from '../../src/core/model/source-document.ts';

/** A document of an invented speaker with one passage a text. */
export function aDocument(
  id: string,
  texts: readonly string[],
  date = '2020-01-02',
): SourceDocumentWithPassages {
  let start = 0;
  const passages = texts.map((text, number): Passage => {
    const passage: Passage = {
      id: `${id}#${number}`,
      documentId: id,
      number,
      text,
      start,
      seed: { file: 'invented.txt', start, end: start + text.length },
      voices: [{ start: 0, end: text.length, voice: 'speaker' }],
    };
    start += text.length + PASSAGE_SEPARATOR.length;
    return passage;
  });
  return {
    document: {
      id,
      packId: 'invented',
      title: `Title of ${id}`,
      kind: 'speech',
      speakers: [{ name: 'Ada Harbourmaster', role: 'Harbour master of Port Fiction' }],
      issuer: null,
      date,
      earliest: date,
      latest: date,
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
    passages,
  };
}

/** A pack with a meaningless index. */
export function aPack(change: Partial<Pack> = {}): Pack {
  return {
    id: 'invented',
    version: '1.0.0',
    title: 'Invented documents',
    documents: [
      aDocument('first', ['One light.', 'Two lights.'], '2020-01-02'),
      aDocument('second', ['Three lights.'], '2021-03-04'),
    ],
    index: new Uint8Array([1, 2, 3, 4]).buffer,
    ...change,
  };
}
