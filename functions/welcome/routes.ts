import type { Route } from '#shared/http/route.ts';

/** Every address of `welcome`: CDK makes the routes from it, the function serves it. */
export const welcomeRoutes = [
  { name: 'welcome.start', method: 'GET', path: '/', action: 'public.read' },
  { name: 'welcome.how-we-pay', method: 'GET', path: '/how-we-pay', action: 'public.read' },
  { name: 'welcome.your-rights', method: 'GET', path: '/your-rights', action: 'public.read' },
  { name: 'welcome.choices', method: 'GET', path: '/choices-at-every-step', action: 'public.read' },
  { name: 'welcome.what-we-share', method: 'GET', path: '/what-we-share', action: 'public.read' },
  { name: 'welcome.help', method: 'GET', path: '/help', action: 'public.read' },
  { name: 'welcome.leaving-a-page', method: 'GET', path: '/leaving-a-page', action: 'public.read' },
  { name: 'welcome.accessibility', method: 'GET', path: '/accessibility', action: 'public.read' },
  // Any address that is nobody's: a kind page instead of the gateway's own words.
  { name: 'welcome.nothing-here', method: 'GET', path: '/{proxy+}', action: 'public.read' },
] as const satisfies readonly Route[];
