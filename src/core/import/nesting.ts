import { shownPath } from '../corpus/schema-problem.ts';
import type { SchemaProblem } from '../corpus/schema-problem.ts';

/** An exported collection nests seven levels; a walker that calls itself fails at some thousands. */
export const MAX_DEPTH = 32;

/** Keys that code which copies objects could mistake for the object's own machinery. */
const FORBIDDEN_KEYS: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

interface Place {
  readonly value: object;
  readonly path: readonly (string | number)[];
}

function entriesOf(value: object): [string | number, unknown][] {
  return Array.isArray(value) ? [...value.entries()] : Object.entries(value);
}

/**
 * Return the first place at which parsed JSON nests deeper than `MAX_DEPTH` or has a key that could be mistaken for the
 * machinery of objects; `null` if there is none. Does not call itself, so that no nesting overflows the stack.
 */
export function nestingProblem(json: unknown): SchemaProblem | null {
  const places: Place[] =
    typeof json === 'object' && json !== null ? [{ value: json, path: [] }] : [];
  for (let place = places.pop(); place; place = places.pop()) {
    if (place.path.length >= MAX_DEPTH) {
      return { path: shownPath(place.path), problem: `expected at most ${MAX_DEPTH} levels` };
    }
    for (const [key, value] of entriesOf(place.value)) {
      const path = [...place.path, key];
      if (FORBIDDEN_KEYS.has(key)) {
        return { path: shownPath(path), problem: `expected no key of this name, got "${key}"` };
      }
      if (typeof value === 'object' && value !== null) places.push({ value, path });
    }
  }
  return null;
}
