/** The part of the untyped package `edtf` that `edtf-date.ts` uses. */
declare module 'edtf' {
  interface ParsedDate {
    readonly type: string;
    /** 0, 1 or 2: conformance level of the specification that the string needs. */
    readonly level: number;
    /** Ends of an interval; an open or unknown end is a number or absent. */
    readonly values?: readonly unknown[];
  }
  /** Parse a string; throws a syntax error. */
  export function parse(text: string): ParsedDate;
  /** First and last millisecond that a date covers; throws on syntax errors and on an interval that runs backwards. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
