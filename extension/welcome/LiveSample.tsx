import { useEffect, useRef } from 'preact/hooks';
import { answerPageMessages } from '../page/page-messages.ts';
import { startReader } from '../page/reader.ts';
import { ask } from '../platform/messaging.ts';
import { SampleArticle } from './SampleArticle.tsx';

/** The sample article with the reader at work on it, as it works on a news page: marks, popups, and the sidebar beside it. */
export function LiveSample() {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const root = article.current;
    if (!root) return undefined;
    const running = new AbortController();
    const reader = startReader({ ask, root, gate: false, signal: running.signal });
    answerPageMessages(reader, running.signal);
    return () => running.abort();
  }, []);
  return <SampleArticle articleRef={article} />;
}
