import { buildIndex, openIndex } from '../../../src/core/matching/index/corpus-index.ts';
import type { MatchPack } from '../../../src/core/matching/match-text.ts';
import { matchText } from '../../../src/core/matching/match-text.ts';
import type { Match } from '../../../src/core/model/match.ts';
import type { TextSpan } from '../../../src/core/model/text-span.ts';
import { phrases } from './seed-corpus.ts';

/*
 * A small invented collection: two speeches, a report with a reporter between the speaker's words, and an interview.
 * Nobody said any of it.
 */

const SPEECH = `Mr Chairman, ladies and gentlemen, the northern harbours have waited eleven years for a common timetable, and this spring the waiting ends. Our engineers have finished the survey of every quay between Velmark and the Sund, and their report lies on your tables.

The ferry companies shall publish their fares in advance and shall not raise them during the summer season. We do not believe that islanders should pay more than mainlanders for the same crossing. In 2014 the average ticket cost 38 crowns; today it costs 61 crowns, and nobody in this hall can honestly defend that.

Seventy per cent of the pilots who guide tankers through the strait are older than fifty-five. Unless the maritime academy doubles its intake, three harbours will have no qualified pilot within ten years. The government has therefore set aside 1,250,000 crowns for scholarships, training vessels and simulators.

Some of my colleagues call the lighthouse programme a waste of money. I recognise their honest doubts, but a lighthouse that saves a single trawler has paid for itself. The keepers who live on the outer skerries deserve a modern radio link, a warm house and the gratitude of this assembly.

Fishing and tourism must learn to share the same water. Where the herring spawn, pleasure craft will keep their distance from April to June; where the tourists swim, trawlers may anchor but not clean their nets. It is neither impossible nor unreasonable to ask both for a little patience.

Let me turn to the winter road. The ice on Lake Ostra carried lorries until the middle of March; last year it broke in February, and two drivers drowned. We cannot order the frost to return, yet we can build the long-delayed bridge at Kettle Point, and the well-being of four villages depends on it. The treaty with our neighbours allows us to begin before the autumn storms.

Finally, a word about trust. People on the islands have heard promises from this rostrum before, and they have seen those promises melt like snow in May. I would rather promise little and deliver it than announce wonders that never arrive. Thank you for your attention.`;

const REPORT = `VELMARK, March 3. The council of the northern harbours will publish its accounts every quarter, treasurer Ingrid Solheim told reporters on Monday after a closed meeting in the old customs house.

"Every crown that a fisherman pays in harbour dues must be traceable to a plank, a lamp or a wage," she said. "Anything else would be an insult to people who rise at four in the morning." The treasurer declined to name the auditors.

According to Solheim, the dispute with the insurers has been settled out of court. "We received a letter from the insurers on Friday, and the letter contains an apology," Solheim noted. "They accept that the storm of 9 November was an act of God and that our breakwater was in perfect order."

The council rejects the charge that it favours the larger ports. "I have read the article in the Sund Courier twice, and I still cannot find a single correct figure in it," the treasurer stressed. "The smallest harbours receive more than half of the maintenance budget, although they handle a tenth of the cargo."

She added that the "gang of seven", as critics call the larger ports, had agreed to finance a joint rescue boat. The boat is to be stationed at Grey Ness, where the current is strongest, and its crew will be recruited from among volunteers of all the northern parishes.

Asked about the planned merger with the southern harbours, Solheim was cautious. "A marriage requires two partners who trust each other, and so far we have hardly danced," she said. "Nevertheless, our door is open, the lamp is lit, and the coffee will be hot whenever the southern delegation decides to visit us."`;

const INTERVIEW = `Question: You have sailed the Sund for thirty years as a pilot. What has changed?

Answer: The ships have grown and the crews have shrunk. When I began, a coaster of two thousand tons carried fourteen men; now a vessel ten times that size carries nine, and half of them are asleep. The sea itself has not changed at all, it is as cold and as indifferent as it was when my grandfather drowned in it.

Question: Are the new electronic charts an improvement?

Answer: They are a marvellous servant and a dangerous master. A young officer trusts the coloured line on his display, and he stops looking out of the window. I tell my apprentices that the chart shows where the rock was, the lookout shows where the rock is. Electronic navigation doesn't replace a pair of open eyes, and it never will.

Question: The United Nations adopted a convention on the working hours of pilots. Does it help?

Answer: On paper it helps. Article 12 limits a watch to eight hours, and the harbour master signs for it. In practice there are not enough of us, so the same man signs in under another name. I have seen colleagues fall asleep on their feet while a tanker was passing under the bridge with forty thousand tons of oil on board.

Question: What would you say to a girl who wants to become a pilot?

Answer: Come and join us! We need people who are patient, stubborn and curious. My best apprentice is a woman from the outer skerries; she reads the water the way others read a newspaper. Some old captains laughed when she first climbed the rope ladder – they do not laugh any more. If I had to choose one person to bring my own children through the strait in a gale, I would choose her without a moment's hesitation.`;

const ADDRESS = `Fellow delegates, the commission has examined the causes of the collision in the Sund and has reached three conclusions, which I shall present to you without any embellishment.

First, the radar of the freighter was switched off. The logbook leaves no doubt: at half past two the second mate disconnected the apparatus because the alarm disturbed his sleep. No regulation permits such conduct, and no captain who tolerates it should keep his certificate.

Secondly, the warning lights on the half-finished bridge were too weak. The contractor had installed lamps of 40 watts where the specification demanded 400 watts. We asked the contractor to explain the difference, and the answer we received was a shrug.

Thirdly, the rescue services arrived quickly, acted bravely and saved sixty-two lives. The helicopter crew flew into a snowstorm twice, although their orders permitted them to turn back, and the fishermen of Grey Ness launched their boats without waiting for any order at all. The commission proposes that their names be engraved on the pier.

What follows from this? The commission recommends a compulsory pilot for every ship longer than one hundred metres, an independent inspection of all navigation lights twice a year, and a single emergency frequency for the whole strait. These recommendations are inexpensive, they are practicable, and they were unanimously adopted. It would be irresponsible to let another winter pass before they become law.

I have been asked whether anybody will be prosecuted. That is for the courts to decide, not for a commission. Our task was to find out what happened, and to say so in plain words, so that the families who lost somebody on that night may at least know the truth.`;

/** Documents of the invented collection, the earliest first. */
const LEVEL_TEXTS: readonly string[] = [SPEECH, REPORT, INTERVIEW, ADDRESS];

const pack: MatchPack = {
  documentIds: ['speech', 'report', 'interview', 'address'],
  index: openIndex(buildIndex(LEVEL_TEXTS)),
  textOf: (document) => LEVEL_TEXTS[document] ?? '',
};

/** Return what a page quotes of the invented collection. */
export function matchLevels(text: string, quotes: readonly TextSpan[] = []): Match[] {
  return matchText({ text, quotes }, pack, phrases);
}

/** Return the differences of a match as `kind: source > page (negation) (number)`, in order. */
export function toldDifferences({ differences }: Match): string[] {
  return differences.map(
    ({ kind, page, source, negation, number }) =>
      `${kind}: ${source} > ${page}${negation ? ' (negation)' : ''}${number ? ' (number)' : ''}`,
  );
}
