import * as z from 'zod';

/** The parts of an API Gateway v2 event that are used. */
const eventSchema = z.object({
  rawPath: z.string(),
  rawQueryString: z.string().default(''),
  cookies: z.array(z.string()).optional(),
  headers: z.record(z.string(), z.string().optional()),
  pathParameters: z.record(z.string(), z.string().optional()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});

export type WebEvent = z.infer<typeof eventSchema>;

/** Reads the event of a request. Anything else is a fault of the wiring. */
export const readEvent = (event: unknown): WebEvent => eventSchema.parse(event);

/** A form has no reason to be longer: receipts go to the bucket, not here. */
export const maximumBodyLength = 200_000;

/** The body as text; '' when there is none. */
export const bodyOf = (event: WebEvent): string => {
  if (event.body === undefined) return '';
  return event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
};

/** The path's parameters as the person's browser sent them, decoded. */
export const paramsOf = (event: WebEvent): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, decoded(value ?? '')]));

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
