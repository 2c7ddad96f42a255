import type { SourceCard } from '../../src/protocol/messages.ts';
import type { Ask } from './ask.ts';
import type { Point } from './hit-test.ts';
import { createOverlayHost, type OverlayHost } from './overlay-host.ts';
import type { PaintedMatch } from './painted-match.ts';
import { CardActions } from './popup-actions.ts';
import { keepBeside } from './popup-position.ts';
import { buildCardBody, cardLabel } from './popup-view.ts';
import css from './popup.css?inline';

/** Whom the popup asks and tells. */
export interface PopupOptions {
  readonly ask: Ask;
  readonly signal: AbortSignal;
  readonly onSaved: (matchId: string, annotationId: string) => void;
  readonly onDismissed: (matchId: string, dismissed: boolean) => void;
  /** The popup opened on a match, or closed (`null`). */
  readonly onCurrent: (matchId: string | null) => void;
  /** Keyboard steps from within the popup. */
  readonly onStep: (by: 1 | -1) => void;
}

/** How to open. */
export interface OpenOptions {
  /** Where the reader points; without it the card stands at the quotation's beginning. */
  readonly point?: Point;
  /** Move the focus into the card, and back when it closes. */
  readonly focus?: boolean;
}

/** Up and down scroll a long card. */
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The card of one quotation at a time: asks for it, shows it beside the quotation, closes it. */
export class Popup {
  readonly host: OverlayHost;
  readonly #options: PopupOptions;
  /** Ends what belongs to the open card. */
  #card: AbortController | null = null;
  #actions: CardActions | null = null;
  #openId: string | null = null;
  #focusBefore: Element | null = null;

  constructor(options: PopupOptions) {
    this.#options = options;
    this.host = createOverlayHost(document, css, options.signal);
    const { content } = this.host;
    content.tabIndex = -1;
    content.setAttribute('role', 'dialog');
    content.addEventListener('keydown', (event) => this.#onKey(event));
    // In the capture phase, so that a page that stops the key does not keep the card open.
    window.addEventListener('keydown', (event) => this.#onEscape(event), {
      capture: true,
      signal: options.signal,
    });
    options.signal.addEventListener('abort', () => this.close());
  }

  /** Id of the match that is shown or being asked for, or `null`. */
  get openId(): string | null {
    return this.#openId;
  }

  /** The reader works in the card: it must not close by itself. */
  get hasFocus(): boolean {
    return document.activeElement === this.host.element;
  }

  /** Ask for a match's card and show it. Return whether it is shown now. */
  async open(painted: PaintedMatch, { point, focus = false }: OpenOptions = {}): Promise<boolean> {
    const { id } = painted.match;
    if (this.#openId === id && !focus) return true;
    this.#end();
    this.#openId = id;
    const controller = new AbortController();
    this.#card = controller;
    const reply = await this.#options.ask('card', { matchId: id });
    if (controller.signal.aborted || this.#options.signal.aborted) return false;
    if (!reply.ok) {
      this.close();
      return false;
    }
    this.#show(painted, reply.value, point ?? null, controller.signal);
    if (focus) this.#takeFocus();
    this.#options.onCurrent(id);
    return true;
  }

  /** Close the card and give the focus back to where it came from. */
  close(): void {
    if (this.#openId === null) return;
    const hadFocus = this.hasFocus;
    this.#end();
    this.host.hide();
    if (hadFocus && this.#focusBefore instanceof HTMLElement) {
      this.#focusBefore.focus({ preventScroll: true });
    }
    this.#focusBefore = null;
    this.#options.onCurrent(null);
  }

  #end(): void {
    this.#actions?.flush();
    this.#actions = null;
    this.#card?.abort();
    this.#card = null;
    this.#openId = null;
  }

  #show(painted: PaintedMatch, card: SourceCard, point: Point | null, signal: AbortSignal): void {
    const body = buildCardBody(card);
    const actions = new CardActions({
      card,
      ask: this.#options.ask,
      signal,
      onSaved: (annotationId) => this.#options.onSaved(card.matchId, annotationId),
      onDismissed: (dismissed) => {
        show(dismissed);
        this.#options.onDismissed(card.matchId, dismissed);
      },
    });
    const { content } = this.host;
    const show = (dismissed: boolean): void => {
      const hadFocus = this.hasFocus;
      content.replaceChildren(
        ...(dismissed ? [actions.dismissedElement] : [body, actions.element]),
      );
      if (hadFocus) content.focus();
    };
    this.#actions = actions;
    content.setAttribute('aria-label', cardLabel(card));
    show(false);
    const dialog = painted.ranges[0]?.startContainer.parentElement?.closest('dialog:modal');
    this.host.show(dialog ?? undefined);
    keepBeside(painted, this.host, point, signal);
  }

  #takeFocus(): void {
    if (!this.hasFocus) this.#focusBefore = document.activeElement;
    this.host.content.focus({ preventScroll: true });
  }

  #onKey(event: KeyboardEvent): void {
    const by = STEPS[event.key];
    if (!by || !event.isTrusted || event.target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    this.#options.onStep(by);
  }

  #onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || this.#openId === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  }
}
