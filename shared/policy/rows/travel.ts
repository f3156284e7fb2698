import { ours, oursBeside, row, unconfirmed } from '#shared/policy/row.ts';
import { sources } from '#shared/policy/sources.ts';

/** Fares, taxis, nights away and meals (domain.md 10.2). Ceilings are questions to staff above them, never cuts. */
export const travel = [
  row('travel.rail_class', 'standard', 'class', { kind: 'rule', source: sources.expensesPolicies }),
  row('travel.rail_first_class', 'if_cheaper_or_adjustment', 'rule', {
    kind: 'rule',
    source: oursBeside('NSHCS expenses claims policy 2020 has the first half'),
  }),
  row('travel.prebook_offered', true, 'boolean', { kind: 'rule', source: sources.prebooked }),
  row('travel.advance_offered', true, 'boolean', { kind: 'rule', source: oursBeside(sources.advances) }),
  row('travel.advance_max', 10_000, 'pence/meeting', { kind: 'limit', source: ours, safer: 'lower' }),
  row('travel.taxi_rule', 'access_safety_rural_or_agreed', 'rule', { kind: 'rule', source: sources.taxis }),
  row('travel.taxi_prior_agreement_over', 3_000, 'pence', { kind: 'flag', source: ours, safer: 'lower' }),
  row('travel.parking_tolls_charges', 'actual', 'rule', { kind: 'rule', source: sources.parking }),
  row('travel.fines', 'not_paid', 'rule', { kind: 'rule', source: sources.fines }),

  row('overnight.london_max', 16_000, 'pence/night', { kind: 'limit', source: sources.yorkStJohn, safer: 'lower' }),
  // An example of 2019, to be looked at upwards: another university has 20000 in London and 14000 elsewhere.
  row('overnight.elsewhere_max', 9_000, 'pence/night', { kind: 'limit', source: sources.yorkStJohn, safer: 'lower' }),
  row('overnight.booked_by_org', true, 'boolean', { kind: 'rule', source: sources.nhsEngland2 }),
  row('overnight.trigger_leave_before', '06:30', 'local time', { kind: 'rule', source: ours }),

  row('meal.over_5h', 500, 'pence', { kind: 'limit', source: sources.meals, from: '2016-04-06', safer: 'lower' }),
  row('meal.over_10h', 1_000, 'pence', { kind: 'limit', source: sources.meals, from: '2016-04-06', safer: 'lower' }),
  row('meal.over_15h_past_2000', 2_500, 'pence', { kind: 'limit', source: sources.meals, from: '2016-04-06', safer: 'lower' }),
  row('meal.supplement_past_2000', 1_000, 'pence', { kind: 'limit', source: sources.meals, from: '2016-04-06', safer: 'lower' }),
  row('meal.alternative_breakfast', 600, 'pence', { kind: 'limit', source: sources.yorkStJohn, from: '2019-02-14', safer: 'lower' }),
  row('meal.alternative_lunch', 800, 'pence', { kind: 'limit', source: sources.yorkStJohn, from: '2019-02-14', safer: 'lower' }),
  row('meal.alternative_dinner', 1_500, 'pence', { kind: 'limit', source: sources.yorkStJohn, from: '2019-02-14', safer: 'lower' }),
  // A span, because the three meals rise differently: 600 to 750, 800 to 1000, 1500 to 1800.
  row('meal.inner_london_uplift', { from: 20, to: 25 }, 'percent', { kind: 'rule', source: sources.yorkStJohn, from: '2019-02-14' }),
  row('meal.alcohol', 'not_paid', 'rule', { kind: 'rule', source: ours }),
  row('meal.not_if_provided', true, 'boolean', { kind: 'rule', source: unconfirmed('no meal is paid twice') }),
];
