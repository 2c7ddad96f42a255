/** A stretch of days: first and last, `YYYY-MM-DD`. */
export interface DaySpan {
  readonly earliest: string;
  readonly latest: string;
}

/** Where a stretch of days stands on the line, in hundredths of its length, and on which row above it. */
export interface LinePlace {
  readonly from: number;
  readonly to: number;
  /** 0 is on the line; what would lie on top of another goes one row up. */
  readonly row: number;
}

/** A label under the line. */
export interface LineTick {
  readonly at: number;
  readonly label: string;
}

/** A line of dates: where each stands, and the labels under it. */
export interface DateScale {
  /** In the order given. */
  readonly places: readonly LinePlace[];
  readonly ticks: readonly LineTick[];
}

/** Dots closer than this lie on one another: a dot of 10 px on the narrowest line, 300 px. */
const TOO_CLOSE = 3.4;

/** Room at each end for half a dot. */
const MARGIN = 3;

/** Labels closer than this run into one another: "2019" on a line of 170 px, the sidebar at 200 % zoom. */
const TICK_ROOM = 18;

const DAY_MS = 86_400_000;

function dayNumber(day: string): number {
  return new Date(day).getTime() / DAY_MS;
}

/** Years, at most as many as there is room for; the first and the last are always there. */
function yearTicks(spans: readonly DaySpan[], position: (day: string) => number): LineTick[] {
  const years = new Set(
    spans.flatMap(({ earliest, latest }) => [earliest, latest].map((day) => day.slice(0, 4))),
  );
  const sorted = [...years].sort();
  const all = sorted.map((year) => {
    const days = spans.map(({ earliest }) => earliest).filter((day) => day.startsWith(year));
    return { label: year, at: position(days.sort()[0] ?? `${year}-12-31`) };
  });
  const last = all.at(-1);
  return all.reduce<LineTick[]>((kept, tick) => {
    const before = kept.at(-1);
    const crowded = before !== undefined && tick.at - before.at < TICK_ROOM;
    const crowdsLast = tick !== last && last !== undefined && last.at - tick.at < TICK_ROOM;
    if (crowded || (crowdsLast && before !== undefined)) return kept;
    return [...kept, tick];
  }, []);
}

/** Lay stretches of days out on one line, each where its date is, with the years under it. */
export function dateScale(spans: readonly DaySpan[]): DateScale {
  const first = Math.min(...spans.map(({ earliest }) => dayNumber(earliest)));
  const last = Math.max(...spans.map(({ latest }) => dayNumber(latest)));
  const days = Math.max(1, last - first);
  const position = (day: string): number =>
    first === last ? 50 : MARGIN + ((dayNumber(day) - first) / days) * (100 - 2 * MARGIN);

  const places: LinePlace[] = [];
  for (const { earliest, latest } of spans) {
    const [from, to] = [position(earliest), position(latest)];
    const near = places.filter(
      (place) => from - place.to < TOO_CLOSE && place.from - to < TOO_CLOSE,
    );
    const taken = new Set(near.map(({ row }) => row));
    let row = 0;
    while (taken.has(row)) row += 1;
    places.push({ from, to, row });
  }
  return { places, ticks: yearTicks(spans, position) };
}
