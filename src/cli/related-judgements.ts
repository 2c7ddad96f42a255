/**
 * Which passages of the bundled documents are related, judged by hand: places are written as a document's short name and
 * the number of the passage. Nothing that ranks reads this; it is what rankings are measured by.
 *
 * Twice all passages were read and judged before a ranking was looked at. The first reading went by subject and covers the
 * passages of seven of them; it judges generously. The second went passage by passage and asked of each other one whether a
 * reader of the first would want to see it; where the two differed, both were read again, by then with one ranking known.
 */

/** Ids of the documents with passages that are related to another. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  yakovenko: 'yakovenko-2011-london-cyber',
  syromolotov: 'syromolotov-2019-05-23-cyber-general-assembly',
  session: 'lavrov-2019-10-16-cyber-counterterrorism',
  tomikhin: 'tomikhin-2020-digital-space',
  mgimo: 'lavrov-2022-04-14-cyberanarchy',
  rossiya: 'lavrov-2022-04-11-rossiya',
  india: 'lavrov-2022-04-19-india-today',
  game: 'lavrov-2022-04-25-great-game',
  arabiya: 'lavrov-2022-04-29-al-arabiya',
  xinhua: 'lavrov-2022-04-30-xinhua',
  mediaset: 'lavrov-2022-05-01-mediaset',
  policy: 'lavrov-2022-05-14-foreign-and-defence-policy',
  horizons: 'lavrov-2022-05-17-new-horizons',
};

/** Passages on one subject: rules for states, crime, the working group, terrorism, keeping others out, NATO, the war. */
const SUBJECTS: readonly string[] = [
  'mgimo#0 mgimo#1 mgimo#2 syromolotov#0 syromolotov#3 syromolotov#4 tomikhin#6 tomikhin#7 tomikhin#10 tomikhin#19 yakovenko#23',
  'mgimo#3 tomikhin#10 tomikhin#11 tomikhin#12 yakovenko#1 yakovenko#10 yakovenko#11 yakovenko#24 yakovenko#25 yakovenko#28 syromolotov#4',
  'syromolotov#1 syromolotov#2 syromolotov#3 tomikhin#7 tomikhin#8',
  'yakovenko#1 yakovenko#7 yakovenko#8 yakovenko#9 yakovenko#26 session#1 session#2 session#3 session#4 session#5 tomikhin#3',
  'session#0 session#1 session#2 syromolotov#4 tomikhin#4',
  'session#3 session#4 india#0 arabiya#0 xinhua#0',
  'rossiya#0 game#0 xinhua#0 horizons#0',
]; // prettier-ignore

/** Subjects of which not all passages were looked for: they tell what is related, not what to ask for. */
const FURTHER_SUBJECTS: readonly string[] = [
  'syromolotov#2 tomikhin#4 tomikhin#5 session#4',
  'syromolotov#3 tomikhin#8',
  'arabiya#0 mediaset#0',
  'syromolotov#6 tomikhin#18',
  'tomikhin#3 yakovenko#1 yakovenko#2 yakovenko#3',
  'syromolotov#1 tomikhin#5',
  'syromolotov#5 tomikhin#18',
  'syromolotov#5 tomikhin#15',
  'session#4 syromolotov#6',
  'yakovenko#10 tomikhin#14',
  'yakovenko#10 tomikhin#16',
  'yakovenko#10 tomikhin#18',
  'yakovenko#10 tomikhin#3',
  'yakovenko#25 tomikhin#3',
  'yakovenko#25 session#3',
  'yakovenko#25 session#4',
  'yakovenko#8 tomikhin#12',
  'yakovenko#15 mgimo#1',
  'yakovenko#11 mgimo#1',
  'tomikhin#1 mgimo#0',
  'tomikhin#1 mgimo#1',
  'tomikhin#1 yakovenko#23',
  'yakovenko#14 mgimo#3',
  'yakovenko#17 mgimo#3',
  'yakovenko#27 mgimo#3',
];

