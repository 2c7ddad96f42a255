import * as v from 'valibot';
import { describedDocument, fileName, nonBlank, offset, slug } from './document-schema.ts';
import { edtfDays } from './edtf-date.ts';
import { schemaProblem, shownValue } from './schema-problem.ts';

/** Where a paragraph stands in its seed file: UTF-16 offsets, half-open, ascending. */
const paragraph = v.strictTuple([offset, offset]);

const paragraphs = v.pipe(
  v.array(paragraph),
  v.minLength(1, 'expected at least one paragraph'),
  v.checkItems(
    ([start, end], index, all) => start < end && start >= (all[index - 1]?.[1] ?? 0),
    'expected ascending ranges [start, end] that do not overlap',
  ),
);

const manifestDocument = v.pipe(
  v.strictObject({
    ...describedDocument,
    date: v.pipe(
      v.string(),
      v.check((date) => edtfDays(date) !== null, 'expected an EDTF date of level 0 or 1'),
    ),
    /** Whose words the text gives: the speaker's all through, or the speaker's within quotation marks only. */
    voice: v.picklist(['speaker', 'quoted-speaker']),
    file: fileName,
    paragraphs,
  }),
  v.forward(
    v.partialCheck(
      [['url'], ['urlBasis']],
      ({ url, urlBasis }) => (url === null) === (urlBasis === null),
      'expected a basis for an address, and null where there is none',
    ),
    ['urlBasis'],
  ),
  v.forward(
    v.partialCheck(
      [['dateBasis'], ['dateNote']],
      ({ dateBasis, dateNote }) => dateBasis === 'stated' || dateNote !== null,
      'expected a note on how the date was inferred',
    ),
    ['dateNote'],
  ),
  v.forward(
    v.partialCheck(
      [['voice'], ['reporter']],
      ({ voice, reporter }) => voice === 'quoted-speaker' || reporter === null,
      'expected null for a text without a reporter',
    ),
    ['reporter'],
  ),
);

const manifestSchema = v.strictObject({
  id: slug,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/u, 'expected a version like 1.0.0')),
  title: nonBlank,
  documents: v.array(manifestDocument),
});

/** A document as the manifest cuts it out of a seed file. */
export type ManifestDocument = v.InferOutput<typeof manifestDocument>;

/** What a pack is made from: which part of which file is which document. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** A manifest, or a file that it names, is not as it must be; `problems` name file, document, field and value. */
export class ManifestError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'ManifestError';
  }
}

/** Return `documents[3]` with the id where there is one: `documents[3] (lavrov-2022)`. */
function namedDocument(value: unknown, index: number): string {
  const id = v.safeParse(v.looseObject({ documents: v.array(v.unknown()) }), value);
  const entry = id.success
    ? v.safeParse(v.looseObject({ id: v.string() }), id.output.documents[index])
    : null;
  return entry?.success ? `documents[${index}] (${entry.output.id})` : `documents[${index}]`;
}

function manifestProblem(file: string, value: unknown, issue: v.BaseIssue<unknown>): string {
  const { path, problem } = schemaProblem(issue);
  const named = path.replace(/^documents\[(\d+)\]/, (_, index: string) =>
    namedDocument(value, Number(index)),
  );
  return `${file}: ${named}${named && ': '}${problem}`;
}

function repeatedIds({ documents }: Manifest): string[] {
  const ids = documents.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}

/** Return the manifest that a JSON text holds; throws `ManifestError` with every problem, each beginning with `file`. */
export function parseManifest(json: string, file = 'manifest.json'): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new ManifestError([`${file}: expected JSON: ${String(cause)}`]);
  }
  const parsed = v.safeParse(manifestSchema, value);
  if (!parsed.success) {
    throw new ManifestError(parsed.issues.map((issue) => manifestProblem(file, value, issue)));
  }
  const repeated = repeatedIds(parsed.output);
  if (repeated.length > 0) {
    throw new ManifestError(
      repeated.map(
        (id) => `${file}: documents: expected each id once, got ${shownValue(id)} twice`,
      ),
    );
  }
  return parsed.output;
}
