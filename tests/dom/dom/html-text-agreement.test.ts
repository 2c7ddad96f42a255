import { afterEach, describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/cli/html-text.ts';
import type { PageText } from '../../../src/core/model/match.ts';
import { readText } from '../../../src/dom/readable-text.ts';

/** What the page script reads: of a page that the browser shows. */
async function readInBrowser(html: string): Promise<PageText> {
  const root = document.createElement('div');
  root.innerHTML = html; // Fixtures of this file.
  document.body.append(root);
  const { text, quotes } = await readText(root);
  return { text, quotes };
}

afterEach(() => document.body.replaceChildren());

describe('readHtml and readText', () => {
  it.each<[html: string, expected: string]>([
    ['<p>one <b>two</b></p>three<br>four', 'one two\nthree\nfour'],
    ['<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>', 'a\nb\nc\nd'],
    ['co&shy;op&#8203;era<wbr>te a&nbsp;b', 'co\u00ADop\u200Berate a\u00A0b'],
    ['<q>a</q><blockquote><p>b</p><p>c</p></blockquote>', 'a\nb\nc'],
    // Folded away until the reader opens it.
    ['<details><summary>more</summary>no <p>no</p></details>a', 'more\na'],
    ['<details>no<summary>more <b>x</b></summary><summary>no</summary></details>', 'more x'],
    ['<details open><summary>more</summary>yes</details>', 'more\nyes'],
    ['<details><p>no</p><details open>no</details></details>a', 'a'],
    ['<dialog>no</dialog><dialog open>yes</dialog>', 'yes'],
    ['<div popover>no</div><div popover="manual">no</div>a', 'a'],
    ['<p hidden>no</p><p hidden="until-found">no</p>a', 'a'],
    ['<p hidden="until-found"><b>no</b></p>a', 'a'],
    ['<div style="display:none"><p style="display:block">no</p></div>a', 'a'],
    ['<div style="content-visibility: hidden">no<p>no</p></div>a', 'a'],
    ['<p style="visibility:hidden">no <b style="visibility:visible">yes</b> no</p>', 'yes'],
    ['<p style="visibility:hidden"><i>no <b style="color:red">no</b></i></p>a', 'a'],
    // What stands without a box of its own is shown where it stands.
    ['<div style="display:contents">a <b>b</b></div>', 'a b'],
    ['<slot>a</slot>', 'a'],
    // Typed by the reader.
    ['<div contenteditable>no</div><div contenteditable="true">no</div>a', 'a'],
    ['<div contenteditable="plaintext-only">no</div><p role="textbox">no</p>a', 'a'],
    ['<div contenteditable="false">yes</div>', 'yes'],
    ['<textarea>no</textarea><button>no</button><noscript>no</noscript>a', 'a'],
    // Lines of preformatted text are not paragraphs; empty lines part them.
    ['<pre>a  b\n  c\n\n d</pre>e', 'a b c\nd\ne'],
    ['<pre>a\n \t\nb</pre>', 'a\nb'],
    ['<pre>a\n</pre>\n\n<i>b</i>\n\n<i>c</i>', 'a\nb c'],
    // Marks of notes stand in no sentence; other superscripts do.
    ['one<sup>1</sup> two<sup><a href="#n">[12]</a></sup>, three<sup> * </sup>', 'one two, three'],
    ['one<sup>[a]</sup> two<sup>†</sup> <sup>(3)</sup>three <sup>1, 2</sup>', 'one two three'],
    ['75<sup>th</sup>, 10<sup>6</sup>, XX<sup>e</sup>, Ca<sup>2+</sup>', '75th, 106, XXe, Ca2+'],
    [
      '<sup>the whole text is raised</sup> a<sup>x<sup>2</sup></sup>',
      'the whole text is raised ax2',
    ],
    // What the style sets apart is not glued to what stands beside it.
    [
      '<span style="display:block">one</span><span style="display: flex">two</span>three',
      'one\ntwo\nthree',
    ],
    ['<b>T</b>he <span style="display:inline-block">w</span>ord', 'The word'],
    ['<span style="display:block;float:left">T</span>he', 'The'],
    ['<x-part>on</x-part>e', 'one'],
  ])('read %j alike', async (html, expected) => {
    const shown = await readInBrowser(html);
    expect(shown.text).toBe(expected);
    expect(readHtml(`<body><div>${html}</div>`)).toEqual(shown);
  });
});
