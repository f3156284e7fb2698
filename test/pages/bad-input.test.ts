import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#shared/config/new-id.ts';
import { cookieNames } from '#shared/http/cookies.ts';
import type { FormCase } from '#test/support/running/form-case.ts';
import { forms } from '#test/support/running/forms.ts';
import { problemsOf } from '#test/support/running/judge.ts';
import { plantEverything } from '#test/support/running/plant.ts';
import { personOf, type SetName } from '#test/support/running/planted-ids.ts';
import { escaped, expectNoFault } from '#test/support/running/seen.ts';
import { actors, signIn } from '#test/support/running/sign-in.ts';
import { startRunningService } from '#test/support/running/start.ts';
import { everyTable, everythingStored, itemsOf } from '#test/support/running/stored.ts';
import { testIf } from '#test/support/running/test-if.ts';
import { dateTyped, farTooLong, longerThanAnyForm, madeUp, markup, noDates, noMoney } from '#test/support/running/typed-badly.ts';
import { cookieFrom, visit, type Answer } from '#test/support/running/visit.ts';

const running = await startRunningService();
const planted = await plantEverything(running);

afterAll(async () => {
  await running.stop();
});

beforeEach(planted.put);

type Fields = Readonly<Record<string, string>>;

/** What was typed for a sign-in that had ended isn't kept for later. */
const isKeptNowhere = ({ isSecret, hasOwnPlace }: FormCase): boolean => isSecret === true || hasOwnPlace === true;

const actorOf = ({ by }: FormCase) => actors[by] ?? { kind: 'anyone' as const };

const signedInFor = (form: FormCase): Promise<Fields> =>
  signIn(running, actorOf(form), { isSteppedUp: form.beforeSecondStep === undefined });

/** Whatever is wrong with any answer, each said once. */
const wrong = new Set<string>();

/** Sends a form as its own sender does, with some fields typed differently. */
const send = async (
  form: FormCase,
  typed: Fields = {},
  more: { readonly set?: SetName; readonly cookies?: Fields; readonly requestId?: string } = {},
): Promise<Answer> => {
  const set = more.set ?? 'own';
  const answer = await visit(running, {
    method: 'POST',
    path: form.at(set),
    cookies: more.cookies ?? (await signedInFor(form)),
    form: { ...form.fields(set), ...typed, requestId: more.requestId ?? newId() },
    headers: { referer: `${running.service.origin}${(form.page ?? form.at)(set)}` },
  });
  for (const problem of problemsOf(answer, actorOf(form))) wrong.add(`${form.route} as ${form.by} (${answer.status}): ${problem}`);
  return answer;
};

/** Expects a page that says what to look at, with what was typed still in it. */
const expectKindly = async (form: FormCase, typed: Fields): Promise<void> => {
  const answer = await send(form, typed);
  expectNoFault(answer);
  expect(answer.status, `${answer.location} ${JSON.stringify(typed).slice(0, 80)}`).toBe(422);
  for (const text of form.isSecret === true ? [] : Object.values(typed))
    expect(answer.body.includes(escaped(text)), `still there: ${text.slice(0, 60)}`).toBe(true);
};

const expectNothingChanged = async (): Promise<void> => {
  expect(await everythingStored(running)).toEqual(planted.asStored);
};

test('every form of the template is in the table of forms', () => {
  const sent = running.routeKeys.filter((key) => key.startsWith('POST'));
  expect([...new Set(forms.map(({ route }) => route))].toSorted()).toEqual(sent.toSorted());
});

