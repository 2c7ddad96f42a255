/** A half-open interval of a text in UTF-16 code units: `text.slice(start, end)`. */
export interface TextSpan {
  /** Offset of the first code unit. */
  readonly start: number;
  /** Offset after the last code unit. */
  readonly end: number;
}

/** Tell whether two spans share at least one code unit. */
export function spansOverlap(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}
