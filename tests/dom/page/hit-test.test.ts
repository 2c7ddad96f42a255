import { afterEach, describe, expect, it } from 'vitest';
import { matchAt } from '../../../extension/page/hit-test.ts';
import type { PaintedMatch } from '../../../extension/page/painted-match.ts';
import { middleOf } from './real-input.ts';
import { renderArticle } from './sample-page.ts';

afterEach(() => document.body.replaceChildren());

function paintedIn(selector: string, id: string): PaintedMatch {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector) ?? document.body);
  const match = {
    id,
    parts: [],
    level: 'verbatim',
    quoted: true,
    savedAs: null,
    documentId: 'd',
  } as const;
  return { match, ranges: [range] };
}

function idAt(painted: readonly PaintedMatch[], selector: string): string | undefined {
  const element = document.querySelector(selector) ?? document.body;
  return matchAt(painted, middleOf(element))?.match.id;
}

describe('matchAt', () => {
  it('finds the quotation under a point', () => {
    renderArticle(
      '<p>Before <b>one quotation</b> between <i>and another</i> after <u>nothing</u></p>',
    );
    const painted = [paintedIn('b', 'one'), paintedIn('i', 'other')];
    expect(idAt(painted, 'b')).toBe('one');
    expect(idAt(painted, 'i')).toBe('other');
    expect(idAt(painted, 'u')).toBeUndefined();
  });

  it('finds nothing beside the lines, though the nearest letter is a quotation', () => {
    renderArticle('<p><b>short</b></p>');
    const { right, top } =
      paintedIn('b', 'one').ranges[0]?.getBoundingClientRect() ?? new DOMRect();
    expect(matchAt([paintedIn('b', 'one')], { x: right + 60, y: top + 8 })).toBeNull();
    expect(matchAt([paintedIn('b', 'one')], { x: -5, y: -5 })).toBeNull();
  });

  it('finds nothing in a field, nor under what lies over the quotation', () => {
    renderArticle(
      '<p style="position:relative"><b>quoted <input value="some long value"> words</b></p>',
    );
    expect(idAt([paintedIn('b', 'one')], 'input')).toBeUndefined();
    const cover = document.createElement('div');
    cover.textContent = 'A banner over everything';
    cover.style.cssText = 'position:fixed;inset:0;background:white';
    document.body.append(cover);
    expect(idAt([paintedIn('b', 'one')], 'b')).toBeUndefined();
  });
});
