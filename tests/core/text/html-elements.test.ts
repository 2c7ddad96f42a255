import { describe, expect, it } from 'vitest';
import {
  BLOCK_ELEMENTS,
  QUOTE_ELEMENTS,
  SKIPPED_ELEMENTS,
} from '../../../src/core/text/html-elements.ts';

describe('element names', () => {
  it('are upper case, and no block is skipped', () => {
    for (const name of [...BLOCK_ELEMENTS, ...QUOTE_ELEMENTS, ...SKIPPED_ELEMENTS])
      expect(name).toMatch(/^[A-Z][A-Z0-9]*$/);
    for (const name of [...BLOCK_ELEMENTS, ...QUOTE_ELEMENTS])
      expect(SKIPPED_ELEMENTS.has(name)).toBe(false);
  });
});
