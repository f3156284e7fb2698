import { PlainProblem } from '#infra/local/plain-problem.ts';

/** A wall-clock minute in some zone. `weekday` is 1 for Sunday to 7 for Saturday, as EventBridge counts. */
export interface WallMinute {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** When a schedule is due: every so many minutes, or at minutes whose parts fit. */
export type When =
  { readonly kind: 'rate'; readonly minutes: number } | { readonly kind: 'cron'; readonly fits: (wall: WallMinute) => boolean };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const minutesIn: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1440 };

/** Reads `rate(5 minutes)` or `cron(0 7 ? * MON-FRI *)`. Refuses what it can't read, with a sentence. */
export const readExpression = (expression: string): When => {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate !== null) return { kind: 'rate', minutes: Number(rate[1]) * (minutesIn[rate[2] ?? ''] ?? 1) };
  const fields = /^cron\((.*)\)$/.exec(expression)?.[1]?.trim().split(/\s+/) ?? [];
  const [minute, hour, day, month, weekday, year] = fields;
  if (
    minute === undefined ||
    hour === undefined ||
    day === undefined ||
    month === undefined ||
    weekday === undefined ||
    year === undefined
  ) {
    throw new PlainProblem(`The schedule "${expression}" can't be read. It needs rate(…) or cron(minute hour day month weekday year).`);
  }
  const parts = [
    partOf(minute, 0, []),
    partOf(hour, 0, []),
    partOf(month, 1, monthNames),
    partOf(weekday, 1, weekdayNames),
    partOf(year, 1970, []),
  ] as const;
  const dayFits = dayPart(day);
  return {
    kind: 'cron',
    fits: (wall) =>
      parts[0](wall.minute) &&
      parts[1](wall.hour) &&
      parts[2](wall.month) &&
      weekdayFits(weekday, parts[3], wall) &&
      parts[4](wall.year) &&
      dayFits(wall),
  };
};

type Fits = (value: number) => boolean;

// One field: `*` or `?`, a value, a list, a range, or steps. Names count from `first`.
const partOf = (field: string, first: number, names: readonly string[]): Fits => {
  const numberOf = (text: string): number => {
    const place = names.indexOf(text.toLowerCase());
    return place < 0 ? Number(text) : place + first;
  };
  const tests = field.split(',').map((piece): Fits => {
    const [range = '', step] = piece.split('/');
    const every = step === undefined ? 1 : Number(step);
    if (range === '*' || range === '?') return (value) => (value - first) % every === 0;
    const [from = '', to] = range.split('-');
    const start = numberOf(from);
    const end = to === undefined ? (step === undefined ? start : Number.MAX_SAFE_INTEGER) : numberOf(to);
    return (value) => value >= start && value <= end && (value - start) % every === 0;
  });
  return (value) => tests.some((test) => test(value));
};

const lastDayOf = ({ year, month }: WallMinute): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

// `L` is the month's last day; `1W` the weekday nearest to the first is not used here.
const dayPart = (field: string): ((wall: WallMinute) => boolean) => {
  if (field.toUpperCase() === 'L') return (wall) => wall.day === lastDayOf(wall);
  const fits = partOf(field, 1, []);
  return (wall) => fits(wall.day);
};

// `MON#1` is the first Monday, `6L` the last Friday.
const weekdayFits = (field: string, fits: Fits, wall: WallMinute): boolean => {
  const [name = '', nth] = field.split('#');
  if (nth !== undefined) return partOf(name, 1, weekdayNames)(wall.weekday) && Math.ceil(wall.day / 7) === Number(nth);
  if (/^\w+L$/i.test(field)) return partOf(field.slice(0, -1), 1, weekdayNames)(wall.weekday) && wall.day + 7 > lastDayOf(wall);
  return fits(wall.weekday);
};

/** What a clock on the wall of a zone shows at an instant. */
export const wallMinuteOf = (instant: Date, timeZone: string): WallMinute => {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  const number = (name: string): number => Number(parts[name]);
  const [year, month, day] = [number('year'), number('month'), number('day')];
  return {
    year,
    month,
    day,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1,
    hour: number('hour'),
    minute: number('minute'),
  };
};

const formats = new Map<string, Intl.DateTimeFormat>();

const formatFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
};
