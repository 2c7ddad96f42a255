import tokens from '../components/tokens.css?inline';
import { catalogueLanguage } from '../platform/localise.ts';
import { adoptStyles } from './stylesheet.ts';

/** A box of ours above the page, with a root that the page cannot look into. */
export interface OverlayHost {
  /** The only element that the page sees. */
  readonly element: HTMLElement;
  /** Where the content goes. */
  readonly content: HTMLElement;
  /** Show it above everything, as a child of `within` (an open modal dialog) or of the document. */
  show(within?: Element): void;
  hide(): void;
  moveTo(left: string, top: string): void;
}

/** Class of the content, by which a later script of ours knows a host that an update left behind. */
const CONTENT_CLASS = 'sidelight';

/** Inline and important, so that no rule of the page reaches it. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  'color-scheme': 'light dark',
  display: 'none',
  position: 'fixed',
  width: 'max-content',
  'max-width': '100vw',
  'z-index': '2147483647', // Only counts where the browser lacks popovers.
};

/** What happens in our boxes is not the page's: its shortcuts and focus traps would take it for their own. */
const KEPT_EVENTS =
  'keydown keypress keyup beforeinput input paste copy cut pointerdown pointerup mousedown mouseup click dblclick ' +
  'contextmenu focusin focusout touchstart touchend';

function setStyle(element: HTMLElement, name: string, value: string): void {
  element.style.setProperty(name, value, 'important');
}

function directionOf(language: string): string {
  const locale: Intl.Locale & { getTextInfo?: () => { direction: string } } = new Intl.Locale(
    language,
  );
  return locale.getTextInfo?.().direction ?? 'ltr';
}

function contentOf(document: Document): HTMLElement {
  const content = document.createElement('div');
  content.className = CONTENT_CLASS;
  content.lang = catalogueLanguage();
  content.dir = directionOf(content.lang);
  return content;
}

/** Tell whether a shadow root is one of ours. */
export function isOverlayRoot(root: ShadowRoot | null): boolean {
  return root !== null && [...root.children].some(({ className }) => className === CONTENT_CLASS);
}

/**
 * Make a hidden host: a plain `<div popover>` of the document element with a closed shadow root. In the top layer, no
 * opacity, filter or transform of the page touches it. It goes when the signal says stop.
 */
export function createOverlayHost(
  document: Document,
  css: string,
  signal: AbortSignal,
): OverlayHost {
  const element = document.createElement('div');
  const popovers = typeof element.showPopover === 'function';
  if (popovers) element.popover = 'manual';
  for (const [name, value] of Object.entries(HOST_STYLE)) setStyle(element, name, value);
  // Giving the focus back to the host gives it to what is inside.
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: true });
  adoptStyles(root, `${tokens}\n${css}`, signal);
  const content = contentOf(document);
  root.append(content);
  for (const type of KEPT_EVENTS.split(' ')) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  signal.addEventListener('abort', () => element.remove());
  return {
    element,
    content,
    show(within = document.documentElement) {
      if (signal.aborted) return;
      if (element.parentNode !== within) within.append(element);
      setStyle(element, 'display', 'block');
      if (popovers && !element.matches(':popover-open')) element.showPopover();
    },
    hide() {
      setStyle(element, 'display', 'none');
      if (popovers && element.matches(':popover-open')) element.hidePopover();
    },
    moveTo(left, top) {
      setStyle(element, 'left', left);
      setStyle(element, 'top', top);
    },
  };
}
