import type * as v from 'valibot';

/** What is wrong with a value, and where: `{path: 'documents[3].date', problem: 'expected an EDTF date, got "May 1961"'}`. */
export interface SchemaProblem {
  readonly path: string;
  readonly problem: string;
}

/** Longer values are cut: enough to recognise the value, short enough for one line. */
const LONGEST_SHOWN_VALUE = 80;

/** Return a value as a message shows it: JSON, cut to one line. */
export function shownValue(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > LONGEST_SHOWN_VALUE ? `${json.slice(0, LONGEST_SHOWN_VALUE)}…` : json;
}

/** Return keys as a path is written in code: `documents[3].date`. */
export function shownPath(keys: readonly unknown[]): string {
  const steps = keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return steps.join('').replace(/^\./, '');
}

/** Return a valibot issue as a path and a sentence that names what was expected and the value that was found. */
export function schemaProblem(issue: v.BaseIssue<unknown>): SchemaProblem {
  const expected = issue.kind === 'schema' ? `expected ${issue.expected}` : issue.message;
  const place = issue.path?.at(-1);
  return {
    path: shownPath(issue.path?.map(({ key }) => key) ?? []),
    // A check over several fields has all of them as its input; the last step of the path has the one it blames.
    problem: `${expected}, got ${shownValue(place ? place.value : issue.input)}`,
  };
}
