import type { MessageType, Reply, RequestOf, ValueOf } from '../../src/protocol/messages.ts';

/** Asks the background. Never rejects; `disconnected` says that the extension is gone from this page. */
export type Ask = <T extends MessageType>(
  type: T,
  request: RequestOf<T>,
) => Promise<Reply<ValueOf<T>>>;
