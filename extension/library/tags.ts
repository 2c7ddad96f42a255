/** Return the tags of a list separated by commas: trimmed, inner blanks made one, each once whatever its case. */
export function parseTags(list: string): string[] {
  const seen = new Map<string, string>();
  for (const part of list.split(/[,،、，]/u)) {
    const tag = part.trim().replaceAll(/\s+/gu, ' ').replace(/^#/u, '');
    const key = tag.toLocaleLowerCase();
    if (tag !== '' && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}
