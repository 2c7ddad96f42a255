import { DatabaseError, type DatabaseErrorCode } from './database-error.ts';

/** Names of IndexedDB's and Dexie's errors by what they mean for the caller. */
const CODE_BY_NAME: Readonly<Record<string, DatabaseErrorCode>> = {
  QuotaExceededError: 'quota',
  ConstraintError: 'conflict',
  VersionError: 'newer-version',
  DatabaseClosedError: 'closed',
  DatabaseClosed: 'closed',
  InvalidStateError: 'unavailable',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  OpenFailedError: 'unavailable',
};

/** An aborted transaction names its cause inside: Dexie as `inner`, a bulk operation as `failures`. */
function causesOf(error: object): unknown[] {
  const { inner, cause, failures } = error as {
    inner?: unknown;
    cause?: unknown;
    failures?: unknown;
  };
  return [inner, cause, ...(Array.isArray(failures) ? failures : [])];
}

/** Causes nest two or three deep; the bound keeps a circular chain from running away. */
const DEEPEST_CAUSE = 4;

function codeOf(error: unknown, depth: number): DatabaseErrorCode | null {
  if (typeof error !== 'object' || error === null || depth > DEEPEST_CAUSE) return null;
  if (error instanceof DatabaseError) return error.code;
  // The cause is looked at first: an `OpenFailedError` about quota is about quota.
  for (const cause of causesOf(error)) {
    const code = codeOf(cause, depth + 1);
    if (code) return code;
  }
  return CODE_BY_NAME[String('name' in error ? error.name : '')] ?? null;
}

/** Say what an error of the database means for the caller; `failed` for any other error. */
export function classifyDbError(error: unknown): DatabaseErrorCode {
  return codeOf(error, 0) ?? 'failed';
}