/** Passages related to each passage, those in later documents only: each pair stands once. */
const BY_PASSAGE: readonly string[] = [
  'yakovenko#0: syromolotov#6 tomikhin#18',
  'yakovenko#1: session#1 session#2 session#3 tomikhin#3 tomikhin#10 tomikhin#11 tomikhin#12 mgimo#3',
  'yakovenko#2: tomikhin#3 tomikhin#6',
  'yakovenko#3: tomikhin#3',
  'yakovenko#4: tomikhin#3',
  'yakovenko#7: session#1 session#2 session#3 tomikhin#3',
  'yakovenko#8: session#1 session#2 session#3 tomikhin#3 tomikhin#12',
  'yakovenko#9: session#1 session#2 session#3 session#4 session#5 tomikhin#3',
  'yakovenko#10: syromolotov#4 tomikhin#3 tomikhin#10 tomikhin#11 tomikhin#12 tomikhin#14 tomikhin#16 tomikhin#18 mgimo#3',
  'yakovenko#11: syromolotov#4 tomikhin#10 tomikhin#11 tomikhin#12 mgimo#0 mgimo#1 mgimo#3',
  'yakovenko#12: tomikhin#15',
  'yakovenko#14: tomikhin#1 mgimo#1 mgimo#3',
  'yakovenko#15: tomikhin#12 tomikhin#19 mgimo#0 mgimo#1 mgimo#3',
  'yakovenko#18: mgimo#5',
  'yakovenko#23: syromolotov#0 syromolotov#3 syromolotov#4 tomikhin#1 tomikhin#6 tomikhin#7 tomikhin#10 tomikhin#19 mgimo#0 mgimo#1 mgimo#2',
  'yakovenko#24: tomikhin#10 tomikhin#11 tomikhin#12 mgimo#3',
  'yakovenko#25: tomikhin#3 tomikhin#10 tomikhin#11 tomikhin#12 mgimo#3',
  'yakovenko#26: session#2 session#3 session#5 tomikhin#3 tomikhin#12 mgimo#3',
  'yakovenko#27: tomikhin#11 tomikhin#12 mgimo#3',
  'yakovenko#28: tomikhin#10 tomikhin#11 tomikhin#12 mgimo#3',
  'syromolotov#0: tomikhin#1 tomikhin#6 tomikhin#7 tomikhin#10 tomikhin#19 mgimo#0 mgimo#1 mgimo#2',
  'syromolotov#1: tomikhin#5 tomikhin#7 tomikhin#8',
  'syromolotov#2: tomikhin#4 tomikhin#5 tomikhin#7 tomikhin#8',
  'syromolotov#3: tomikhin#6 tomikhin#7 tomikhin#8 tomikhin#10 tomikhin#19 mgimo#0 mgimo#1 mgimo#2',
  'syromolotov#4: session#0 session#1 session#2 tomikhin#1 tomikhin#4 tomikhin#6 tomikhin#7 tomikhin#10 tomikhin#11 tomikhin#12 tomikhin#19 mgimo#0 mgimo#1 mgimo#2 mgimo#3',
  'syromolotov#5: tomikhin#14 tomikhin#15 tomikhin#18',
  'syromolotov#6: session#4 tomikhin#14 tomikhin#18',
  'session#0: tomikhin#4',
  'session#1: tomikhin#3 tomikhin#4',
  'session#2: tomikhin#3 tomikhin#4',
  'session#3: tomikhin#3 india#0 arabiya#0 xinhua#0',
  'session#4: tomikhin#3 india#0 arabiya#0 xinhua#0',
  'tomikhin#0: mgimo#4',
  'tomikhin#1: mgimo#0 mgimo#1 mgimo#2 mgimo#3',
  'tomikhin#4: mgimo#3',
  'tomikhin#6: mgimo#0 mgimo#1 mgimo#2',
  'tomikhin#7: mgimo#0 mgimo#1 mgimo#2',
  'tomikhin#10: mgimo#0 mgimo#1 mgimo#2 mgimo#3',
  'tomikhin#11: mgimo#3',
  'tomikhin#12: mgimo#1 mgimo#3',
  'tomikhin#19: mgimo#0 mgimo#1 mgimo#2',
  'rossiya#0: india#0 game#0 xinhua#0 horizons#0',
  'india#0: arabiya#0 xinhua#0',
  'game#0: xinhua#0 horizons#0',
  'arabiya#0: xinhua#0 mediaset#0',
  'xinhua#0: policy#0 horizons#0',
]; // prettier-ignore

