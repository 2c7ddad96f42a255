import { voiceOfSpan } from '../../../src/core/corpus/voice-of-span.ts';
import {
  sentencesAround,
  sourceSegments,
} from '../../../src/core/matching/explain/alignment-segments.ts';
import { formatCitation } from '../../../src/core/export/citation.ts';
import type { Match } from '../../../src/core/model/match.ts';
import {
  documentText,
  passageAt,
  type Passage,
  type SourceDocument,
  type SourceDocumentWithPassages,
} from '../../../src/core/model/source-document.ts';
import type { TextSpan } from '../../../src/core/model/text-span.ts';
import { annotationsOfPage } from '../../../src/db/annotations.ts';
import type { CorpusDatabase } from '../../../src/db/corpus-database.ts';
import { getDocument } from '../../../src/db/documents.ts';
import { annotationOf } from '../../../src/protocol/annotation-of.ts';
import type { RequestOf, SourceCard, ValueOf } from '../../../src/protocol/messages.ts';
import { Refusal } from '../refusal.ts';
import type { Sender } from '../sender.ts';
import type { Services } from '../services.ts';
import { findTabMatch } from '../tab-matches.ts';
import { tabAbout } from '../tab-about.ts';

/** The paragraphs that a span of the document touches. */
function paragraphsAround(passages: readonly Passage[], { start, end }: TextSpan): TextSpan {
  const first = passageAt(passages, start);
  const last = passageAt(passages, Math.max(start, end - 1));
  return {
    start: Math.min(first?.start ?? start, start),
    end: Math.max(last ? last.start + last.text.length : end, end),
  };
}

/** Return the source of a match: whose voice it is, and the sentences around the repeated words. */
function describeSource(
  { source, alignment }: Match,
  { document, passages }: SourceDocumentWithPassages,
): Pick<SourceCard, 'document' | 'voice' | 'source' | 'citation'> {
  const text = documentText(passages);
  const paragraphs = paragraphsAround(passages, source);
  const sentences = sentencesAround(text, source, paragraphs, document.language);
  return {
    document,
    voice: voiceOfSpan(passages, source),
    source: sourceSegments(alignment, text, sentences),
    citation: formatCitation(document),
  };
}

async function alternativesOf(
  db: CorpusDatabase,
  { source, alternatives }: Match,
): Promise<SourceDocument[]> {
  const ids = new Set(alternatives.map(({ documentId }) => documentId));
  ids.delete(source.documentId);
  const documents = await db.documents.bulkGet([...ids]);
  return documents.filter((document) => document !== undefined);
}

/** Describe the source of a match. */
export async function describeCard(
  services: Services,
  request: RequestOf<'card'>,
  sender: Sender,
): Promise<ValueOf<'card'>> {
  const tab = await tabAbout(services, request, sender);
  const { state, tabMatch } = await findTabMatch(tab.id, request.matchId);
  const { match } = tabMatch;
  const db = await services.stores.corpus();
  const found = await getDocument(db, match.source.documentId);
  if (!found) throw new Refusal('not-found', `no document ${match.source.documentId}`);
  const annotations = await annotationsOfPage(await services.stores.user(), state.page.url);
  return {
    ...describeSource(match, found),
    matchId: request.matchId,
    level: match.level,
    quoted: match.quoted,
    differences: match.differences,
    alternatives: await alternativesOf(db, match),
    savedAs: annotationOf(tabMatch, annotations)?.id ?? null,
  };
}
