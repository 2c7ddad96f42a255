/** The older way, for pages without https, where the clipboard's own interface is missing. */
function copyBySelection(text: string, within: Node): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.style.cssText = 'position:fixed;opacity:0;pointer-events:none';
  within.appendChild(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

/** Put text on the clipboard. `within` may hold a field for a moment. Return whether it worked. */
export async function copyText(text: string, within: Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, within);
  }
}
