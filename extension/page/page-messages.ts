import { browser, type Browser } from 'wxt/browser';
import { IN_VIEW_PORT, type InViewMessage } from '../../src/protocol/messages.ts';
import { answerPage } from '../platform/messaging.ts';
import type { Reader } from './reader.ts';

/** Tell the sidebar at the other end of the port what is in view, until it goes away. */
function followInView(port: Browser.runtime.Port, reader: Reader, signal: AbortSignal): void {
  const gone = new AbortController();
  port.onDisconnect.addListener(() => gone.abort());
  reader.onInView(
    (matchId) => port.postMessage({ matchId } satisfies InViewMessage),
    AbortSignal.any([gone.signal, signal]),
  );
}

/** Answer what the background and the sidebar ask of this page, until the signal says stop. */
export function answerPageMessages(reader: Reader, signal: AbortSignal): void {
  answerPage(
    {
      reveal: ({ matchId }) => reader.reveal(matchId),
      step: ({ by }) => reader.step(by),
      describeSelection: () => reader.describeSelection(),
      rescan({ anyway }) {
        reader.rescan(anyway);
        return null;
      },
      pause() {
        reader.pause();
        return null;
      },
    },
    signal,
  );
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.name !== IN_VIEW_PORT || port.sender?.id !== browser.runtime.id) return;
    followInView(port, reader, signal);
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => browser.runtime.onConnect?.removeListener(onConnect));
}
