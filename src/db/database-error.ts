/**
 * Why a database did not do what was asked:
 * - `blocked`: another window keeps an older version open
 * - `newer-version`: the data was written by a newer version of the extension
 * - `quota`: no room
 * - `conflict`: a row with that key exists
 * - `closed`: the connection was closed, by an upgrade elsewhere or by the browser
 * - `unavailable`: the browser refuses to store (private mode, broken profile)
 * - `failed`: anything else
 */
export type DatabaseErrorCode =
  'blocked' | 'newer-version' | 'quota' | 'conflict' | 'closed' | 'unavailable' | 'failed';

/** An error that `openDatabase` throws itself. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';

  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
