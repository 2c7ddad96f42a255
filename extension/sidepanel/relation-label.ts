import type { RelationReason } from '../../src/core/related/related-statements.ts';
import { catalogueLanguage, t } from '../platform/localise.ts';

const SUBJECT_KEYS = {
  earlier: 'panelRelatedReasonEarlier',
  later: 'panelRelatedReasonLater',
  'same-day': 'panelRelatedReasonSameTime',
} as const;

/** Say why a statement is listed: "repeats this sentence", "same speaker, same subject: code of conduct", "earlier, on the same subject: …". */
export function relationLabel(reason: RelationReason): string {
  if (reason.type === 'repeats') return t('panelRelatedReasonRepeats');
  const { terms, sameSpeaker, direction } = reason;
  const list = new Intl.ListFormat(catalogueLanguage(), { type: 'unit' }).format(terms);
  return t(sameSpeaker ? 'panelRelatedReasonSameSpeaker' : SUBJECT_KEYS[direction], list);
}
