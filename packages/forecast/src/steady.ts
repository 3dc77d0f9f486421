import { type Course, type Expected, type Question, runningMeans } from "./course.ts";
import type { Usual } from "./population.ts";

const DAY = 86_400_000;
/** The population's spread counts as this many answers. */
const SPREAD_ANSWERS = 6;

/**
 * The explainable default: the person's mean, drawn towards the population's while answers are few, plus a share of how far
 * the last answer lay from it; the share fades with the time between (a pooled first-order autoregression in continuous time).
 */
export function steadyCourse({ at, value, known, target }: Question, { level, steady }: Usual): Course {
  const size = at.length;
  const own = runningMeans(value);
  const mean = new Float64Array(size);
  const sd = new Float64Array(size);
  const expect = (from: number, when: number, sdThen: number): Expected => {
    if (from < 0) return { mean: level, sd: sdThen, usual: level, lately: 0, weekend: 0 };
    const count = from + 1;
    const usual = (level * steady.shrink + (own[from] as number) * count) / (steady.shrink + count);
    const days = (when - (at[from] as number)) / DAY;
    const lately = steady.carry * Math.exp(-days / steady.carryDays) * ((value[from] as number) - usual);
    return { mean: usual + lately, sd: sdThen, usual, lately, weekend: 0 };
  };
  let squares = SPREAD_ANSWERS * steady.spread ** 2;
  let scored = SPREAD_ANSWERS;
  let next = 0;
  for (let n = 0; n < size; n += 1) {
    const from = known[n] as number;
    for (; next <= from; next += 1) {
      squares += ((value[next] as number) - (mean[next] as number)) ** 2;
      scored += 1;
    }
    const expected = expect(from, at[n] as number, Math.sqrt(squares / scored));
    mean[n] = expected.mean;
    sd[n] = expected.sd;
  }
  for (; next < size; next += 1) {
    squares += ((value[next] as number) - (mean[next] as number)) ** 2;
    scored += 1;
  }
  return { mean, sd, ahead: expect(size - 1, target.at, Math.sqrt(squares / scored)) };
}