/** Pairs that any reader would call related: by subject, the passages of each document. */
const NOTED_SUBJECTS: readonly (readonly string[])[] = [
  // a code of conduct
  ['mgimo#0 mgimo#2', 'syromolotov#4', 'tomikhin#19 tomikhin#6', 'yakovenko#23'],
  // a convention on crime
  ['mgimo#3', 'tomikhin#10 tomikhin#11 tomikhin#12', 'syromolotov#4', 'yakovenko#24'],
  // the working group
  ['syromolotov#1 syromolotov#2', 'tomikhin#7 tomikhin#8'],
  // the Internet and terrorism
  ['yakovenko#7 yakovenko#8 yakovenko#9', 'session#2'],
  // keeping others out
  ['session#2', 'syromolotov#4', 'tomikhin#4'],
  // NATO and double standards
  ['session#4 session#3', 'arabiya#0 xinhua#0 india#0'],
];

/** A passage and those of one other document of which any is a right answer, by id. */
export interface NotedPair {
  readonly from: string;
  readonly to: readonly string[];
}

/** Judgements of which passages are related to which. */
export interface Judgements {
  /** Passages whose related ones in other documents were all looked for. */
  readonly passages: ReadonlySet<string>;
  readonly isRelated: (a: string, b: string) => boolean;
}

function idsOf(places: string): string[] {
  return places.split(' ').map((place) => {
    const [document = '', number] = place.split('#');
    return `${DOCUMENTS[document]}#${number}`;
  });
}

function judgements(
  passages: Iterable<string>,
  related: readonly (readonly [string, string])[],
): Judgements {
  const pairs = new Set(related.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return { passages: new Set(passages), isRelated: (a, b) => pairs.has(`${a} ${b}`) };
}

/** Return every two of some passages. */
function pairsAmong(places: string): [string, string][] {
  const ids = idsOf(places);
  return ids.flatMap((a, at) => ids.slice(0, at).map((b): [string, string] => [a, b]));
}

/** The first reading, of the passages of seven subjects. */
export const BY_SUBJECT: Judgements = judgements(
  SUBJECTS.flatMap(idsOf),
  [...SUBJECTS, ...FURTHER_SUBJECTS].flatMap(pairsAmong),
);

/** Return the second reading, of all passages; `passages` are their ids. */
export function judgementsByPassage(passages: readonly string[]): Judgements {
  return judgements(
    passages,
    BY_PASSAGE.flatMap((line) => {
      const [from = '', to = ''] = line.split(': ');
      return idsOf(to).flatMap((b) => idsOf(from).map((a): [string, string] => [a, b]));
    }),
  );
}

function notedPairs(): NotedPair[] {
  const byPlaces = new Map<string, NotedPair>();
  for (const documents of NOTED_SUBJECTS.map((places) => places.map(idsOf))) {
    for (const from of documents) {
      for (const to of documents) {
        if (from === to) continue;
        for (const id of from) {
          const key = `${id} ${to[0]?.split('#')[0]}`;
          byPlaces.set(key, { from: id, to: [...(byPlaces.get(key)?.to ?? []), ...to] });
        }
      }
    }
  }
  return [...byPlaces.values()];
}

/** Pairs that any reader would call related, in both directions; a passage on three subjects has each document once. */
export const NOTED_PAIRS: readonly NotedPair[] = notedPairs();
