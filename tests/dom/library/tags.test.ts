import { describe, expect, it } from 'vitest';
import { parseTags } from '../../../extension/library/tags.ts';

describe('parseTags', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' , ,', []],
    ['cyber', ['cyber']],
    ['cyber,  United   Nations ', ['cyber', 'United Nations']],
    ['#cyber, Cyber', ['cyber']], // a mark that other programs write; the same tag twice
    ['تجربة، اختبار', ['تجربة', 'اختبار']], // the Arabic comma
  ])('cuts %j', (list, tags) => {
    expect(parseTags(list)).toEqual(tags);
  });
});
