import * as z from 'zod';
import type { ConsentEvent, StandingChoice } from '#shared/domain/consent/history.ts';
import { askedPurposes, type Purpose } from '#shared/domain/consent/purposes.ts';
import { isNo, isYes, writtenStates, type WrittenState } from '#shared/domain/consent/states.ts';
import type { Database } from '#shared/store/client.ts';
import type { Wanted } from '#shared/store/read-together.ts';
import { readPage } from '#shared/store/read.ts';
import { isNew, type Write } from '#shared/store/transact.ts';

export const consentEventSchema = z.object({
  personId: z.string(),
  purpose: z.enum(askedPurposes),
  wordingVersion: z.string(),
  state: z.enum(writtenStates),
  at: z.string(),
  expressedBy: z.string(),
}) satisfies z.ZodType<ConsentEvent>;

const standingSchema = consentEventSchema.extend({
  yesSince: z.string().default(''),
  lastNoAt: z.string().default(''),
}) satisfies z.ZodType<StandingChoice>;

/** More changes of mind than anybody has; a history longer than this would be read in part and is a fault. */
const maximumEvents = 500;

const nowKey = (of: { readonly personId: string; readonly purpose: Purpose }) => ({
  pk: `person#${of.personId}`,
  sk: `choice#${of.purpose}`,
});

const fields = ['personId', 'purpose', 'wordingVersion', 'state', 'at', 'expressedBy'] as const satisfies readonly (keyof ConsentEvent)[];

/** What a choice keeps of those before it: since when it is yes, when it was last no. Being asked changes neither. */
const keeping = (state: WrittenState): string => {
  if (isYes(state)) return ', yesSince = if_not_exists(yesSince, :at)';
  return isNo(state) ? ', lastNoAt = :at REMOVE yesSince' : '';
};

/** Every choice a person made, oldest kept for ever beside the newest: an event is added and never changed. */
export const consentStore = (database: Database) => ({
  historyOf: async (personId: string): Promise<readonly ConsentEvent[]> => {
    const page = await readPage(
      database,
      { table: 'people', pk: `person#${personId}`, sk: { startsWith: 'consent#' }, limit: maximumEvents },
      consentEventSchema,
    );
    if (page.next !== '') throw new Error('A consent history longer than can be read at once');
    return page.items;
  },

  /**
   * Two writes, always together: the event itself, kept for ever, and the newest choice of that purpose beside it, so that a page
   * about many people can ask for the choices that hold now in one call (`wantingNow`). The newest keeps when it was last no, and a yes
   * keeps since when it stands. An older event never replaces a newer choice.
   */
  adding: (event: ConsentEvent): readonly [Write, Write] => [
    {
      what: 'consent',
      table: 'people',
      put: { pk: `person#${event.personId}`, sk: `consent#${event.purpose}#${event.at}`, ...event },
      condition: isNew,
    },
    {
      what: 'consent',
      table: 'people',
      update: nowKey(event),
      set: `SET ${fields.map((field) => `#${field} = :${field}`).join(', ')}${keeping(event.state)}`,
      condition: {
        expression: 'attribute_not_exists(pk) OR #at <= :at',
        names: Object.fromEntries(fields.map((field) => [`#${field}`, field])),
        values: Object.fromEntries(fields.map((field) => [`:${field}`, event[field]])),
      },
    },
  ],

  /** The choice that holds now, to be read together with other things at the time of showing; undefined when it was never asked. */
  wantingNow: (personId: string, purpose: Purpose): Wanted<StandingChoice> => ({
    table: 'people',
    key: nowKey({ personId, purpose }),
    schema: standingSchema,
  }),
});

export type ConsentStore = ReturnType<typeof consentStore>;
