import { cdp } from 'vitest/browser';

/**
 * Trusted input by the browser's own protocol, at places of the window: the page script ignores events that scripts make
 * up, and its boxes have closed roots that no locator looks into.
 */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Tests run in a frame; the protocol counts from the window. */
function inWindow({ x, y }: Place): Place {
  const frame = window.frameElement?.getBoundingClientRect();
  return { x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0) };
}

/** Return the middle of the first box of an element or a range. */
export function middleOf(target: Element | Range): Place {
  const rect = target.getClientRects()[0] ?? target.getBoundingClientRect();
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

async function mouse(type: string, place: Place, button = 'none', clickCount = 0): Promise<void> {
  const event = { type, ...inWindow(place), button, clickCount };
  await cdp().send('Input.dispatchMouseEvent', event as never);
}

/** Move the mouse. */
export async function moveTo(target: Element | Range | Place): Promise<void> {
  await mouse('mouseMoved', 'x' in target ? target : middleOf(target));
}

/** Move the mouse to the target and press. */
export async function press(target: Element | Range | Place): Promise<void> {
  const place = 'x' in target ? target : middleOf(target);
  await mouse('mouseMoved', place);
  await mouse('mousePressed', place, 'left', 1);
  await mouse('mouseReleased', place, 'left', 1);
}

/** Tap with a finger. */
export async function tap(target: Element | Range): Promise<void> {
  const place = inWindow(middleOf(target));
  const send = (type: string, touchPoints: Place[]): Promise<unknown> =>
    cdp().send('Input.dispatchTouchEvent', { type, touchPoints } as never);
  await send('touchStart', [place]);
  await send('touchEnd', []);
}

/** Press a key, by its DOM name. */
export async function key(name: string, text?: string): Promise<void> {
  const event = {
    key: name,
    code: name,
    windowsVirtualKeyCode: KEY_CODES[name] ?? 0,
    ...(text ? { text } : {}),
  };
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...event } as never);
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...event } as never);
}

/** Type into what has the focus. */
export async function type(text: string): Promise<void> {
  await cdp().send('Input.insertText', { text } as never);
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Escape: 27,
  Enter: 13,
  Tab: 9,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
};

/** Wait. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
