import { describe, expect, it } from 'vitest';
import { decodeHtml, decodeText } from '../../src/cli/decode-html.ts';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin1(part) : Buffer.from(part))));

describe('decodeHtml', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8 without a declaration', utf8('<p>“ö”'), '<p>“ö”'],
    ['declared UTF-8', utf8('<meta charset=utf-8><p>«ж»'), '<meta charset=utf-8><p>«ж»'],
    ['windows-1251', bytes('<meta charset="windows-1251">', [0xcc, 0xe8, 0xf0]), 'Мир'],
    [
      'http-equiv',
      bytes(
        '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
        [0xed, 0xc9, 0xd2],
      ),
      'Мир',
    ],
    ['Shift_JIS', bytes("<meta charset='Shift_JIS'>", [0x93, 0xfa, 0x96, 0x7b]), '日本'],
    ['a charset in upper case', bytes('<META CHARSET=GBK>', [0xd6, 0xd0]), '中'],
    ['quotation marks of windows-1252', bytes('<p>', [0x93, 0x61, 0x94, 0x85]), '<p>“a”…'],
    // The standard takes Latin-1 for windows-1252.
    ['declared Latin-1', bytes('<meta charset=iso-8859-1>', [0x93, 0xe9]), '“é'],
    ['a byte order mark against the declaration', utf8('\ufeff<meta charset=koi8-r>é'), 'é'],
    ['UTF-16', bytes([0xff, 0xfe, 0x61, 0x00, 0x1c, 0x20]), 'a“'],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0x00, 0x61, 0x20, 0x1c]), 'a“'],
    // A declaration that could be read is not in UTF-16.
    ['declared UTF-16 that is not', utf8('<meta charset=utf-16>é'), 'é'],
    ['an unknown label', utf8('<meta charset=klingon>é'), 'é'],
    ['a declaration in a comment', utf8('<!-- <meta charset=koi8-r> -->é'), 'é'],
    ['declared UTF-8 with a wrong byte', bytes('<meta charset=utf-8>', [0xe9]), '\ufffd'],
    ['nothing', bytes(''), ''],
  ])('decodes %s', (_name, page, expected) => {
    expect(decodeHtml(page).endsWith(expected)).toBe(true);
    expect(decodeHtml(page)).not.toContain('\ufeff');
  });

  it('does not look for a declaration beyond the first 1,024 bytes', () => {
    const page = utf8(`${' '.repeat(1024)}<meta charset=koi8-r>é`);
    expect(decodeHtml(page)).toContain('é');
  });
});

describe('decodeText', () => {
  it('reads every byte of windows-1252 as the encoding standard has it', () => {
    const all = Uint8Array.from({ length: 128 }, (_, i) => 128 + i);
    const decoded = decodeText(all);
    expect(decoded.slice(0, 32)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
    expect(decoded.slice(32)).toBe(Buffer.from(all.slice(32)).toString('latin1'));
  });
});
