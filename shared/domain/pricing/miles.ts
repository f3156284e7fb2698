/** A journey longer than this is not one journey: 1,500 miles there and back, in tenths. */
export const longestTenthMiles = 15_000;

/**
 * Miles as somebody types them ("12", "12.5", "1,204", "12 miles") as tenths of a mile. Undefined when it isn't a distance, has more than one
 * decimal, is nothing, or is longer than the country.
 */
export const readTenthMiles = (typed: string): number | undefined => {
  const found = /^(\d{1,5}|\d{1,2},\d{3})(?:\.(\d?))?(?:m|mi|miles?)?$/i.exec(typed.trim().replaceAll(/\s/g, ''));
  if (found === null) return undefined;
  const tenths = Number((found[1] ?? '').replaceAll(',', '')) * 10 + Number(found[2] === undefined || found[2] === '' ? '0' : found[2]);
  return tenths > 0 && tenths <= longestTenthMiles ? tenths : undefined;
};

/** Tenths of a mile in words: "12.5 miles", "1 mile". */
export const milesInWords = (tenthMiles: number): string => {
  const miles = tenthMiles % 10 === 0 ? String(tenthMiles / 10) : `${Math.floor(tenthMiles / 10)}.${tenthMiles % 10}`;
  return `${miles} ${miles === '1' ? 'mile' : 'miles'}`;
};
