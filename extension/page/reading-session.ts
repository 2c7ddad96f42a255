import type { PageInfo } from '../../src/core/model/annotation.ts';
import { rangeOf } from '../../src/dom/text-range.ts';
import type { ReadableText } from '../../src/dom/readable-text.ts';
import { MAX_QUOTES } from '../../src/protocol/limits.ts';
import type { PageMatch, PageReading, SkipReason } from '../../src/protocol/messages.ts';
import type { Ask } from './ask.ts';
import { createEdgeButton, type EdgeButton } from './edge-button.ts';
import { highestInView } from './in-view.ts';
import { createMarks, type Marks } from './marks.ts';
import { hullOf, lineRects, type PaintedMatch } from './painted-match.ts';
import { followPointer } from './pointer.ts';
import { Popup } from './popup.ts';
import { watchPage } from './watch-page.ts';

/** What a session works with. */
export interface SessionOptions {
  readonly ask: Ask;
  /** Reads the page as it is now, or says why not. */
  readonly read: (signal: AbortSignal) => Promise<ReadableText | SkipReason>;
  readonly page: () => PageInfo;
  /** Whose changes are watched. */
  readonly watched: Node;
  readonly signal: AbortSignal;
}

function messageFor(reading: ReadableText | SkipReason): PageReading {
  if (typeof reading === 'string') return { status: 'skipped', reason: reading };
  const { text, quotes, truncated } = reading;
  return { status: 'read', text, quotes: quotes.slice(0, MAX_QUOTES), truncated };
}

function paint(match: PageMatch, reading: ReadableText): PaintedMatch[] {
  const ranges = match.parts
    .map((part) => rangeOf(reading.map, part))
    .filter((range) => range !== null);
  return ranges.length > 0 ? [{ match, ranges }] : [];
}

/** Bring a quotation to the middle of the window, through scrolling boxes too. */
function scrollTo(painted: PaintedMatch): void {
  painted.ranges[0]?.startContainer.parentElement?.scrollIntoView({
    block: 'nearest',
    behavior: 'instant',
  });
  const hull = hullOf(lineRects(painted));
  if (!hull || (hull.top >= 0 && hull.bottom <= innerHeight * 0.6)) return;
  // A third from the top leaves room for the card below.
  scrollBy({ top: hull.top - innerHeight / 3, behavior: 'instant' });
}

/** What was sent of an address, and what came back. */
interface Sent {
  readonly url: string;
  /** The words, or why there are none. */
  readonly said: string;
  readonly matches: readonly PageMatch[];
}

