/** Everything that Markdown or Obsidian gives a meaning in the middle of a line; a backslash takes it away. */
const SPECIAL = /[\\`*_[\]<>#|~=$^&%]/g;

/** What would make a line a list or a rule though it is text. */
const LINE_START = /^([-+]|\d+(?=[.)]))/;
const NUMBER_START = /^(\d+)([.)])/;

/** All that any reader of Markdown takes for the end of a line. */
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Characters that end an address between angle brackets, or that Markdown would unescape in it. */
const ADDRESS_SPECIAL = /[<>\\\s]/gu;

function escapedLine(line: string): string {
  const text = line.trim().replace(SPECIAL, '\\$&');
  const numbered = text.replace(NUMBER_START, '$1\\$2');
  return numbered === text && LINE_START.test(text) ? `\\${text}` : numbered;
}

/** Return a text as lines of Markdown that show it as it stands; markup and links in it have no effect. */
export function escapedLines(text: string): string[] {
  return text.split(LINE_BREAK).map(escapedLine);
}

/** Return a text as one line of Markdown that shows it as it stands. */
export function escapedText(text: string): string {
  return escapedLines(text)
    .filter((line) => line !== '')
    .join(' ');
}

/** Return a link with a text that is Markdown already; only the text if the address is not http(s). */
export function link(markdown: string, address: string): string {
  if (!/^https?:\/\//u.test(address)) return markdown;
  return `[${markdown}](<${address.replace(ADDRESS_SPECIAL, encodeURIComponent)}>)`;
}

/** Return a tag as Obsidian takes it: no white space, no mark but `-`, `_` and `/`, not only digits; `''` if nothing is left. */
export function obsidianTag(tag: string): string {
  const name = tag
    .trim()
    .replace(/\s+/gu, '-')
    .replace(/[^\p{L}\p{N}_/-]/gu, '');
  return /^\p{N}+$/u.test(name) ? `_${name}` : name;
}
