import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/cli/document-stream.ts';

describe('documentsOf', () => {
  it.each([
    ['', []],
    ['\fid\ntext', ['text']],
    ['\fone\nA\nB\n\ftwo\nC\n', ['A\nB\n', 'C\n']],
    // The first form feed may be missing.
    ['one\nA\ftwo\nB', ['A', 'B']],
    ['\fempty\n\fnone', ['']],
  ])('cuts %j', (file, expected) => {
    expect([...documentsOf(file)]).toEqual(expected);
  });
});
