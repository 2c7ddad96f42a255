import { bundledPassages } from '../corpus/bundled.ts';

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
  horizons: 'lavrov-2022-05-17-new-horizons',
};

/** Passages on one subject, by reading all passages of the pack: document and number of the passage. */
const SUBJECTS: Readonly<Record<string, string>> = {
  'rules for states in cyberspace':
    'mgimo#0 mgimo#1 mgimo#2 syromolotov#0 syromolotov#3 syromolotov#4 tomikhin#6 tomikhin#7 tomikhin#10 tomikhin#19 yakovenko#23',
  'crime and a convention':
    'mgimo#3 tomikhin#10 tomikhin#11 tomikhin#12 yakovenko#1 yakovenko#10 yakovenko#11 yakovenko#24 yakovenko#25 yakovenko#28 syromolotov#4',
  'the working group': 'syromolotov#1 syromolotov#2 syromolotov#3 tomikhin#7 tomikhin#8',
  terrorism:
    'yakovenko#1 yakovenko#7 yakovenko#8 yakovenko#9 yakovenko#26 session#1 session#2 session#3 session#4 session#5 tomikhin#3',
  'keeping others out': 'session#0 session#1 session#2 syromolotov#4 tomikhin#4',
  'NATO and double standards': 'session#3 session#4 india#0 arabiya#0 xinhua#0',
  'the war in Ukraine': 'rossiya#0 game#0 xinhua#0 horizons#0',
};

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

function passageIds(list: string): string[] {
  return list.split(' ').map((place) => {
    const [document, number] = place.split('#');
    const id = `${DOCUMENTS[document ?? '']}#${number}`;
    if (!bundledPassages.some((passage) => passage.id === id)) throw new Error(`no passage ${id}`);
    return id;
  });
}

function pairsOf(lists: readonly string[]): Set<string> {
  return new Set(
    lists.map(passageIds).flatMap((ids) => ids.flatMap((a) => ids.map((b) => `${a} ${b}`))),
  );
}

const related = pairsOf([...Object.values(SUBJECTS), ...FURTHER_SUBJECTS]);

/** Passages whose related statements in other documents were all judged; what is not related is unrelated. */
export const JUDGED_PASSAGES: ReadonlySet<string> = new Set(
  Object.values(SUBJECTS).flatMap(passageIds),
);

/** Return whether two passages of different documents are on one subject. */
export function isJudgedRelated(a: string, b: string): boolean {
  return related.has(`${a} ${b}`);
}

/** Return how many pairs of passages of different documents were judged, of a judged passage and any other. */
export function judgedCounts(): { related: number; unrelated: number } {
  const counts = { related: 0, unrelated: 0 };
  for (const [at, a] of bundledPassages.entries()) {
    for (const b of bundledPassages.slice(0, at)) {
      if (a.documentId === b.documentId) continue;
      if (!JUDGED_PASSAGES.has(a.id) && !JUDGED_PASSAGES.has(b.id)) continue;
      counts[isJudgedRelated(a.id, b.id) ? 'related' : 'unrelated']++;
    }
  }
  return counts;
}
