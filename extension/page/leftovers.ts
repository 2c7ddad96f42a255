import { browser } from 'wxt/browser';
import { isOverlayRoot } from './overlay-host.ts';

/** Firefox gives content scripts this property; Chromium has `chrome.dom` instead. */
interface OpenableElement {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

function rootOf(element: HTMLElement): ShadowRoot | null {
  const { openOrClosedShadowRoot } = element as OpenableElement;
  return openOrClosedShadowRoot ?? browser.dom?.openOrClosedShadowRoot(element) ?? null;
}

/** Remove the boxes that a script of an earlier version of ours left in the page: after an update it cannot do so itself. */
export function removeLeftovers(document: Document): void {
  for (const element of document.querySelectorAll<HTMLElement>('div[popover]')) {
    if (isOverlayRoot(rootOf(element))) element.remove();
  }
}
