const VISIBILITY: CheckVisibilityOptions = { visibilityProperty: true };

/** Display types that go on in the line: `inline-block` and its like too, and `none`, which is not there at all. */
const IN_LINE = /^(?:inline|contents|ruby|none)/;

/** Tell whether an element without a box of its own lets its text stand in the box around it. */
function isSeenThrough(element: Element): boolean {
  if (!element.parentElement?.checkVisibility(VISIBILITY)) return false;
  const { display, visibility } = getComputedStyle(element);
  return display === 'contents' && visibility === 'visible';
}

/** Tell whether an element is seen and its contents are not: its style or `hidden="until-found"` puts them off. */
function isEmptied(element: Element): boolean {
  // Asked of few elements, since a style has to be computed for the answer.
  if (!element.hasAttribute('hidden') && !element.hasAttribute('style')) return false;
  return getComputedStyle(element).contentVisibility === 'hidden';
}

/** Tell whether text that stands directly in an element is seen. */
export function isVisible(element: Element): boolean {
  // A closed `<details>` is visible itself, and hides its own text in a slot that cannot be asked.
  if (element instanceof HTMLDetailsElement && !element.open) return false;
  return element.checkVisibility(VISIBILITY) ? !isEmptied(element) : isSeenThrough(element);
}

/** Tell whether the style puts an inline element on a line of its own; a floating initial goes on in the word. */
export function isSetApart(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  return float === 'none' && !IN_LINE.test(display);
}
