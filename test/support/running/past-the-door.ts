import { startInstance } from '#infra/local/functions/instance.ts';
import { at, numberOf, textOf, type Json } from '#infra/local/json.ts';
import type { RunningService } from '#test/support/running/start.ts';

/** Asks a function for a page past CloudFront, as somebody does who found the address of the API: `secret` is what they guess, if anything. */
export const askPastTheDoor = async (
  { service }: RunningService,
  asked: { readonly routeKey: string; readonly cookies: Readonly<Record<string, string>>; readonly secret: string | undefined },
): Promise<{ readonly status: number; readonly body: string }> => {
  const route = service.system.routes.find(({ key }) => key === asked.routeKey);
  const definition = service.system.functions.find(({ name }) => name === route?.functionName);
  if (definition === undefined) throw new Error(`No function answers ${asked.routeKey}`);
  const instance = startInstance(definition, service.environmentOf(definition.name), () => undefined);
  try {
    const outcome = await instance.invoke(eventOf(asked, service.origin));
    if (outcome.kind !== 'answered') throw new Error(outcome.words);
    return { status: numberOf(at(outcome.value, 'statusCode'), 0), body: textOf(at(outcome.value, 'body')) };
  } finally {
    await instance.stop();
  }
};

const eventOf = (asked: Parameters<typeof askPastTheDoor>[1], origin: string): Json => {
  const [method = '', path = ''] = asked.routeKey.split(' ');
  return {
    version: '2.0',
    routeKey: asked.routeKey,
    rawPath: path,
    rawQueryString: '',
    cookies: Object.entries(asked.cookies).map(([name, value]) => `${name}=${value}`),
    headers: { origin, ...(asked.secret === undefined ? {} : { 'x-origin-secret': asked.secret }) },
    requestContext: { http: { method, path } },
    isBase64Encoded: false,
  };
};
