import * as v from 'valibot';
import { schemaProblem, shownValue } from '../corpus/schema-problem.ts';
import type { SchemaProblem } from '../corpus/schema-problem.ts';
import { COLLECTION_FORMAT, COLLECTION_VERSION } from '../export/json.ts';
import type { CollectionFile } from '../export/json.ts';
import type { FieldSchemas } from '../corpus/document-schema.ts';
import type { Annotation } from '../model/annotation.ts';
import { annotationSchema } from './annotation-schema.ts';
import { nestingProblem } from './nesting.ts';

/** What a file holds, or everything that is wrong with it. */
export type ParsedCollection =
  | { readonly ok: true; readonly annotations: readonly Annotation[] }
  | { readonly ok: false; readonly errors: readonly SchemaProblem[] };

/** Code units; some ten thousand annotations with both sides. */
export const MAX_COLLECTION_LENGTH = 64 * 1024 * 1024;

/** More would be slow to list and to search. */
export const MAX_ITEMS = 100_000;

const envelope = v.looseObject({
  format: v.literal(COLLECTION_FORMAT),
  version: v.pipe(v.number(), v.safeInteger('expected a whole number')),
});

const collectionSchema = v.strictObject({
  format: v.literal(COLLECTION_FORMAT),
  version: v.literal(COLLECTION_VERSION),
  exported: v.string(),
  app: v.string(),
  items: v.pipe(
    v.array(v.unknown()),
    v.maxLength(MAX_ITEMS, `expected at most ${MAX_ITEMS} items`),
    v.array(annotationSchema),
  ),
} satisfies FieldSchemas<CollectionFile>);

function refuse(path: string, problem: string): ParsedCollection {
  return { ok: false, errors: [{ path, problem }] };
}

/** Return why a text cannot be JSON at all, or `null`. */
function textProblem(text: string): string | null {
  if (text.length > MAX_COLLECTION_LENGTH) {
    return `expected at most ${MAX_COLLECTION_LENGTH} characters, got ${text.length}`;
  }
  if (text.trim() === '') return 'the file is empty';
  if (text.includes('\0')) return 'expected a text file in UTF-8, got binary data or UTF-16';
  return null;
}

/** Return why parsed JSON is not a collection that this version reads, or `null`. */
function envelopeProblem(value: unknown): SchemaProblem | null {
  const parsed = v.safeParse(envelope, value);
  if (!parsed.success) return schemaProblem(parsed.issues[0]);
  const { version } = parsed.output;
  if (version <= COLLECTION_VERSION) return null;
  const problem = `made by a newer Sidelight: expected version ${COLLECTION_VERSION}, got ${version}`;
  return { path: 'version', problem };
}

function repeatedIds(annotations: readonly Annotation[]): SchemaProblem[] {
  const seen = new Set<string>();
  return annotations.flatMap(({ id }, index) => {
    const problem = `expected each id once, got ${shownValue(id)} again`;
    return seen.size < seen.add(id).size ? [] : [{ path: `items[${index}].id`, problem }];
  });
}

function parseItems(value: unknown): ParsedCollection {
  const parsed = v.safeParse(collectionSchema, value);
  if (!parsed.success) return { ok: false, errors: parsed.issues.map(schemaProblem) };
  const annotations = parsed.output.items;
  const errors = repeatedIds(annotations);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, annotations };
}

/** Return the annotations of an exported collection, or every problem with its place and value: all or nothing. */
export function parseCollection(text: string): ParsedCollection {
  const unreadable = textProblem(text);
  if (unreadable !== null) return refuse('', unreadable);
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    return refuse('', `expected JSON: ${String(cause)}`);
  }
  const problem = nestingProblem(value) ?? envelopeProblem(value);
  return problem ? refuse(problem.path, problem.problem) : parseItems(value);
}
