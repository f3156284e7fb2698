import { kindName } from '#shared/content/claim-words.ts';
import type { LineKind } from '#shared/domain/activity.ts';

/** What the form for one cost asks, in words. */
export interface CostFormWords {
  readonly heading: string;
  readonly date: string;
  readonly amount: string;
}

const wasIt = 'Which day was it?';
const travelled = 'Which day did you travel?';
const cost = 'How much did it cost you?';

const asking: Readonly<Record<LineKind, Pick<CostFormWords, 'date' | 'amount'>>> = {
  car: { date: travelled, amount: cost },
  motorcycle: { date: travelled, amount: cost },
  bicycle: { date: travelled, amount: cost },
  passenger: { date: travelled, amount: cost },
  'public-transport': { date: travelled, amount: 'How much was it, there and back?' },
  taxi: { date: travelled, amount: 'How much was it, there and back?' },
  'parking-and-tolls': { date: wasIt, amount: 'How much did you pay?' },
  overnight: { date: 'Which night was it?', amount: 'How much did you pay?' },
  meals: { date: wasIt, amount: 'How much did you pay?' },
  childcare: { date: wasIt, amount: 'How much did you pay?' },
  'adult-care': { date: wasIt, amount: 'How much did you pay?' },
  'assistant-or-interpreter': { date: wasIt, amount: 'How much did you pay?' },
  companion: { date: wasIt, amount: 'How much did it cost them, or you?' },
  'data-and-phone': { date: wasIt, amount: cost },
  printing: { date: wasIt, amount: 'How much did you pay?' },
  'something-else': { date: wasIt, amount: 'How much did you pay?' },
  time: { date: '', amount: '' },
};

/** The words of the form for one kind of cost. */
export const costFormWords = (kind: LineKind): CostFormWords => ({ heading: kindName[kind], ...asking[kind] });

const privateKinds: readonly LineKind[] = ['childcare', 'adult-care', 'assistant-or-interpreter', 'companion'];

/** That a note can be left out; for costs that say much about somebody's life, that nobody asks why either. */
export const noteHint = (kind: LineKind): string =>
  privateKinds.includes(kind) ? 'You can leave this empty. We do not ask why you needed it.' : 'You can leave this empty.';
