/**
 * A clock time as somebody types it ("14:00", "14.30", "2pm", "2:30 pm", "9") as `HH:MM`, London time. Undefined when it isn't one.
 * A bare hour without am or pm is read on the 24-hour clock.
 */
export const readClock = (typed: string): string | undefined => {
  const match = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?(?<half>am|pm)?$/.exec(typed.toLowerCase().replaceAll(/\s/g, ''));
  if (match?.groups === undefined) return undefined;
  const minute = Number(match.groups['minute'] ?? '0');
  const hour = hourOf(Number(match.groups['hour']), match.groups['half']);
  return hour === undefined || minute > 59 ? undefined : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

const hourOf = (hour: number, half: string | undefined): number | undefined => {
  if (half === undefined) return hour <= 23 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
};

/** The shortest and the longest meeting there is, in minutes. */
export const lengthLimits = { least: 15, most: 600 } as const;

/** Whole minutes as typed ("120"), within the limits. Undefined otherwise. */
export const readMinutes = (typed: string): number | undefined => {
  const minutes = /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  return minutes >= lengthLimits.least && minutes <= lengthLimits.most ? minutes : undefined;
};
