import { MAX_NOTE } from '../../src/protocol/limits.ts';
import type { ErrorCode, SourceCard } from '../../src/protocol/messages.ts';
import { t } from '../platform/localise.ts';
import { newAnnotationId } from './annotation-id.ts';
import type { Ask } from './ask.ts';
import { copyText } from './copy-text.ts';
import { make, makeButton } from './element.ts';
import { guardVisibility } from './visibility-guard.ts';

/** What the actions of a card need, and whom they tell. */
export interface CardActionOptions {
  readonly card: SourceCard;
  readonly ask: Ask;
  /** Stops what the actions have started. */
  readonly signal: AbortSignal;
  readonly onSaved: (annotationId: string) => void;
  /** The reader hides the match, or shows it again. */
  readonly onDismissed: (dismissed: boolean) => void;
}

/** How long "Copied" stands on its button. */
const COPIED_MS = 2_000;

function problem(code: ErrorCode): string {
  return t(code === 'private-window' ? 'popupPrivateWindow' : 'popupNotDone');
}

/** The buttons of one card, and the note field that a save opens. */
export class CardActions {
  /** For the popup's end. */
  readonly element: HTMLElement;
  readonly #options: CardActionOptions;
  readonly #status = make('p', { class: 'status', attributes: { role: 'status' } });
  readonly #save: HTMLButtonElement;
  readonly #copy: HTMLButtonElement;
  readonly #noteForm: HTMLElement;
  readonly #noteField: HTMLTextAreaElement;
  readonly #hasBeenSeen: () => boolean;
  readonly #actions: HTMLElement;
  readonly #dismissed: HTMLElement;
  /** Made once for a card, so that a save that is sent again is the same save. */
  #annotationId: string;
  #saved: boolean;
  #savedNote = '';

  constructor(options: CardActionOptions) {
    this.#options = options;
    this.#annotationId = options.card.savedAs ?? newAnnotationId();
    this.#saved = options.card.savedAs !== null;
    this.#save = makeButton('', 'button', () => void this.#saveMatch());
    this.#copy = makeButton(t('popupCopy'), 'button', () => void this.#copyCitation());
    this.#noteField = make('textarea', {
      attributes: { rows: '2', maxlength: String(MAX_NOTE), dir: 'auto' },
    });
    this.#noteForm = this.#buildNoteForm();
    this.#actions = make(
      'div',
      { class: 'actions' },
      makeButton(t('popupOpen'), 'button primary', () => void this.#open()),
      this.#save,
      this.#copy,
      makeButton(t('popupDismiss'), 'button quiet', () => void this.#dismiss(true)),
    );
    this.#dismissed = make(
      'div',
      { class: 'dismissed' },
      make('p', {}, t('popupDismissed')),
      makeButton(t('popupUndo'), 'button', () => void this.#dismiss(false)),
    );
    this.element = make('div', { class: 'foot' }, this.#actions, this.#noteForm, this.#status);
    this.#hasBeenSeen = guardVisibility(this.#actions, options.signal).hasBeenSeen;
    this.#showSaved();
  }

  /** Takes the place of the whole card while the match is hidden. */
  get dismissedElement(): HTMLElement {
    return this.#dismissed;
  }

  /** Keep a note that was typed but not sent; a reader who closes the popup means it. */
  flush(): void {
    if (this.#noteField.value.trim() !== this.#savedNote) void this.#sendNote();
  }

  #buildNoteForm(): HTMLElement {
    const form = make(
      'div',
      { class: 'note', attributes: { hidden: '' } },
      make('label', {}, t('popupNote'), this.#noteField),
      makeButton(t('popupSaveNote'), 'button', () => void this.#sendNote()),
    );
    this.#noteField.addEventListener('keydown', (event) => {
      const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (sends && event.isTrusted) void this.#sendNote();
    });
    return form;
  }

  #report(text: string, isError = false): void {
    this.#status.textContent = text;
    this.#status.classList.toggle('error', isError);
  }

  #showSaved(): void {
    this.#save.textContent = this.#saved ? t('popupSaved') : t('popupSave');
    this.#save.setAttribute('aria-disabled', String(this.#saved));
  }

  async #open(): Promise<void> {
    const reply = await this.#options.ask('openPanel', { matchId: this.#options.card.matchId });
    if (!reply.ok) this.#report(problem(reply.code), true);
  }

  async #store(note: string): Promise<boolean> {
    const reply = await this.#options.ask('save', {
      id: this.#annotationId,
      target: { type: 'match', matchId: this.#options.card.matchId },
      note,
    });
    if (!reply.ok) {
      this.#report(problem(reply.code), true);
      return false;
    }
    this.#annotationId = reply.value.id;
    return true;
  }

  async #saveMatch(): Promise<void> {
    if (this.#saved || !this.#hasBeenSeen()) return;
    this.#saved = true; // A second press while the first is on its way changes nothing.
    this.#saved = await this.#store('');
    this.#showSaved();
    if (!this.#saved) return;
    this.#options.onSaved(this.#annotationId);
    this.#report('');
    this.#noteForm.hidden = false;
    this.#noteField.focus();
  }

  async #sendNote(): Promise<void> {
    const note = this.#noteField.value.trim();
    if (!(await this.#store(note))) return;
    this.#savedNote = note;
    this.#report(t('popupNoteSaved'));
  }

  async #copyCitation(): Promise<void> {
    const copied = await copyText(this.#options.card.citation, this.element);
    this.#report(copied ? '' : t('popupNotCopied'), !copied);
    if (!copied) return;
    this.#copy.textContent = t('popupCopied');
    setTimeout(() => (this.#copy.textContent = t('popupCopy')), COPIED_MS);
  }

  async #dismiss(dismissed: boolean): Promise<void> {
    const { matchId } = this.#options.card;
    const reply = await this.#options.ask('dismiss', { matchId, dismissed });
    if (reply.ok) this.#options.onDismissed(dismissed);
    else this.#report(problem(reply.code), true);
  }
}
