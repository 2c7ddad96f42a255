import type { Difference } from '../../../src/core/model/match.ts';
import type { SourceDocument } from '../../../src/core/model/source-document.ts';
import type {
  MessageType,
  PageMatch,
  PageReading,
  Reply,
  RequestOf,
  SourceCard,
  ValueOf,
} from '../../../src/protocol/messages.ts';
import type { Ask } from '../../../extension/page/ask.ts';

/** A document of an invented office; nobody real speaks in it. */
export const DOCUMENT: SourceDocument = {
  id: 'hale-2021-03-04-harbour-address',
  packId: 'test',
  title: 'Address on the rules of the harbour',
  kind: 'speech',
  speakers: [{ name: 'Imre Hale', role: 'Warden of Port Ellery' }],
  issuer: 'Port Ellery Council',
  date: '2021-03-04',
  earliest: '2021-03-04',
  latest: '2021-03-04',
  dateBasis: 'inferred',
  dateNote: 'The address names the day of the vote, 5 March, as “tomorrow”.',
  posted: null,
  place: 'Port Ellery',
  event: 'Opening of the winter session',
  language: 'en',
  url: 'https://council.example/hale',
  urlBasis: 'stated',
  reporter: null,
};

const DROPPED: Difference = {
  kind: 'dropped',
  page: '',
  source: 'never',
  negation: true,
  number: false,
};
const CHANGED: Difference = {
  kind: 'changed',
  page: 'boats',
  source: 'ships',
  negation: false,
  number: false,
};

/** A card for a match, altered unless told otherwise. */
export function cardFor(matchId: string, change: Partial<SourceCard> = {}): SourceCard {
  return {
    matchId,
    document: DOCUMENT,
    voice: 'speaker',
    level: 'altered',
    quoted: true,
    source: [
      { kind: 'context', text: 'As I said in the spring, ' },
      { kind: 'same', text: 'the harbour will ' },
      { kind: 'dropped', text: 'never ' },
      { kind: 'same', text: 'close to ' },
      { kind: 'changed', text: 'ships' },
      { kind: 'same', text: ' that carry the winter grain' },
      { kind: 'context', text: ', whatever the weather.' },
    ],
    differences: [DROPPED, CHANGED],
    alternatives: [],
    savedAs: null,
    citation: 'Imre Hale, “Address on the rules of the harbour”, 4 March 2021.',
    ...change,
  };
}

/** What a test says the background would answer; the rest has working answers. */
export interface FakeBackgroundOptions {
  /** Phrases that count as quotations wherever the text has them. */
  readonly phrases?: readonly string[];
  readonly card?: Partial<SourceCard>;
  /** Codes to answer with instead. */
  readonly failures?: Partial<Record<MessageType, Extract<Reply<never>, { ok: false }>['code']>>;
}

/** Every request that was made, and an `ask` that finds phrases by plain search. */
export interface FakeBackground {
  readonly ask: Ask;
  readonly requests: { readonly type: MessageType; readonly request: unknown }[];
  /** Readings that were sent, in order. */
  readings(): PageReading[];
  of<T extends MessageType>(type: T): RequestOf<T>[];
}

const LEVELS = ['verbatim', 'marked', 'altered'] as const;

function findPhrases(text: string, phrases: readonly string[]): PageMatch[] {
  return phrases.flatMap((phrase, index) => {
    const start = text.indexOf(phrase);
    if (start < 0) return [];
    const level = LEVELS[index % LEVELS.length] ?? 'verbatim';
    const parts = [{ start, end: start + phrase.length }];
    return [
      { id: `m${index}`, parts, level, quoted: true, savedAs: null, documentId: `d${index % 2}` },
    ];
  });
}

/** Stand in for the background. */
export function fakeBackground({
  phrases = [],
  card = {},
  failures = {},
}: FakeBackgroundOptions = {}): FakeBackground {
  const requests: { type: MessageType; request: unknown }[] = [];
  const answers: { [T in MessageType]?: (request: RequestOf<T>) => ValueOf<T> } = {
    match: ({ reading }) => ({
      matches: reading.status === 'read' ? findPhrases(reading.text, phrases) : [],
    }),
    card: ({ matchId }) => cardFor(matchId, card),
    save: ({ id }) => ({ id }),
    dismiss: () => null,
    openPanel: () => null,
  };
  const ask: Ask = async (type, request) => {
    requests.push({ type, request });
    const code = failures[type];
    if (code) return { ok: false, code, message: 'as the test wants' };
    const answer = answers[type];
    if (!answer) return { ok: false, code: 'unknown-type', message: type };
    return { ok: true, value: answer(request) };
  };
  const of = <T extends MessageType>(type: T): RequestOf<T>[] =>
    // Recorded by `ask`, which is typed.
    requests
      .filter((request) => request.type === type)
      .map(({ request }) => request as RequestOf<T>);
  return { ask, requests, of, readings: () => of('match').map(({ reading }) => reading) };
}
