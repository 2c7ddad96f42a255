import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLLECTION_VERSION, exportJson } from '../../../src/core/export/json.ts';
import {
  MAX_COLLECTION_LENGTH,
  MAX_ITEMS,
  parseCollection,
} from '../../../src/core/import/json.ts';
import { MAX_DEPTH } from '../../../src/core/import/nesting.ts';
import { annotation, anyCollection } from '../collection/annotations.ts';

const ITEM = annotation();

/** Return an exported collection changed as text, then as an object. */
function fileWith(change: object, ...items: object[]): string {
  const file: unknown = JSON.parse(exportJson([], '1.2.3'));
  return JSON.stringify(Object.assign({}, file, { items }, change));
}

function errorsOf(text: string) {
  const parsed = parseCollection(text);
  return parsed.ok ? [] : parsed.errors;
}

const BROKEN_TEXTS: readonly [why: string, text: string, problem: string][] = [
  ['empty', ' \n', 'the file is empty'],
  ['cut short', exportJson([ITEM], '1').slice(0, 300), 'expected JSON: SyntaxError'],
  ['UTF-16', '{\0"\0', 'expected a text file in UTF-8, got binary data or UTF-16'],
  ['too large', ' '.repeat(MAX_COLLECTION_LENGTH + 1), `expected at most ${MAX_COLLECTION_LENGTH} characters`],
]; // prettier-ignore

const BROKEN_FILES: readonly [text: string, path: string, problem: string][] = [
  ['null', '', 'expected Object, got null'],
  ['[]', 'format', 'expected "format", got undefined'],
  [fileWith({ format: 'other' }), 'format', 'expected "sidelight", got "other"'],
  [fileWith({ version: 2 }), 'version', 'made by a newer Sidelight: expected version 1, got 2'],
  [fileWith({ version: 0 }), 'version', 'expected 1, got 0'],
  [fileWith({ items: {} }), 'items', 'expected Array, got {}'],
  [fileWith({ extra: 1 }), 'extra', 'expected never, got 1'],
  [fileWith({}, { ...ITEM, id: 'one' }), 'items[0].id', 'expected a UUID, got "one"'],
  [fileWith({}, ITEM, { ...ITEM, note: 7 }), 'items[1].note', 'expected string, got 7'],
  [fileWith({}, ITEM, ITEM), 'items[1].id', `expected each id once, got "${ITEM.id}" again`],
  [fileWith({}, { ...ITEM, created: '2026-13-45T00:00:00Z' }), 'items[0].created', 'expected a time of the calendar, got "2026-13-45T00:00:00Z"'],
  [fileWith({}, { ...ITEM, modified: 'NaN' }), 'items[0].modified', 'expected a time YYYY-MM-DDThh:mm:ssZ, got "NaN"'],
  [fileWith({}, { ...ITEM, colour: 'red' }), 'items[0].colour', 'expected ("none" | "yellow" | "green" | "blue" | "pink" | "violet"), got "red"'],
  [fileWith({}, { ...ITEM, page: { ...ITEM.page, url: 'javascript:alert(1)' } }), 'items[0].page.url', 'expected an address of a page, got "javascript:alert(1)"'],
  [fileWith({}, { ...ITEM, quotation: undefined }), 'items[0].quotation', 'expected "quotation", got undefined'],
  [fileWith({}, { ...ITEM, author: 'me' }), 'items[0].author', 'expected never, got "me"'],
  ['{"format":"sidelight","version":1,"items":[{"__proto__":{"polluted":1}}]}', 'items[0].__proto__', 'expected no key of this name, got "__proto__"'],
  ['{"constructor":{}}', 'constructor', 'expected no key of this name, got "constructor"'],
]; // prettier-ignore

describe('parseCollection', () => {
  it('returns what was exported, whatever it is', () => {
    fc.assert(
      fc.property(anyCollection, (annotations) => {
        expect(parseCollection(exportJson(annotations, '1.2.3'))).toEqual({
          ok: true,
          annotations,
        });
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('keeps text that is half a character, and takes a byte order mark', () => {
    const half = annotation({ note: 'half \ud83d of it' });
    expect(parseCollection(`\uFEFF${exportJson([half], '1')}`)).toEqual({
      ok: true,
      annotations: [half],
    });
  });

  it.each(BROKEN_TEXTS)('refuses a text that is %s', (_why, text, problem) => {
    const [error] = errorsOf(text);
    expect(error?.path).toBe('');
    expect(error?.problem).toContain(problem);
  });

  it.each(BROKEN_FILES)('refuses %s', (text, path, problem) => {
    expect(errorsOf(text)).toContainEqual({ path, problem });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('names every problem, and returns nothing of the rest', () => {
    const text = fileWith({}, ITEM, { ...ITEM, id: 'x' }, { ...ITEM, tags: [''], note: null });
    expect(errorsOf(text).map(({ path }) => path)).toEqual([
      'items[1].id',
      'items[2].note',
      'items[2].tags[0]',
    ]);
  });

  it('refuses an annotation that lacks any one field', () => {
    for (const field of Object.keys(ITEM)) {
      const { [field]: _left, ...rest } = { ...ITEM } as Record<string, unknown>;
      expect(errorsOf(fileWith({}, rest)).map(({ path }) => path)).toEqual([`items[0].${field}`]);
    }
  });

  it.each([MAX_DEPTH + 1, 100_000])('refuses %i levels without overflowing the stack', (depth) => {
    const [error] = errorsOf('['.repeat(depth) + ']'.repeat(depth));
    expect(error?.problem).toBe(`expected at most ${MAX_DEPTH} levels`);
  });

  it('takes a nesting at the limit for what it is', () => {
    expect(errorsOf('['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH))[0]?.path).toBe('format');
  });

  it('refuses more items than can be listed', () => {
    const text = fileWith({ items: Array.from({ length: MAX_ITEMS + 1 }, () => 0) });
    expect(errorsOf(text)[0]?.problem).toContain(`expected at most ${MAX_ITEMS} items`);
    expect(COLLECTION_VERSION).toBe(1);
  });
});
