import type { Passage } from '../../../src/core/model/source-document.ts';
import { passageWith } from '../corpus/bundled.ts';

/** Passages on one subject, by document: each entry is a text that only that passage contains. */
type Subject = readonly (readonly string[])[];

const CODE_OF_CONDUCT: Subject = [
  ['unless a universal code of conduct', 'responsible behavior by states'],
  ['rule of responsible conduct in information space'],
  ['universal international code of conduct', 'principles of responsible behaviour of countries'],
  ['Rules of Conduct for international information security'],
];

const CRIME_CONVENTION: Subject = [
  ['draft global convention'],
  ['combating cybercrime, a transnational issue', 'to elaborate a UN convention', 'problem with fighting cybercrime'],
  ['topics of countering cyber crimes'],
  ['draft Convention on International Information Security'],
]; // prettier-ignore

const WORKING_GROUP: Subject = [
  ['MOSCOW, May 23. /TASS/.', 'An open-ended working group (OEWG) on international'],
  ['UN Open-ended Working Group on IIS (OEWG)', 'the mandate of the OEWG'],
];

// "Secondly…" opens a section of three paragraphs.
const INTERNET_AND_TERRORISM: Subject = [
  [
    'Secondly, given the expansion of information exchange',
    'for terrorist propaganda',
    'growing terrorist threat in the cyberspace',
  ],
  ['combat the use of Internet in pursuit of terrorist'],
];

const KEEPING_OTHERS_OUT: Subject = [
  ['within their narrow circle'],
  ['impose their cyber dictatorship'],
  ['rules of the game'],
];

const NATO: Subject = [
  ['direct result of military ventures of NATO', 'This means abandoning double standards'],
  ['draft agreements with NATO', 'NATO’s reckless expansion', 'moving NATO eastward'],
];

const SUBJECTS: Readonly<Record<string, Subject>> = {
  'code of conduct': CODE_OF_CONDUCT,
  'crime convention': CRIME_CONVENTION,
  'working group': WORKING_GROUP,
  'Internet and terrorism': INTERNET_AND_TERRORISM,
  'keeping others out': KEEPING_OTHERS_OUT,
  NATO,
};

/** A passage and those of one other document of which any is a right answer. */
export interface RelatedPair {
  readonly subject: string;
  readonly from: Passage;
  readonly to: readonly Passage[];
}

/** Every passage of every subject with the passages of each other document of that subject. */
const PASSAGE_PAIRS: readonly RelatedPair[] = Object.entries(SUBJECTS).flatMap(
  ([subject, documents]) =>
    documents.flatMap((texts, at) =>
      texts.flatMap((text) =>
        documents
          .filter((_, other) => other !== at)
          .map((others) => ({ subject, from: passageWith(text), to: others.map(passageWith) })),
      ),
    ),
);

/** Join pairs from one passage to one document: a passage on three subjects has room for each document once. */
function joined(pairs: readonly RelatedPair[]): RelatedPair[] {
  const byPlaces = new Map<string, RelatedPair>();
  for (const pair of pairs) {
    const key = `${pair.from.id} ${pair.to[0]?.documentId}`;
    const known = byPlaces.get(key);
    byPlaces.set(
      key,
      known
        ? { ...pair, subject: `${known.subject}, ${pair.subject}`, to: [...known.to, ...pair.to] }
        : pair,
    );
  }
  return [...byPlaces.values()];
}

/** Pairs that any reader would call related, in both directions. */
export const RELATED_PAIRS: readonly RelatedPair[] = joined(PASSAGE_PAIRS);

/** Further pairs, judged by hand: texts of two passages on one subject. */
export const FURTHER_PAIRS: readonly [from: string, to: string][] = [
  ['NATO’s reckless expansion', 'moving NATO eastward'],
  ['Minskagreements', 'destroyUkraine’s'],
  ['bridging the digital divide', 'bridge the digital gap'],
  ['combating cybercrime, a transnational issue', 'Confronting cybercrime'],
  ['terrorist or criminal purposes', 'Secondly, given the expansion'],
  ['Moscow is open for dialogue', 'remains open to pragmatic cooperation'],
  ['equal involvement of all member states', 'on the basis of equality'],
  ['draft agreements with NATO', 'NATO’s reckless expansion'],
  ['Countering cybercrime, establishing conditions', 'to elaborate a UN convention'],
  ['without universal agreements in the field of Internet', 'failed to develop a universally acceptable mechanism'],
]; // prettier-ignore

/** Pairs judged by hand to have no subject in common. */
export const UNRELATED_PAIRS: readonly [from: string, to: string][] = [
  ['Sultan Haitham', 'critical infrastructure facilities'],
  ['most sacred holiday', 'single terminological base'],
  ['Azovstal', 'consistent support of our initiatives'],
  ['winners in a nuclear war', 'these freedoms are not absolute'],
  ['Sultan Haitham', 'unless a universal code'],
  ['most sacred holiday', 'on the basis of equality'],
  ['Minskagreements', 'Singapore International Cyber Week'],
  ['Azovstal', 'draft global convention'],
  ['winners in a nuclear war', 'Russian Computer Incident'],
  ['Azovstal', 'free dissemination of information in the cyberspace is another'],
];