/** Everything of ours in a page, from the first reading to the end. */
export class ReadingSession {
  readonly #options: SessionOptions;
  readonly #end = new AbortController();
  readonly #signal: AbortSignal;
  readonly #marks: Marks;
  readonly #popup: Popup;
  readonly #edge: EdgeButton;
  /** Number of the latest scan; an older one that returns late is dropped. */
  #scan = 0;
  /** What was last sent, to send nothing twice. */
  #sent: Sent | null = null;
  #matches: readonly PageMatch[] = [];
  #reading: ReadableText | null = null;
  #painted: readonly PaintedMatch[] = [];
  /** Where stepping goes on from. */
  #current: string | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#signal = AbortSignal.any([options.signal, this.#end.signal]);
    const signal = this.#signal;
    this.#marks = createMarks(document, signal);
    this.#edge = createEdgeButton({ signal, onStep: (by) => this.step(by) });
    this.#popup = new Popup({
      ask: options.ask,
      signal,
      onSaved: (matchId, savedAs) => this.#change(matchId, { savedAs }),
      onDismissed: (matchId, dismissed) => this.#dismiss(matchId, dismissed),
      onCurrent: (matchId) => this.#setCurrent(matchId),
      onStep: (by) => this.step(by),
    });
    followPointer({ painted: () => this.#painted, popup: this.#popup, signal });
    watchPage({
      root: options.watched,
      own: new Set([this.#edge.element, this.#popup.host.element]),
      onChange: () => void this.scan(),
      onNavigate: () => this.#startOver(),
      signal,
    });
  }

  /** The quotations that are marked now, in page order. */
  get painted(): readonly PaintedMatch[] {
    return this.#painted;
  }

  /** Remove everything and stop. */
  end(): void {
    this.#end.abort();
  }

  /** Have the next scan ask again, though the words be the same: the collection may not be. */
  forget(): void {
    this.#sent = null;
  }

  /** Read the page, have its quotations found where its words are new, and mark them. */
  async scan(): Promise<void> {
    this.#scan += 1;
    const scan = this.#scan;
    const isStale = (): boolean => scan !== this.#scan || this.#signal.aborted;
    try {
      const reading = await this.#options.read(this.#signal);
      if (isStale()) return;
      const matches = await this.#matchesOf(reading);
      if (isStale() || matches === null) return;
      this.#reading = typeof reading === 'string' ? null : reading;
      this.#matches = matches;
      this.#repaint();
    } catch {
      // Stopped while reading, or a page that breaks what it touches: either way, nothing to show.
    }
  }

  /** Scroll to a match and flash it; `false` where it is not on the page. */
  reveal(matchId: string): boolean {
    const painted = this.#find(matchId);
    if (!painted) return false;
    this.#popup.close();
    scrollTo(painted);
    this.#marks.flash(painted);
    this.#current = matchId;
    return true;
  }

  /** Go to the next or previous quotation and open its card with the focus in it; `false` where there is none. */
  step(by: 1 | -1): boolean {
    const count = this.#painted.length;
    const at = this.#painted.findIndex(({ match }) => match.id === this.#current);
    const next = at >= 0 ? (at + by + count) % count : this.#firstStep(by);
    const painted = this.#painted[next];
    if (!painted) return false;
    scrollTo(painted);
    this.#current = painted.match.id;
    void this.#popup.open(painted, { focus: true });
    return true;
  }

  /** The first step goes to what the reader sees; else to the beginning or the end. */
  #firstStep(by: 1 | -1): number {
    const seen = highestInView(this.#painted);
    if (seen) return this.#painted.indexOf(seen);
    return by === 1 ? 0 : this.#painted.length - 1;
  }

  async #matchesOf(reading: ReadableText | SkipReason): Promise<readonly PageMatch[] | null> {
    const page = this.#options.page();
    const message = messageFor(reading);
    const said = message.status === 'read' ? message.text : message.reason;
    if (this.#sent?.url === page.url && this.#sent.said === said) return this.#sent.matches;
    const reply = await this.#options.ask('match', { page, reading: message });
    if (!reply.ok) return null;
    this.#sent = { url: page.url, said, matches: reply.value.matches };
    return reply.value.matches;
  }

  #find(matchId: string | null): PaintedMatch | null {
    return this.#painted.find(({ match }) => match.id === matchId) ?? null;
  }

  #repaint(): void {
    const reading = this.#reading;
    this.#painted = reading ? this.#matches.flatMap((match) => paint(match, reading)) : [];
    this.#marks.paint(this.#painted);
    this.#edge.update(this.#painted.map(({ match }) => match));
    this.#marks.setCurrent(this.#find(this.#popup.openId));
  }

  #change(matchId: string, change: Partial<PageMatch>): void {
    const changed = (match: PageMatch): PageMatch =>
      match.id === matchId ? { ...match, ...change } : match;
    this.#matches = this.#matches.map(changed);
    this.#painted = this.#painted.map(({ match, ranges }) => ({ match: changed(match), ranges }));
  }

  /** Nothing is lost by hiding: the last answer still holds the match, for an undo. */
  #dismiss(matchId: string, dismissed: boolean): void {
    const match = this.#sent?.matches.find(({ id }) => id === matchId);
    const others = this.#matches.filter(({ id }) => id !== matchId);
    this.#matches = (this.#sent?.matches ?? []).filter(
      ({ id }) => others.some((other) => other.id === id) || (!dismissed && id === match?.id),
    );
    this.#repaint();
  }

  #setCurrent(matchId: string | null): void {
    if (matchId) this.#current = matchId;
    this.#marks.setCurrent(this.#find(matchId));
  }

  #startOver(): void {
    this.#popup.close();
    this.#sent = null;
    this.#current = null;
    this.#reading = null;
    this.#matches = [];
    this.#repaint();
    void this.scan();
  }
}
