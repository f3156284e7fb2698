import type { Route } from '#shared/http/route.ts';

/** Every address of `people`: CDK makes the routes from it, the function serves it. */
export const peopleRoutes = [
  { name: 'people.join', method: 'GET', path: '/join', action: 'join.answer' },
  { name: 'people.join-begin', method: 'POST', path: '/join', action: 'join.answer' },
  { name: 'people.join-question', method: 'GET', path: '/join/{question}', action: 'join.answer' },
  { name: 'people.join-answer', method: 'POST', path: '/join/{question}', action: 'join.answer' },
  { name: 'people.join-finish', method: 'GET', path: '/joined', action: 'join.finish' },
  { name: 'people.join-confirm', method: 'POST', path: '/joined', action: 'join.finish' },
  { name: 'people.home', method: 'GET', path: '/home', action: 'home.see' },
  { name: 'people.you', method: 'GET', path: '/you', action: 'you.see' },
  { name: 'people.reach', method: 'GET', path: '/you/reach', action: 'you.change' },
  { name: 'people.reach-change', method: 'POST', path: '/you/reach', action: 'you.change' },
  { name: 'people.name', method: 'GET', path: '/you/name', action: 'you.change' },
  { name: 'people.name-change', method: 'POST', path: '/you/name', action: 'you.change' },
  { name: 'people.money', method: 'GET', path: '/you/money', action: 'you.change' },
  { name: 'people.money-change', method: 'POST', path: '/you/money', action: 'you.change' },
  { name: 'people.pause', method: 'GET', path: '/you/pause', action: 'you.change' },
  { name: 'people.pause-change', method: 'POST', path: '/you/pause', action: 'you.change' },
  { name: 'people.close', method: 'GET', path: '/you/close', action: 'you.change' },
  { name: 'people.close-change', method: 'POST', path: '/you/close', action: 'you.change' },
  { name: 'people.supporter-home', method: 'GET', path: '/for-somebody', action: 'supporter.see' },
] as const satisfies readonly Route[];
