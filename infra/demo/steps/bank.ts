import { instant } from '#infra/demo/calendar.ts';
import { everybody, people, type BankStory, type DemoPerson, type PersonName } from '#infra/demo/cast/people.ts';
import { staff } from '#infra/demo/cast/staff.ts';
import { done, found } from '#infra/demo/done.ts';
import { clock, type About } from '#infra/demo/script.ts';
import { actorOf, person as personCalled, type Stage } from '#infra/demo/stage.ts';
import { joinedOn } from '#infra/demo/steps/join.ts';
import { newId } from '#shared/config/new-id.ts';
import type { WayOfMakingSure, CodeWay } from '#shared/domain/payee-code.ts';
import type { PayWhen } from '#shared/domain/payee.ts';
import type { Session } from '#shared/domain/session.ts';
import { minutesAfter } from '#shared/domain/london-time.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { askForCode } from '#shared/operations/payments/ask-for-code.ts';
import { checkPayee } from '#shared/operations/payments/check-payee.ts';
import { choosePayWhen } from '#shared/operations/payments/choose-pay-when.ts';
import { giveBankDetails } from '#shared/operations/payments/give-bank-details.ts';
import { makeCode } from '#shared/operations/payments/make-code.ts';
import { useCode } from '#shared/operations/payments/use-code.ts';
import { hashOf } from '#shared/store/sessions.ts';

/** Riverside people are looked after by the Riverside team, so that their payments pass through four people of staff and no more. */
const ofRiverside: readonly PersonName[] = ['george', 'sunil'];
const codeMakerOf = (name: PersonName): StaffActor => (ofRiverside.includes(name) ? staff.callum : staff.priya);
const checkerOf = (name: PersonName): StaffActor => (ofRiverside.includes(name) ? staff.grace : staff.pat);

/** Bank details: a code asked for, given another way, used; details given; checked by somebody else; and when money may come. */
export const givingBankDetails = (stage: Stage): void => {
  for (const [name, person] of everybody) {
    if (person.bank !== undefined) addBank(stage, name, person.bank);
    const since = person.waitsForMoneySince;
    if (since !== undefined) {
      stage.script.add(act(name, stage.calendar.back(since), '20:30', 'wants money when they say'), () =>
        choose(stage, name, 'when-i-say'),
      );
    }
  }
};

const act = (name: PersonName, date: string, clockTime: string, what: string): About => ({
  at: instant(date, clockTime),
  what: `${name} ${what}`,
  on: [personCalled(name)],
});

const addBank = (stage: Stage, name: PersonName, bank: BankStory): void => {
  const { calendar, script, deps } = stage;
  const person: DemoPerson = people[name];
  const asking = 'ago' in bank.on ? calendar.back(bank.on.ago) : calendar.after(joinedOn(stage, person), bank.on.afterJoining);
  script.add(act(name, asking, '10:00', 'asks for a code'), async () => {
    const whereTo = whereToOf[bank.way][person.reach.kind] ?? '';
    done(await askForCode(deps.payees, actorOf(stage, name), { way: bank.way, whereTo, requestId: newId(), result: '/bank' }));
  });
  if (bank.upTo === 'asked') return;
  const given = bank.way === 'letter' ? calendar.after(asking, 3) : asking;
  const held: { code?: string } = {};
  script.add(act(name, asking, '11:00', 'is given a code'), async () => {
    const form = { personId: actorOf(stage, name).personId, howSure: howSureOf(person, bank.way), requestId: newId() };
    held.code = done(await makeCode(deps.payees, codeMakerOf(name), form)).readable;
  });
  script.add(act(name, given, '11:20', 'gives bank details'), () => give(stage, name, { bank, code: held.code }));
  if (bank.payWhen !== 'not-chosen') {
    script.add(act(name, given, '11:30', 'chooses when money may come'), () => choose(stage, name, bank.payWhen));
  }
  if (bank.upTo !== 'waiting') script.add(act(name, calendar.after(given, 1), '10:30', 'is checked'), () => check(stage, name));
};

/** Where to ring or post a code, for those who are reached in another way. */
const whereToOf: Readonly<Record<CodeWay, Readonly<Partial<Record<DemoPerson['reach']['kind'], string>>>>> = {
  phone: { email: '07700 900263', post: '01632 960077' },
  letter: {},
  'in-person': {},
};

/** Where we have no number of theirs, whoever rings asks what only they know. */
const howSureOf = ({ reach }: DemoPerson, way: CodeWay): WayOfMakingSure => {
  if (way === 'letter') return 'known-address';
  if (way === 'in-person') return 'met-in-person';
  return reach.kind === 'phone' ? 'known-number' : 'asked-what-only-they-know';
};

const give = async (stage: Stage, name: PersonName, of: { readonly bank: BankStory; readonly code: string | undefined }): Promise<void> => {
  const { payees: deps } = stage.deps;
  const at = clock.now;
  const idHash = hashOf(newId());
  const session: Session = { idHash, actor: actorOf(stage, name), startedAt: at, lastSeenAt: at, steppedUpUntil: '', signedInAt: at };
  await deps.sessions.save(session, minutesAfter(at, 60));
  done(await useCode(deps, session, found(of.code, `code for ${name}`)));
  const steppedUp = found(await deps.sessions.read(idHash), `sign-in of ${name}`);
  const { payeeName, accountNumber } = of.bank;
  // 08-99-99 is a sort code for trying things out; no bank has it.
  const typed = { payeeName, sortCode: '08-99-99', accountNumber, rollNumber: '' };
  done(await giveBankDetails(deps, steppedUp, { typed, version: 0, requestId: newId(), result: '/bank' }));
};

const choose = async (stage: Stage, name: PersonName, payWhen: PayWhen): Promise<void> => {
  done(await choosePayWhen(stage.deps.payees, actorOf(stage, name), { payWhen, requestId: newId(), result: '/bank' }));
};

const check = async (stage: Stage, name: PersonName): Promise<void> => {
  const { payees: deps } = stage.deps;
  const { personId } = actorOf(stage, name);
  const { payee } = await deps.payees.readBank(personId);
  const form = { personId, version: found(payee, `details of ${name}`).version, requestId: newId(), result: '/payees' };
  done(
    await checkPayee(deps, checkerOf(name), {
      ...form,
      answer: 'confirm',
      way: people[name].reach.kind === 'phone' ? 'rang-them' : 'saw-a-statement',
      words: '',
    }),
  );
};
