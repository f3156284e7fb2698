import type { HandlersOf } from '#shared/http/web-function.ts';
import { choices } from '#functions/welcome/choices.ts';
import { howWePay } from '#functions/welcome/how-we-pay.ts';
import { accessibility, help, leavingAPage, nothingHere, whatWeShare, yourRights } from '#functions/welcome/plain-pages.ts';
import type { welcomeRoutes } from '#functions/welcome/routes.ts';
import { start } from '#functions/welcome/start.ts';
import type { WelcomeDeps } from '#functions/welcome/welcome-deps.ts';

/** A handler for each public address. */
export const welcomeHandlers = (deps: WelcomeDeps): HandlersOf<typeof welcomeRoutes> => ({
  'welcome.start': start(deps),
  'welcome.how-we-pay': howWePay(deps),
  'welcome.your-rights': yourRights(),
  'welcome.choices': choices(),
  'welcome.what-we-share': whatWeShare(),
  'welcome.help': help(),
  'welcome.leaving-a-page': leavingAPage(),
  'welcome.accessibility': accessibility(),
  'welcome.nothing-here': nothingHere(),
});
