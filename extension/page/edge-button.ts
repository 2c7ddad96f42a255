import type { PageMatch } from '../../src/protocol/messages.ts';
import { t, tPlural } from '../platform/localise.ts';
import { make, makeButton } from './element.ts';
import { createOverlayHost } from './overlay-host.ts';
import css from './edge-button.css?inline';

/** The small button at the page's edge that says how many quotations were found. */
export interface EdgeButton {
  readonly element: HTMLElement;
  /** Say how many; with none, the button is not there. */
  update(matches: readonly PageMatch[]): void;
}

/** Whom the button tells. */
export interface EdgeButtonOptions {
  readonly signal: AbortSignal;
  /** The reader wants the next (or previous) quotation. */
  readonly onStep: (by: 1 | -1) => void;
}

/** Distances from the window's edges in px, as in the design. */
const INLINE_END = '14px';
const BLOCK_END = '16px';

const SVG = 'http://www.w3.org/2000/svg';

/** Lines of text, and light that falls on them from the side. */
const GLYPH_PATHS = ['M3 3.5h7M3 7h5M3 10.5h7M3 14h4', 'M15 2.5 11 9l4 6.5'];

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

function svgElement(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function makeGlyph(): SVGElement {
  const glyph = svgElement('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' });
  for (const d of GLYPH_PATHS) {
    glyph.append(
      svgElement('path', {
        d,
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': '1.6',
        'stroke-linejoin': 'round',
      }),
    );
  }
  return glyph;
}

/** The page's inline end: on the left of a page that runs from right to left. */
function endSide(): 'left' | 'right' {
  return getComputedStyle(document.body ?? document.documentElement).direction === 'rtl'
    ? 'left'
    : 'right';
}

/** Make the button. Pressing it or the arrow keys on it go from quotation to quotation. */
export function createEdgeButton({ signal, onStep }: EdgeButtonOptions): EdgeButton {
  const host = createOverlayHost(document, css, signal);
  const quotations = make('span');
  const sources = make('span', { class: 'sources' });
  const spoken = make('span', { class: 'unseen', attributes: { role: 'status' } });
  const button = makeButton('', 'edge', () => onStep(1));
  button.title = t('pageEdgeHint');
  button.append(makeGlyph(), make('span', {}, quotations, sources));
  button.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (!by || !event.isTrusted) return;
    event.preventDefault();
    onStep(by);
  });
  host.content.append(button, spoken);
  host.element.style.setProperty('bottom', BLOCK_END, 'important');
  return {
    element: host.element,
    update(matches) {
      if (matches.length === 0) {
        host.hide();
        return;
      }
      const documents = new Set(matches.map(({ documentId }) => documentId)).size;
      quotations.textContent = tPlural('pageQuotations', matches.length);
      sources.textContent = `, ${tPlural('pageSources', documents)}`;
      host.element.style.setProperty(endSide(), INLINE_END, 'important');
      host.show();
      // Said once a page: counts that change while it loads would interrupt.
      if (spoken.textContent === '') {
        spoken.textContent = t('pageFound', `${quotations.textContent}${sources.textContent}`);
      }
    },
  };
}
