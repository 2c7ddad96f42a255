import './fake-browser.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { removeLeftovers } from '../../../extension/page/leftovers.ts';
import { createOverlayHost } from '../../../extension/page/overlay-host.ts';
import { adoptStyles } from '../../../extension/page/stylesheet.ts';

let stop = new AbortController();

afterEach(() => {
  stop.abort();
  stop = new AbortController();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('createOverlayHost', () => {
  it('gives nothing away: no name, no class, no root', () => {
    const { element } = createOverlayHost(document, '', stop.signal);
    expect(element.getAttributeNames().toSorted()).toEqual(['popover', 'style']);
    expect(element.shadowRoot).toBeNull();
  });

  it('is in the tree only when it is shown, above everything, and gone in the end', () => {
    const host = createOverlayHost(document, '', stop.signal);
    expect(host.element.isConnected).toBe(false);
    host.show();
    expect(host.element.matches(':popover-open')).toBe(true);
    host.hide();
    expect(getComputedStyle(host.element).display).toBe('none');
    host.show();
    stop.abort();
    expect(host.element.isConnected).toBe(false);
    host.show();
    expect(host.element.isConnected).toBe(false);
  });

  it('goes into an open modal dialog, where the page below is inert', () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    const host = createOverlayHost(document, '', stop.signal);
    host.show(dialog);
    expect(host.element.parentNode).toBe(dialog);
    expect(host.element.matches(':popover-open')).toBe(true);
  });
});

describe('removeLeftovers', () => {
  it('removes the boxes of a script that an update cut off, and nobody else’s', () => {
    const roots = new Map<Element, ShadowRoot>();
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const root = attach.call(this, init);
      roots.set(this, root);
      return root;
    });
    const openOrClosedShadowRoot = (element: Element): ShadowRoot | null =>
      roots.get(element) ?? null;
    Object.assign(browser, { dom: { openOrClosedShadowRoot } });
    const ours = createOverlayHost(document, '', stop.signal);
    ours.show();
    const theirs = document.createElement('div');
    theirs.popover = 'manual';
    theirs.attachShadow({ mode: 'closed' }).append('words of the page');
    const plain = document.createElement('div');
    plain.popover = 'auto';
    document.body.append(theirs, plain);
    removeLeftovers(document);
    expect(ours.element.isConnected).toBe(false);
    expect(theirs.isConnected).toBe(true);
    expect(plain.isConnected).toBe(true);
  });
});

describe('adoptStyles', () => {
  it('adds an element where the browser keeps its lists from us', () => {
    vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => {
      throw new Error('Accessing from Xray wrapper is not supported.');
    });
    adoptStyles(document, 'p { color: rgb(1, 2, 3) }', stop.signal);
    const p = document.body.appendChild(document.createElement('p'));
    expect(getComputedStyle(p).color).toBe('rgb(1, 2, 3)');
    stop.abort();
    expect(getComputedStyle(p).color).not.toBe('rgb(1, 2, 3)');
  });
});
