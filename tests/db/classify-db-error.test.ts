import { describe, expect, it } from 'vitest';
import { classifyDbError } from '../../src/db/classify-db-error.ts';
import { DatabaseError } from '../../src/db/database-error.ts';

function named(name: string, more: object = {}): Error {
  return Object.assign(new Error(name), { name }, more);
}

const circular: { name: string; inner?: unknown } = { name: 'AbortError' };
circular.inner = circular;

describe('classifyDbError', () => {
  it.each([
    ['quota', new DOMException('', 'QuotaExceededError')],
    ['quota', named('AbortError', { inner: named('QuotaExceededError') })], // Chromium, at commit
    ['quota', named('BulkError', { failures: [named('QuotaExceededError')] })],
    ['quota', named('OpenFailedError', { inner: named('QuotaExceededError') })],
    ['conflict', named('ConstraintError')],
    ['conflict', named('BulkError', { failures: [named('ConstraintError')] })],
    ['closed', named('DatabaseClosedError')],
    ['unavailable', named('InvalidStateError')], // Firefox without history
    ['unavailable', named('MissingAPIError')],
    ['blocked', new DatabaseError('blocked', 'x')],
    ['newer-version', new DatabaseError('newer-version', 'x')],
    ['newer-version', named('VersionError')],
    ['failed', named('AbortError')],
    ['failed', circular],
    ['failed', new TypeError('x')],
    ['failed', 'a string'],
    ['failed', null],
    ['failed', undefined],
  ])('says %s', (code, error) => {
    expect(classifyDbError(error)).toBe(code);
  });
});
