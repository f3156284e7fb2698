import { mayDo, type Action } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { Route } from '#shared/http/route.ts';
import { boardOf } from '#shared/policy/organisation.ts';
import type { NavigationItem } from '#shared/views/chrome.ts';

/** Every place the top of a page can lead to, in order, with the line of the permission table that opens it. */
const places: readonly { readonly href: string; readonly text: string; readonly action: Action }[] = [
  { href: '/home', text: 'Home', action: 'home.see' },
  { href: '/meetings', text: 'Your meetings', action: 'invitation.see' },
  { href: '/costs', text: 'Your costs and payment', action: 'claim.see' },
  { href: '/choices', text: 'Your choices', action: 'choices.see' },
  { href: '/you', text: 'About you', action: 'you.see' },
  { href: '/staff', text: 'Today', action: 'staff.see' },
  { href: '/plan', text: 'Meetings', action: 'activity.see' },
  { href: '/approvals', text: 'Claims to decide', action: 'claim.read-as-approver' },
  { href: '/codes', text: 'Payment codes', action: 'payee.code' },
  { href: '/payees', text: 'Payees to check', action: 'payee.check' },
  { href: '/runs', text: 'Payment runs', action: 'run.see' },
  { href: '/funds', text: 'Budgets', action: 'fund.see' },
  { href: '/messages', text: 'Messages', action: 'messages.see' },
  { href: '/policy', text: 'Policy', action: 'policy.see' },
  { href: '/journal', text: 'Journal', action: 'journal.read' },
  { href: '/restricted', text: 'Restricted notes', action: 'restricted.read' },
];

/** What leads on from here for this actor: only places that will open. */
export const navigationFor = (actor: Actor, route: Route): readonly NavigationItem[] =>
  actor.kind === 'anyone' || actor.kind === 'newcomer'
    ? []
    : [
        ...places.filter((place) => mayDo(actor, place.action)),
        ...(actor.kind === 'staff' && mayDo(actor, 'board.see')
          ? actor.boards.map((board) => ({ href: `/board/${board}`, text: boardText(actor.boards, board), action: 'board.see' as const }))
          : []),
      ].map(({ href, text }) => ({ href, text, current: route.path === href || route.path.startsWith(`${href}/`) }));

/** Two boards are told apart by their names. */
const boardText = (boards: readonly string[], boardId: string): string =>
  boards.length === 1 ? 'Board' : (boardOf(boardId)?.plainName ?? 'Board');
