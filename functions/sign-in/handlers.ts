import type { HandlersOf } from '#shared/http/web-function.ts';
import { chooseSignIn, startSignIn } from '#functions/sign-in/choose.ts';
import { leave, signedOut, signOut } from '#functions/sign-in/end.ts';
import { returnFromProvider } from '#functions/sign-in/return.ts';
import type { signInRoutes } from '#functions/sign-in/routes.ts';
import type { SignInDeps } from '#functions/sign-in/sign-in-deps.ts';

/** A handler for each address of signing in. */
export const signInHandlers = (deps: SignInDeps): HandlersOf<typeof signInRoutes> => ({
  'sign-in.choose': chooseSignIn(deps),
  'sign-in.people': startSignIn(deps, 'people'),
  'sign-in.staff': startSignIn(deps, 'staff'),
  'sign-in.return': returnFromProvider(deps),
  'sign-in.end': signOut(deps),
  'sign-in.ended': signedOut(),
  'sign-in.leave': leave(deps),
});
