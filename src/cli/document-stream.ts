const SEPARATOR = '\f';

/** Yield the texts of the documents of a file in which a form feed stands before each, and its id on its first line. */
export function* documentsOf(file: string): Generator<string> {
  for (const document of file.split(SEPARATOR)) {
    const firstLine = document.indexOf('\n');
    if (firstLine >= 0) yield document.slice(firstLine + 1);
  }
}
