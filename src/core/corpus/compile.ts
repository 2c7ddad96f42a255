import { buildIndex } from '../matching/index/corpus-index.ts';
import { PASSAGE_SEPARATOR, documentText } from '../model/source-document.ts';
import type {
  Passage,
  SourceDocument,
  SourceDocumentWithPassages,
} from '../model/source-document.ts';
import { edtfDays } from './edtf-date.ts';
import { ManifestError } from './manifest.ts';
import type { Manifest, ManifestDocument } from './manifest.ts';
import type { Pack } from './pack.ts';
import { shownValue } from './schema-problem.ts';
import { reportVoices, singleVoice } from './voices.ts';

/** Texts of the seed files by name, each as received. */
export type SeedFiles = ReadonlyMap<string, string>;

/** A surrogate without its partner: the range cuts a character in two. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Return the texts of the document's paragraphs; throws `ManifestError` on a range that is not exactly a paragraph. */
function cutParagraphs(entry: ManifestDocument, files: SeedFiles): string[] {
  const where = `${entry.file}: ${entry.id}`;
  const seed = files.get(entry.file);
  if (seed === undefined) throw new ManifestError([`${where}: file: not among the seed files`]);
  return entry.paragraphs.map(([start, end], index) => {
    const field = `${where}: paragraphs[${index}]`;
    const text = seed.slice(start, end);
    if (end > seed.length) {
      throw new ManifestError([`${field}: expected an end up to ${seed.length}, got ${end}`]);
    }
    if (text.trim() !== text || text.includes('\n') || HALF_CHARACTER.test(text)) {
      throw new ManifestError([`${field}: expected a trimmed paragraph, got ${shownValue(text)}`]);
    }
    return text;
  });
}

function compilePassages(entry: ManifestDocument, files: SeedFiles): Passage[] {
  let start = 0;
  return cutParagraphs(entry, files).map((text, number) => {
    const [seedStart, seedEnd] = entry.paragraphs[number] ?? [0, 0];
    const passage: Passage = {
      id: `${entry.id}#${number}`,
      documentId: entry.id,
      number,
      text,
      start,
      seed: { file: entry.file, start: seedStart, end: seedEnd },
      voices: entry.voice === 'speaker' ? singleVoice(text, 'speaker') : reportVoices(text),
    };
    start += text.length + PASSAGE_SEPARATOR.length;
    return passage;
  });
}

function compileDocument(packId: string, entry: ManifestDocument): SourceDocument {
  const { voice: _voice, file: _file, paragraphs: _paragraphs, ...described } = entry;
  const days = edtfDays(entry.date);
  if (!days) {
    throw new ManifestError([
      `${entry.file}: ${entry.id}: date: not EDTF: ${shownValue(entry.date)}`,
    ]);
  }
  return { ...described, ...days, packId };
}

/** Order documents by the first and then the last day of their date. */
function byDate(a: SourceDocument, b: SourceDocument): number {
  return a.earliest.localeCompare(b.earliest) || a.latest.localeCompare(b.latest);
}

/**
 * Return the pack that a manifest cuts out of its seed files: documents earliest first, each with its passages, and the
 * index over their texts in the same order. Throws `ManifestError` naming file, document, field and value.
 */
export function compilePack(manifest: Manifest, files: SeedFiles): Pack {
  const documents: SourceDocumentWithPassages[] = manifest.documents
    .map((entry) => ({
      document: compileDocument(manifest.id, entry),
      passages: compilePassages(entry, files),
    }))
    .sort((a, b) => byDate(a.document, b.document));
  const index = buildIndex(documents.map(({ passages }) => documentText(passages)));
  return { id: manifest.id, version: manifest.version, title: manifest.title, documents, index };
}
