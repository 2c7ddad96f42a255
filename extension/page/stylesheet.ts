/** Give a document or a shadow root a sheet of ours, until the signal says stop. */
export function adoptStyles(target: Document | ShadowRoot, css: string, signal: AbortSignal): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    target.adoptedStyleSheets = [...target.adoptedStyleSheets, sheet];
    signal.addEventListener('abort', () => {
      target.adoptedStyleSheets = target.adoptedStyleSheets.filter((other) => other !== sheet);
    });
  } catch {
    // Older Firefox keeps these lists from content scripts (bug 1770592); an element does the same there.
    appendStyles(target, css, signal);
  }
}

function appendStyles(target: Document | ShadowRoot, css: string, signal: AbortSignal): void {
  const style = (target.ownerDocument ?? document).createElement('style');
  style.textContent = css;
  (target instanceof Document ? target.documentElement : target).append(style);
  signal.addEventListener('abort', () => style.remove());
}
