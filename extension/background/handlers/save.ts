import type { Annotation } from '../../../src/core/model/annotation.ts';
import { documentText } from '../../../src/core/model/source-document.ts';
import {
  annotationsOfPage,
  saveAnnotation,
  updateAnnotation,
} from '../../../src/db/annotations.ts';
import { getDocument } from '../../../src/db/documents.ts';
import type { RequestOf, ValueOf } from '../../../src/protocol/messages.ts';
import { annotationSource, buildAnnotation } from '../build-annotation.ts';
import { Refusal } from '../refusal.ts';
import type { Sender, SenderTab } from '../sender.ts';
import type { Services } from '../services.ts';
import { tabAbout } from '../tab-about.ts';
import { annotationOf } from '../../../src/protocol/annotation-of.ts';
import { findTabMatch } from '../tab-matches.ts';

type SaveRequest = RequestOf<'save'>;
type SelectionTarget = Extract<SaveRequest['target'], { type: 'selection' }>;

/** Save under the request's id once; an annotation of the same match that is there already stands for it. */
async function saveMatch(
  { stores, now }: Services,
  { id, note }: SaveRequest,
  matchId: string,
  tab: SenderTab,
): Promise<string> {
  const { state, tabMatch } = await findTabMatch(tab.id, matchId);
  const user = await stores.user();
  const existing = annotationOf(tabMatch, await annotationsOfPage(user, state.page.url));
  if (existing) {
    // An empty note is the first save sent again, not a note taken back.
    if (note && note !== existing.note) await updateAnnotation(user, existing.id, { note }, now());
    return existing.id;
  }
  const { documentId } = tabMatch.match.source;
  const found = await getDocument(await stores.corpus(), documentId);
  if (!found) throw new Refusal('not-found', `no document ${documentId}`);
  const base = { id, page: state.page, quotation: tabMatch.selectors, note };
  const source = annotationSource(tabMatch, found.document, documentText(found.passages));
  await saveAnnotation(user, buildAnnotation(base, source, now()));
  return id;
}

async function saveSelection(
  { stores, now }: Services,
  { id, note }: SaveRequest,
  { page, selectors }: SelectionTarget,
  tab: SenderTab,
): Promise<string> {
  const base = { id, page: { ...page, url: tab.url }, quotation: selectors, note };
  const annotation: Annotation = buildAnnotation(base, null, now());
  await saveAnnotation(await stores.user(), annotation);
  return id;
}

/** Save a match or a selection; nothing is saved from a private window. */
export async function save(
  services: Services,
  request: SaveRequest,
  sender: Sender,
): Promise<ValueOf<'save'>> {
  const tab = await tabAbout(services, request, sender);
  if (tab.incognito) throw new Refusal('private-window', 'nothing is saved from a private window');
  const { target } = request;
  const id =
    target.type === 'match'
      ? await saveMatch(services, request, target.matchId, tab)
      : await saveSelection(services, request, target, tab);
  return { id };
}
