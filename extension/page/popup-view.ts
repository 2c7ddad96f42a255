import type { TextSegment } from '../../src/core/matching/explain/alignment-segments.ts';
import type { SourceDocument } from '../../src/core/model/source-document.ts';
import type { SourceCard } from '../../src/protocol/messages.ts';
import {
  clipMiddle,
  dateBasisLabel,
  dateLabel,
  differenceLines,
  kindLabel,
  levelLabel,
  quotedLabel,
  voiceLabel,
} from '../components/wording.ts';
import { t } from '../platform/localise.ts';
import { make } from './element.ts';

/** How a segment of the source is shown; kinds that are not here read like the quotation itself. */
const SEGMENT_CLASSES: Partial<Record<TextSegment['kind'], 'near' | 'left' | 'changed'>> = {
  context: 'near',
  elided: 'left',
  jump: 'left',
  spelling: 'left',
  changed: 'changed',
  dropped: 'changed',
};

/** Words at each end of a long stretch of the source that the quotation leaves out. */
const LEFT_OUT_WORDS = 12;

function levelLine({ level, differences, quoted }: SourceCard): HTMLElement {
  const aside = quoted ? null : make('span', { class: 'aside' }, `· ${quotedLabel(quoted)}`);
  return make('p', { class: `level ${level}` }, levelLabel(level, differences), aside);
}

function speakerLine({ document, voice }: SourceCard): HTMLElement {
  const [speaker, ...others] = document.speakers;
  const role = voice === 'speaker' && speaker && others.length === 0 ? speaker.role : null;
  return make(
    'p',
    { class: 'who' },
    voiceLabel(document, voice),
    ...(role ? [' ', make('span', { class: 'role' }, role)] : []),
  );
}

function setting(document: SourceDocument): string {
  const occasion = document.event ?? kindLabel(document.kind);
  return [occasion, document.place].filter((part) => part !== null).join(', ');
}

/** The date, how it is known (with the reason on demand), and the occasion. */
function dateLines(document: SourceDocument): HTMLElement[] {
  const time = make('time', { attributes: { datetime: document.earliest } }, dateLabel(document));
  const basis = dateBasisLabel(document);
  const note = make('p', { class: 'date-note', attributes: { hidden: '' } }, document.dateNote);
  const line = make('p', { class: 'where' }, time);
  if (basis && document.dateNote) line.append(' ', basisButton(basis, note));
  else if (basis) line.append(' ', basis);
  line.append(` · ${setting(document)}`);
  return [line, note];
}

function basisButton(basis: string, note: HTMLElement): HTMLElement {
  const attributes = { type: 'button', 'aria-expanded': 'false' };
  const button = make('button', { class: 'basis', attributes }, basis);
  button.addEventListener('click', () => {
    note.hidden = !note.hidden;
    button.setAttribute('aria-expanded', String(!note.hidden));
  });
  return button;
}

function segmentNode({ kind, text }: TextSegment): Node {
  const shown = SEGMENT_CLASSES[kind];
  if (!shown) return document.createTextNode(text);
  const clip = (words: string) => clipMiddle(words, LEFT_OUT_WORDS);
  const told = shown === 'left' ? text.replace(/\S[^]*\S/u, clip) : text;
  return make(shown === 'near' ? 'span' : 'mark', { class: shown }, told);
}

function sourceText({ source, document }: SourceCard): HTMLElement {
  const attributes = { lang: document.language, dir: 'auto' };
  return make('p', { class: 'source', attributes }, ...source.map(segmentNode));
}

function differenceList({ differences }: SourceCard): HTMLElement | null {
  const lines = differenceLines(differences);
  if (lines.length === 0) return null;
  return make(
    'ul',
    { class: 'differences', attributes: { role: 'list' } }, // WebKit drops the role with the bullets
    ...lines.map(({ label, text }) => make('li', {}, make('b', {}, label), ` ${text}`)),
  );
}

function alternativesLine({ alternatives }: SourceCard): HTMLElement | null {
  if (alternatives.length === 0) return null;
  const titles = alternatives.map((document) =>
    t('popupAlsoItem', document.title, dateLabel(document)),
  );
  const list = new Intl.ListFormat(t('catalogueLanguage') || 'en').format(titles);
  return make('p', { class: 'also' }, t('popupAlso', list));
}

/** What a screen reader says when the card gets the focus. */
export function cardLabel({ level, differences, document, voice }: SourceCard): string {
  return t('popupLabel', levelLabel(level, differences), voiceLabel(document, voice));
}

/** Build the readable part of the card: level, who, when and where, the source's words and how the quotation departs. */
export function buildCardBody(card: SourceCard): HTMLElement {
  return make(
    'div',
    { class: 'body' },
    levelLine(card),
    speakerLine(card),
    make('p', { class: 'title', attributes: { dir: 'auto' } }, card.document.title),
    ...dateLines(card.document),
    sourceText(card),
    differenceList(card),
    alternativesLine(card),
  );
}
