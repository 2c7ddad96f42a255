import { matchAt, type Point } from './hit-test.ts';
import type { PaintedMatch } from './painted-match.ts';
import type { Popup } from './popup.ts';

/** Long enough that a pointer on its way across the page opens nothing, short enough to feel prompt. */
const OPEN_AFTER_MS = 250;

/** Time to get from the quotation into the card. */
const CLOSE_AFTER_MS = 350;

/** What following the pointer needs. */
export interface PointerOptions {
  readonly painted: () => readonly PaintedMatch[];
  readonly popup: Popup;
  readonly signal: AbortSignal;
}

/** One thing to do after a while, unless something else comes first. */
class Delay {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #key: string | null = null;

  /** Do it after a while. Starting the same again changes nothing. */
  start(key: string, ms: number, action: () => void): void {
    if (this.#key === key) return;
    this.stop();
    this.#key = key;
    this.#timer = setTimeout(() => {
      this.#key = null;
      action();
    }, ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#key = null;
  }
}

function isTouch(event: Event): boolean {
  return event instanceof PointerEvent && event.pointerType === 'touch';
}

function isOnControl(event: Event): boolean {
  return (
    event.target instanceof Element && event.target.closest('a, button, label, input') !== null
  );
}

/**
 * Open a quotation's card when the pointer rests on it or a finger taps it; close it when both quotation and card are
 * left, or another place is pressed. Events that the page's scripts make up do nothing.
 */
export function followPointer({ painted, popup, signal }: PointerOptions): void {
  const opening = new Delay();
  const closing = new Delay();
  let last: { readonly point: Point; readonly target: EventTarget | null } | null = null;
  let frame = 0;

  const leave = (): void => {
    opening.stop();
    if (popup.openId === null || popup.hasFocus) return;
    closing.start('close', CLOSE_AFTER_MS, () => {
      if (!popup.hasFocus) popup.close();
    });
  };
  const look = (): void => {
    frame = 0;
    if (!last) return;
    if (last.target === popup.host.element) {
      opening.stop();
      closing.stop();
      return;
    }
    const { point } = last;
    const hit = matchAt(painted(), point);
    if (!hit) {
      leave();
      return;
    }
    closing.stop();
    if (popup.openId === hit.match.id) opening.stop();
    else opening.start(hit.match.id, OPEN_AFTER_MS, () => void popup.open(hit, { point }));
  };
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || isTouch(event) || event.buttons !== 0) return;
    if (painted().length === 0 && popup.openId === null) return;
    last = { point: { x: event.clientX, y: event.clientY }, target: event.target };
    frame ||= requestAnimationFrame(look);
  };
  const onDown = (event: PointerEvent): void => {
    if (!event.isTrusted || event.target === popup.host.element) return;
    opening.stop();
    const hit = matchAt(painted(), { x: event.clientX, y: event.clientY });
    if (hit?.match.id !== popup.openId) popup.close();
  };
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || !isTouch(event) || isOnControl(event)) return;
    const point = { x: event.clientX, y: event.clientY };
    const hit = matchAt(painted(), point);
    if (hit) void popup.open(hit, { point });
  };

  const options = { capture: true, passive: true, signal };
  document.addEventListener('pointermove', onMove, options);
  document.addEventListener('pointerdown', onDown, options);
  document.addEventListener('click', onClick, options);
  document.documentElement.addEventListener('pointerleave', leave, { signal });
  signal.addEventListener('abort', () => {
    opening.stop();
    closing.stop();
    cancelAnimationFrame(frame);
  });
}
