/** Characters that YAML does not allow unescaped in a quoted text though JSON does, and halves of surrogate pairs. */
const NOT_PRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** What front matter can hold: a text, a day or number written as it is, a list of texts. */
export type YamlValue = string | readonly string[] | { readonly plain: string };

/** Return a text in double quotes as YAML 1.2 reads it: JSON's escapes, and those that YAML needs besides. */
function quoted(text: string): string {
  return JSON.stringify(text.replace(HALF_CHARACTER, '\ufffd')).replace(
    NOT_PRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function yamlValue(value: YamlValue): string {
  if (typeof value === 'string') return ` ${quoted(value)}`;
  if ('plain' in value) return ` ${value.plain}`;
  return value.length === 0 ? ' []' : value.map((item) => `\n  - ${quoted(item)}`).join('');
}

/** Return YAML front matter between its two lines of dashes. Keys are our own plain words. */
export function frontMatter(properties: Readonly<Record<string, YamlValue>>): string {
  const lines = Object.entries(properties).map(([key, value]) => `${key}:${yamlValue(value)}`);
  return ['---', ...lines, '---'].join('\n');
}
