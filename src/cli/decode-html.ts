/** How far into a file the encoding standard looks for a declaration. */
const PRESCAN_BYTES = 1024;

/** What windows-1252 has at 0x80 to 0x9F; the five bytes without a character keep their number. */
const WINDOWS_1252_80_TO_9F = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const BYTE_ORDER_MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];

/** Return the decoder that the encoding standard gives for a label, or `null` for a label that it does not know. */
function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null; // an unknown label is no declaration
  }
}

/** Decode as windows-1252. Not by TextDecoder: Node 20 takes windows-1252 for Latin-1 (nodejs/node issue 56542). */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (unit) => WINDOWS_1252_80_TO_9F[unit.charCodeAt(0) - 0x80]);
}

function decodeAs(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
}

/** Return the encoding that `<meta charset>` or `<meta http-equiv content>` declares, or `null`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, PRESCAN_BYTES))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '');
  for (const [tag] of head.matchAll(/<meta\s[^>]*>/gi)) {
    const label = /charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1];
    const encoding = label && decoderFor(label)?.encoding;
    // A page that could be read so far is not in UTF-16, whatever it says (HTML, "prescan a byte stream").
    if (encoding) return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  }
  return null;
}

/** Return the encoding of a byte order mark, or `null`. */
function markedEncoding(bytes: Uint8Array): string | null {
  const found = BYTE_ORDER_MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  return found?.[1] ?? null;
}

/**
 * Return the text of bytes: by byte order mark, else as `declared`, else as UTF-8 if they are valid UTF-8, else as
 * windows-1252.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const label = markedEncoding(bytes) ?? declared;
  const decoder = label === null ? null : decoderFor(label);
  if (decoder) return decodeAs(decoder, bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes); // not UTF-8; every byte means something in windows-1252
  }
}

/** Return the markup of an HTML file, by byte order mark, `<meta charset>`, `<meta http-equiv>`, else as `decodeText`. */
export function decodeHtml(bytes: Uint8Array): string {
  return decodeText(bytes, declaredEncoding(bytes));
}
