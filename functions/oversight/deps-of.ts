import type { OversightDeps } from '#functions/oversight/handlers.ts';
import type { World } from '#shared/config/wire.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { ownLayers } from '#shared/policy/layers.ts';
import { policyVersion } from '#shared/policy/lookup.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { fundsStore } from '#shared/store/funds.ts';
import { dayShards, readDayFrom, readHistory } from '#shared/store/journal.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { peopleStore } from '#shared/store/people.ts';

/** What these pages need, of the world outside. */
export const oversightDepsOf = ({ database, retrying, now }: Pick<World, 'database' | 'retrying' | 'now'>): OversightDeps => ({
  database,
  retrying,
  now,
  funds: fundsStore(database),
  messages: messagesStore(database),
  people: peopleStore(database),
  activities: activitiesStore(database),
  dayShards,
  readDayFrom: (day, after, limit) => readDayFrom(database, day, { after, limit }),
  readHistory: (aggregate, page) => readHistory(database, aggregate, page),
  policyVersion,
  policyRows: [...defaultRows, ...ownLayers.flatMap(({ rows }) => rows)],
});
