/** Our boxes keep their roots to themselves; tests note them when they are made. */
const contents: { host: Element; root: ShadowRoot }[] = [];
const attachShadow = Element.prototype.attachShadow;

Element.prototype.attachShadow = function attach(init) {
  const root = attachShadow.call(this, init);
  contents.push({ host: this, root });
  return root;
};

/** Return the elements in our boxes on the page that match a selector. */
export function inBoxes(selector: string): HTMLElement[] {
  return contents
    .filter(({ host }) => host.isConnected)
    .flatMap(({ root }) => [...root.querySelectorAll<HTMLElement>(selector)])
    .filter((element) => element.checkVisibility());
}

/** Return the first one; throws where there is none. */
export function inBox(selector: string): HTMLElement {
  const element = inBoxes(selector)[0];
  if (!element) throw new Error(`no ${selector} in our boxes`);
  return element;
}

/** Return the button with these words. */
export function buttonNamed(name: string): HTMLElement {
  const button = inBoxes('button').find(({ textContent }) => textContent.includes(name));
  if (!button) throw new Error(`no button ${name}`);
  return button;
}