describe.each(forms.map((form) => ({ form, name: `${form.route} as ${form.by}, ${form.at('own')}` })))('$name', ({ form }) => {
  const whole = form.fields('own');
  const text = form.text ?? [];

  testIf(form.emptyIsFine === undefined)('empty: nothing is changed, and what to do is said', async () => {
    const answer = await send(
      form,
      Object.fromEntries(Object.keys(whole).map((name) => [name, name === 'version' ? (whole[name] ?? '') : ''])),
    );
    expectNoFault(answer);
    expect([303, 404, 422]).toContain(answer.status);
    await expectNothingChanged();
  });

  testIf(text.length > 0)('far too long: it is said kindly, and the words are still there', async () => {
    for (const name of text) await expectKindly(form, { [name]: farTooLong });
    await expectNothingChanged();
  });

  testIf(text.length > 0)('longer than any form: one page says so, with the words to copy', async () => {
    const answer = await send(form, { [text[0] ?? '']: longerThanAnyForm });
    expectNoFault(answer);
    expect(answer.status).toBe(413);
    expect(answer.body.includes(longerThanAnyForm)).toBe(!isKeptNowhere(form));
    await expectNothingChanged();
  });

  testIf(text.length > 0)('HTML: it stays words, wherever it is shown', async () => {
    for (const name of text) {
      const answer = await send(form, { [name]: markup });
      const shown =
        answer.status === 303 ? await visit(running, { method: 'GET', path: answer.location, cookies: await signedInFor(form) }) : answer;
      const again = await visit(running, { method: 'GET', path: (form.page ?? form.at)('own'), cookies: await signedInFor(form) });
      for (const page of [answer, shown, again]) {
        expectNoFault(page);
        expect(page.body).not.toContain('<script>alert');
        expect(page.body).not.toContain('<img src=x');
      }
    }
  });

  testIf(form.money !== undefined)('money that is none: it is said kindly, and what was typed is still there', async () => {
    for (const name of form.money ?? []) {
      for (const typed of noMoney) await expectKindly(form, { [name]: typed });
    }
    await expectNothingChanged();
  });

  testIf(form.dates !== undefined)('a date in 1900, far ahead, or none: it is said kindly, and what was typed is still there', async () => {
    for (const name of form.dates ?? []) {
      for (const typed of noDates) {
        await expectKindly(form, dateTyped(name, typed));
      }
    }
    await expectNothingChanged();
  });

  testIf('version' in whole)('a stale tab: nothing is changed, and what was typed is still there', async () => {
    const words = Object.fromEntries(text.map((name) => [name, whole[name] ?? '']));
    for (const version of ['1', '2', '', 'x', '-1', '99999999999']) {
      const answer = await send(form, { version });
      expectNoFault(answer);
      expect([303, 409, 422]).toContain(answer.status);
      for (const typed of answer.status === 303 || form.isSecret === true ? [] : Object.values(words))
        expect(answer.body).toContain(escaped(typed));
      if (answer.status === 303) expect(text).toEqual([]);
    }
    await expectNothingChanged();
  });

  const hidden = Object.keys(whole).filter((name) => name.endsWith('Id') || name === 'claim' || name === 'kind' || name === 'act');
  testIf(hidden.length > 0)('a hidden field that somebody made up: it ends in no fault', async () => {
    for (const name of hidden) {
      for (const typed of madeUp) {
        const answer = await send(form, { [name]: typed });
        expectNoFault(answer);
        expect([303, 404, 409, 422]).toContain(answer.status);
      }
    }
  });

  test('the same form sent twice does its thing once', async () => {
    const requestId = newId();
    const cookies = await signedInFor(form);
    const first = await send(form, {}, { requestId, cookies });
    const after = await everythingStored(running);
    // A form that would change nothing anyway shows nothing.
    expect(JSON.stringify(after) !== JSON.stringify(planted.asStored), 'it does its thing').toBe(form.movesOnlyBesides === undefined);
    const second = await send(form, {}, { requestId, cookies });
    expectNoFault(first);
    expectNoFault(second);
    expect([200, 303]).toContain(first.status);
    if (form.showsOnce === undefined)
      expect({ status: second.status, location: second.location }).toEqual({ status: first.status, location: first.location });
    expect(await everythingStored(running)).toEqual(after);
  });

  const theirs = form.notTheirs ?? 'other';
  testIf(form.notTheirs !== undefined || form.at(theirs) !== form.at('own'))(
    'about somebody else: not found, and nothing is changed',
    async () => {
      const answers = [
        await send(form, {}, { set: theirs }),
        ...(form.at(theirs) === form.at('own') ? [] : [await send(form, whole, { set: theirs })]),
      ];
      for (const answer of answers) {
        expect(answer.status).toBe(404);
        expectNoFault(answer);
      }
      await expectNothingChanged();
    },
  );

  const signedIn = actorOf(form);
  const idle = { idleMinutes: 120 };
  const isFor = signedIn.kind === 'person' || signedIn.kind === 'staff';
  const marked = `Words “typed” late & <kept> ${form.route}`;
  testIf(isFor && form.route !== 'POST /sign-out')(
    'a sign-in that had ended: nothing is changed, and the words are back afterwards, for nobody else',
    async () => {
      const typed = Object.fromEntries(text.map((name) => [name, marked]));
      const answer = await send(form, typed, { cookies: await signIn(running, signedIn, idle) });
      expectNoFault(answer);
      expect(answer.status).toBe(401);
      await expectNothingChanged();
      const kept = { [cookieNames.kept]: cookieFrom(answer, cookieNames.kept) ?? '' };
      const page = (form.page ?? form.at)('own');
      const back = await visit(running, { method: 'GET', path: page, cookies: { ...(await signedInFor(form)), ...kept } });
      expectNoFault(back);
      if (isKeptNowhere(form)) {
        const everywhere = await Promise.all(everyTable.map((table) => itemsOf(running, table)));
        expect(everywhere.flat().filter((item) => JSON.stringify(item).includes(marked))).toEqual([]);
        expect(back.body).not.toContain(escaped(marked));
      } else expect(text.length === 0 || back.body.includes(escaped(marked))).toBe(true);
      const somebodyElse = signedIn.kind === 'person' ? personOf('other') : { ...signedIn, staffId: 'somebody-else' };
      const elsewhere = await visit(running, { method: 'GET', path: page, cookies: { ...(await signIn(running, somebodyElse)), ...kept } });
      expect(elsewhere.body).not.toContain(escaped(marked));
    },
  );

  testIf(isFor && text.length > 0 && !isKeptNowhere(form))('no sign-in at all: the words are shown, to be copied', async () => {
    const answer = await send(form, Object.fromEntries(text.map((name) => [name, marked])), { cookies: {} });
    expect(answer.status).toBe(401);
    expect(answer.body).toContain(escaped(marked));
  });
});

