import type { Random } from '../../../src/cli/bench/seeded-random.ts';
import { pick, randomBelow, seededRandom } from '../../../src/cli/bench/seeded-random.ts';

const PEOPLE = [
  'The mayor',
  'A spokeswoman',
  'The head of the school',
  'One resident',
  'The coach',
];
const PLACES = ['the old harbour', 'the town hall', 'a farm near the river', 'the new library'];
const DAYS = ['on Monday', 'late on Friday', 'last week', 'two days before', 'this spring'];
const THINGS = ['the bridge', 'a flood wall', 'the bus line', 'the summer fair', 'the water bill'];
/** Sentences of a local paper; some in quotation marks, with words that speeches use too. */
const SENTENCES = [
  'WHO spoke at PLACE DAY and asked for patience with THING.',
  'Work on THING began DAY and is expected to take until the end of the year.',
  '“We have waited long enough for THING,” WHO said at PLACE.',
  'Nobody was hurt, but PLACE stayed closed while engineers looked at THING.',
  'The council voted DAY to spend more on THING, in accordance with its own rules.',
  '“It is in the interest of all of us,” WHO told the meeting.',
  'Rain is forecast, with a light wind from the west and some sun by the weekend.',
  'WHO called THING “a matter of national security”, half in jest.',
  'The information centre at PLACE will be open to the public from nine until five.',
  'Tickets cost less than they did DAY, and children under twelve pay nothing.',
  '“I would like to thank everybody who took part in the work on THING,” WHO added.',
  'The team lost at home DAY after a goal in the last minute of the game.',
];

/** Return a sentence of a local paper; the same for the same random numbers. */
export function inventedSentence(random: Random): string {
  return pick(SENTENCES, random)
    .replace('WHO', pick(PEOPLE, random))
    .replace('PLACE', pick(PLACES, random))
    .replace('DAY', pick(DAYS, random))
    .replace('THING', pick(THINGS, random));
}

/** Return pages of a local paper with so many paragraphs each, the same for the same seed. */
export function inventedPages(count: number, paragraphs: number, seed: number): string[] {
  const random = seededRandom(seed);
  const paragraph = () =>
    Array.from({ length: 2 + randomBelow(3, random) }, () => inventedSentence(random)).join(' ');
  return Array.from({ length: count }, () =>
    Array.from({ length: paragraphs }, paragraph).join('\n'),
  );
}
