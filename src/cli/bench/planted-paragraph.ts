import type { TextSpan } from '../../core/model/text-span.ts';
import type { Mutated } from './mutations.ts';
import type { Random } from './seeded-random.ts';
import { pick } from './seeded-random.ts';

/** A quotation as one paragraph of a page. */
export interface PlantedParagraph {
  readonly text: string;
  /** Of the quotation in the paragraph. */
  readonly span: TextSpan;
  readonly quotes: readonly TextSpan[];
}

interface Convention {
  readonly open: string;
  readonly close: string;
  /** Marks for a quotation inside the quotation. */
  readonly innerOpen: string;
  readonly innerClose: string;
  /** The markup presents it, not marks. */
  readonly isElement?: true;
}

const CONVENTIONS: readonly Convention[] = [
  { open: '“', close: '”', innerOpen: '‘', innerClose: '’' },
  { open: '"', close: '"', innerOpen: "'", innerClose: "'" },
  { open: '‘', close: '’', innerOpen: '“', innerClose: '”' },
  { open: '«', close: '»', innerOpen: '“', innerClose: '”' },
  { open: '„', close: '“', innerOpen: '‚', innerClose: '‘' },
  { open: '', close: '', innerOpen: '“', innerClose: '”', isElement: true },
];
const UNQUOTED: Convention = { open: '', close: '', innerOpen: '“', innerClose: '”' };
const DOUBLE_MARK = /["“”„«»]/g;
const SPEAKERS = [
  'he said',
  'she said',
  'the minister said',
  'the envoy told reporters',
  'the ambassador added',
];
/** Text before and after a quotation, as a paragraph has it. */
const SETTINGS: readonly (readonly [before: string, after: string])[] = [
  ['', ', SPEAKER.'],
  ['The official was clear on this. ', ', SPEAKER.'],
  ['In the afternoon SPEAKER: ', '. Nobody in the hall left early.'],
  ['Asked what came next, SPEAKER ', ' and went back inside.'],
];
const UNQUOTED_SETTINGS: readonly (readonly [before: string, after: string])[] = [
  ['The statement says that ', '.'],
  ['', '.'],
  ['In the afternoon SPEAKER that ', ', and went back inside.'],
];
/** Put the marks of a convention for a quotation inside the words in place of theirs; one that has no partner goes. */
function withInnerMarks(text: string, { innerOpen, innerClose }: Convention): string {
  const isPaired = (text.match(DOUBLE_MARK) ?? []).length % 2 === 0;
  let isOpen = false;
  return text.replace(DOUBLE_MARK, () => {
    isOpen = !isOpen;
    if (!isPaired) return '';
    return isOpen ? innerOpen : innerClose;
  });
}

/** Return the parts of a quotation with what stands between them, but not the outermost marks. */
function joinParts({ parts, partedBy }: Mutated, convention: Convention, random: Random): string {
  const { open, close } = convention;
  const between =
    partedBy === 'paragraph' ? `\n${open}` : `,${close} ${pick(SPEAKERS, random)}, ${open}`;
  return withInnerMarks(parts.join('\0'), convention).replaceAll('\0', between);
}

/** Return a quotation in one of the conventions, or outside quotation marks, with words of the page around it. */
export function toParagraph(mutated: Mutated, quoted: boolean, random: Random): PlantedParagraph {
  const convention = quoted ? pick(CONVENTIONS, random) : UNQUOTED;
  const [before, after] = pick(quoted ? SETTINGS : UNQUOTED_SETTINGS, random).map((setting) =>
    setting.replace('SPEAKER', pick(SPEAKERS, random)),
  );
  const words = joinParts(mutated, convention, random);
  const start = (before ?? '').length + convention.open.length;
  const span = { start, end: start + words.length };
  const text = `${before}${convention.open}${words}${convention.close}${after}`;
  return { text, span, quotes: convention.isElement ? [span] : [] };
}