test('joining: pressed twice, it makes one person', async () => {
  const answers = {
    name: { knownAs: 'Ali' },
    age: { adult: 'yes' },
    reach: { reach: 'email' },
    shared: { shared: 'no' },
    phrase: { phrase: 'Alongside' },
    choices: {},
  };
  let cookies = await signIn(running, { kind: 'newcomer', subject: 'subject-who-joins', email: 'joins@people.example' });
  for (const [question, form] of Object.entries(answers)) {
    const answer = await visit(running, { method: 'POST', path: `/join/${question}`, cookies, form });
    expect(answer.status).toBe(303);
    cookies = { ...cookies, [cookieNames.joining]: cookieFrom(answer, cookieNames.joining) ?? '' };
  }
  const press = { method: 'POST', path: '/joined', cookies, form: { requestId: newId() } } as const;
  const [one, other] = await Promise.all([visit(running, press), visit(running, press)]);
  expect([one.status, other.status]).toEqual([303, 303]);
  const last = await visit(running, { method: 'GET', path: '/joined', cookies });
  expect(last.body).toContain('Ali');
  expect((await itemsOf(running, 'people')).filter(({ email }) => email === 'joins@people.example')).toHaveLength(1);
});

test('every answer has its headers, uses our words, and names nobody to somebody they are not for', () => {
  expect([...wrong]).toEqual([]);
});

test('nothing went wrong on the way: no fault, and no call that a role of the template refused', () => {
  expect(running.faults()).toEqual([]);
});
