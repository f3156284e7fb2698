import type { HandlersOf } from '#shared/http/web-function.ts';
import { changeClose, showClose } from '#functions/people/close.ts';
import { showHome, showSupporterHome } from '#functions/people/home.ts';
import { beginJoin, showJoin } from '#functions/people/join-begin.ts';
import { answerJoinQuestion, showJoinQuestion } from '#functions/people/join-question.ts';
import { confirmJoin, showJoined } from '#functions/people/joined.ts';
import { changeMoney, showMoney } from '#functions/people/money.ts';
import { saveName, showName } from '#functions/people/name.ts';
import { changePause, showPause } from '#functions/people/pause.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';
import { saveReach, showReach } from '#functions/people/reach.ts';
import type { peopleRoutes } from '#functions/people/routes.ts';
import { showYou } from '#functions/people/you.ts';

/** A handler for each address about a person. */
export const peopleHandlers = (deps: PeopleFunctionDeps): HandlersOf<typeof peopleRoutes> => ({
  'people.join': showJoin(deps),
  'people.join-begin': beginJoin(deps),
  'people.join-question': showJoinQuestion(deps),
  'people.join-answer': answerJoinQuestion(deps),
  'people.join-finish': showJoined(deps),
  'people.join-confirm': confirmJoin(deps),
  'people.home': showHome(deps),
  'people.you': showYou(deps),
  'people.reach': showReach(deps),
  'people.reach-change': saveReach(deps),
  'people.name': showName(deps),
  'people.name-change': saveName(deps),
  'people.money': showMoney(deps),
  'people.money-change': changeMoney(deps),
  'people.pause': showPause(deps),
  'people.pause-change': changePause(deps),
  'people.close': showClose(deps),
  'people.close-change': changeClose(deps),
  'people.supporter-home': showSupporterHome(),
});
