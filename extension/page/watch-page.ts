/** What to watch and whom to tell. */
export interface WatchOptions {
  /** The page's own part; changes outside it are ours or nobody's. */
  readonly root: Node;
  /** Elements of ours, whose changes do not count. */
  readonly own: ReadonlySet<Node>;
  /** Words may have come or gone. Called at most once a delay. */
  readonly onChange: () => void;
  /** The page went elsewhere without loading. */
  readonly onNavigate: () => void;
  readonly signal: AbortSignal;
  /** Test seam: first delay between a change and a reading, in ms. */
  readonly delayMs?: number;
}

/** Time in ms for a burst of changes to end, before the page is read again. */
const FIRST_DELAY_MS = 400;

/** Each reading that a change caused makes the next one wait longer, by this factor. */
const SLOWER = 1.5;

/** After this many readings without a rest the page is left alone: about four minutes of steady change. */
const MOST_READINGS = 16;

/** A page that was quiet for so long, in ms, is trusted again. */
const REST_MS = 30_000;

/** Beyond this many records at once, looking at each costs more than reading again. */
const MOST_RECORDS = 5_000;

/** Where the Navigation API is missing, how often to look at the address, in ms. */
const ADDRESS_EVERY_MS = 1_000;

/** Advertisements and titles that count seconds change these all the time. */
const WORDLESS = new Set('HEAD TITLE SCRIPT STYLE LINK META IFRAME NOSCRIPT'.split(' '));

function isWordless(node: Node | null): boolean {
  return node !== null && WORDLESS.has(node.nodeName);
}

interface NavigationEvents {
  readonly navigation?: EventTarget;
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

class PageWatcher {
  readonly #options: WatchOptions;
  readonly #observer: MutationObserver;
  #readings = 0;
  #lastReading = 0;
  #address = withoutFragment(location.href);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#observer = new MutationObserver((records) => this.#onRecords(records));
    options.signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  start(): void {
    this.#observe();
    this.#watchAddress();
  }

  #observe(): void {
    if (this.#options.signal.aborted) return;
    this.#observer.observe(this.#options.root, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }

  /** One change is enough to know: until the page has been read, no further records are collected. */
  #onRecords(records: readonly MutationRecord[]): void {
    if (records.length <= MOST_RECORDS && !records.some((record) => this.#counts(record))) return;
    this.#observer.disconnect();
    if (performance.now() - this.#lastReading > REST_MS) this.#readings = 0;
    if (this.#readings >= MOST_READINGS) return;
    const delay = (this.#options.delayMs ?? FIRST_DELAY_MS) * SLOWER ** this.#readings;
    this.#timer = setTimeout(() => this.#read(), delay);
  }

  #counts({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    if (this.#options.own.has(target) || isWordless(target)) return false;
    if (type === 'characterData') return !isWordless(target.parentNode);
    return [...addedNodes, ...removedNodes].some(
      (node) => !this.#options.own.has(node) && !isWordless(node),
    );
  }

  #read(): void {
    this.#readings += 1;
    this.#lastReading = performance.now();
    this.#observe();
    this.#options.onChange();
  }

  #watchAddress(): void {
    const { signal } = this.#options;
    const look = (): void => this.#onAddress();
    // Missing from TypeScript's library for some of the browsers that we support.
    const { navigation } = window as Window & NavigationEvents;
    if (navigation) {
      navigation.addEventListener('navigatesuccess', look, { signal });
      return;
    }
    const poll = setInterval(look, ADDRESS_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(poll));
  }

  #onAddress(): void {
    const address = withoutFragment(location.href);
    if (address === this.#address) return;
    this.#address = address;
    this.#readings = 0;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#observe();
    this.#options.onNavigate();
  }
}

/** Watch a page for new words and new addresses until the signal says stop. */
export function watchPage(options: WatchOptions): void {
  new PageWatcher(options).start();
}
