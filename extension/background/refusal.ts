import { classifyDbError } from '../../src/db/classify-db-error.ts';
import type { ErrorCode, Reply } from '../../src/protocol/messages.ts';

/** Thrown by a handler that cannot do what was asked; the router turns it into a reply with its code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Return the reply for what a handler threw. */
export function failureOf(error: unknown): Extract<Reply<never>, { ok: false }> {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Refusal) return { ok: false, code: error.code, message };
  const stored = classifyDbError(error);
  return stored === 'failed'
    ? { ok: false, code: 'internal', message }
    : { ok: false, code: 'storage-failed', message: `${stored}: ${message}` };
}
