import type { PageInfo, TextSelectors } from '../../src/core/model/annotation.ts';
import { describeSpan } from '../../src/core/selector/describe.ts';
import { isArticle } from '../../src/dom/article-gate.ts';
import { readPageInfo } from '../../src/dom/page-info.ts';
import { readText, type ReadableText } from '../../src/dom/readable-text.ts';
import { selectedSpan } from '../../src/dom/selection.ts';
import { MAX_PAGE_TEXT, MAX_SELECTION } from '../../src/protocol/limits.ts';
import type { SkipReason } from '../../src/protocol/messages.ts';
import type { Ask } from './ask.ts';
import { trackInView } from './in-view.ts';
import { ReadingSession } from './reading-session.ts';

/** What the reader works with. */
export interface ReaderOptions {
  readonly ask: Ask;
  /** Where to read; without it, the page's body as it is at each reading. */
  readonly root?: Element;
  /** Read articles only. */
  readonly gate?: boolean;
  /** Removes everything of ours and stops. */
  readonly signal: AbortSignal;
}

/** A page being read. */
export interface Reader {
  /** Scroll to a match and flash it; `false` where it is not on the page. */
  reveal(matchId: string): boolean;
  /** Go to the next or previous quotation and open its card; `false` where there is none. */
  step(by: 1 | -1): boolean;
  /** Describe what is selected, or return `null` where nothing of the page's text is. */
  describeSelection(): Promise<{ page: PageInfo; selectors: TextSelectors } | null>;
  /** Read the page again, also after `pause`; `anyway`: from now on, whether it is an article or not. */
  rescan(anyway: boolean): void;
  /** Remove everything of ours and rest until `rescan`. */
  pause(): void;
  /** Tell the listener which match stands highest in view, until the signal says stop. */
  onInView(listener: (matchId: string | null) => void, signal: AbortSignal): void;
}

function whenShown(): Promise<void> {
  // A page that is loaded ahead may never be shown.
  const prerendering = (document as Document & { prerendering?: boolean }).prerendering === true;
  if (!prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true });
  });
}

/**
 * Read a page, have its quotations found, mark them and show their sources, now and whenever its words change, until
 * the signal says stop. Changes nothing of the page's own tree and never throws into it.
 */
export function startReader({ ask, root, gate = true, signal }: ReaderOptions): Reader {
  let session: ReadingSession | null = null;
  let isGated = gate;

  const rootNow = (): Element | null => root ?? document.body;
  const read = async (stop: AbortSignal): Promise<ReadableText | SkipReason> => {
    const element = rootNow();
    if (!element || (isGated && !isArticle(document))) return 'not-article';
    const reading = await readText(element, { limit: MAX_PAGE_TEXT, signal: stop });
    return reading.text === '' ? 'no-text' : reading;
  };
  const wake = (): void => {
    if (signal.aborted) return;
    session ??= new ReadingSession({
      ask: async (type, request) => {
        const reply = await ask(type, request);
        // The extension is gone from this page: so is everything of ours.
        if (!reply.ok && reply.code === 'disconnected') sleep();
        return reply;
      },
      read,
      page: () => readPageInfo(document),
      watched: root ?? document.documentElement,
      signal,
    });
    void session.scan();
  };
  const sleep = (): void => {
    session?.end();
    session = null;
  };

  void whenShown().then(wake);
  return {
    reveal: (matchId) => session?.reveal(matchId) ?? false,
    step: (by) => session?.step(by) ?? false,
    async describeSelection() {
      const element = rootNow();
      if (!element) return null;
      // Read anew: the selection is of the page as it is now.
      const reading = await readText(element, { limit: MAX_PAGE_TEXT, signal });
      const span = selectedSpan(reading, document.getSelection());
      if (!span) return null;
      const end = Math.min(span.end, span.start + MAX_SELECTION);
      const selectors = describeSpan(reading.text, { start: span.start, end });
      return { page: readPageInfo(document), selectors };
    },
    rescan(anyway) {
      if (anyway) isGated = false;
      session?.forget();
      wake();
    },
    pause() {
      sleep();
      const reading = { status: 'skipped', reason: 'paused' } as const;
      void ask('match', { page: readPageInfo(document), reading });
    },
    onInView: (listener, stop) =>
      trackInView(() => session?.painted ?? [], listener, AbortSignal.any([stop, signal])),
  };
}
