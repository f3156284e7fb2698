/** What may be offered to somebody, in a sentence: the standing choice under "About you". */
export const offeredMoneyWords = (actualCostOnly: boolean): string =>
  actualCostOnly ? 'Only my costs, exactly what I spent.' : 'You may offer me payment for my time.';
