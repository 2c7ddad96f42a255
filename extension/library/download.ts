/** What the browser is told a file is. */
const MEDIA_TYPES = { md: 'text/markdown', json: 'application/json' } as const;

/** A format that the library exports, by the ending of its files. */
export type ExportFormat = keyof typeof MEDIA_TYPES;

/** How long the file's address stays valid: a download reads it after the click has returned. */
const REVOKE_AFTER_MS = 60_000;

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Return the name of a file exported at `now`, local time: `sidelight-20260314-0905.md`. */
export function exportFileName(format: ExportFormat, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join('');
  const time = [now.getHours(), now.getMinutes()].map(twoDigits).join('');
  return `sidelight-${day}-${time}.${format}`;
}

/** Hand a text to the browser as a file to save. Needs no permission: it is the click on a link to it. */
export function downloadText(text: string, format: ExportFormat): void {
  const type = `${MEDIA_TYPES[format]};charset=utf-8`;
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = exportFileName(format, new Date());
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
