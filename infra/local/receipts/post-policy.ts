import { createHmac, timingSafeEqual } from 'node:crypto';
import { at, listOf, objectOf, parseJson, textOf, type Json } from '#infra/local/json.ts';

/** A form posted to a bucket: its fields in small letters without the file, and the file. */
export interface PostedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly file: { readonly body: Buffer; readonly contentType: string; readonly name: string };
}

/** S3's own codes for a form it doesn't take. */
export type PostProblem =
  'AccessDenied' | 'SignatureDoesNotMatch' | 'ExpiredPolicy' | 'PolicyConditionFailed' | 'EntityTooLarge' | 'EntityTooSmall';

/**
 * Checks a POST policy as S3 does: the signature (version 4) over the policy by the key's secret, its end, every condition, the length of
 * the file, and that no field is there that the policy doesn't name. Gives undefined when all holds.
 * `now` is a UTC ISO instant. `secretOf` gives a caller's secret by access key id.
 */
export const problemOfPost = (
  form: PostedForm,
  bucketName: string,
  { now, secretOf }: { readonly now: string; readonly secretOf: (accessKeyId: string) => string | undefined },
): PostProblem | undefined => {
  const { fields } = form;
  const encoded = fields['policy'];
  const credential = fields['x-amz-credential'] ?? '';
  const secret = secretOf(credential.split('/')[0] ?? '');
  if (encoded === undefined || secret === undefined || fields['x-amz-algorithm'] !== 'AWS4-HMAC-SHA256') return 'AccessDenied';
  if (!isSignedBy(secret, credential, { encoded, signature: fields['x-amz-signature'] ?? '' })) return 'SignatureDoesNotMatch';
  const policy = parseJson(Buffer.from(encoded, 'base64').toString());
  if (textOf(at(policy, 'expiration')) <= now.replace(/\.\d+Z$/, 'Z')) return 'ExpiredPolicy';
  const conditions = listOf(at(policy, 'conditions'));
  const values = { ...fields, bucket: bucketName };
  const lengthProblem = problemOfLength(conditions, form.file.body.length);
  if (lengthProblem !== undefined) return lengthProblem;
  if (!conditions.every((condition) => holds(condition, values))) return 'PolicyConditionFailed';
  return Object.keys(fields).every((name) => isNamed(name, conditions)) ? undefined : 'AccessDenied';
};

const isSignedBy = (
  secret: string,
  credential: string,
  { encoded, signature }: { readonly encoded: string; readonly signature: string },
): boolean => {
  const [, ...scope] = credential.split('/');
  const key = scope.reduce<string | Buffer>((current, part) => createHmac('sha256', current).update(part).digest(), `AWS4${secret}`);
  const expected = createHmac('sha256', key).update(encoded).digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
};

const problemOfLength = (conditions: readonly Json[], bytes: number): PostProblem | undefined => {
  const range = conditions.map(listOf).find((parts) => textOf(parts[0]).toLowerCase() === 'content-length-range');
  if (range === undefined) return undefined;
  if (bytes < Number(textOf(range[1]))) return 'EntityTooSmall';
  return bytes > Number(textOf(range[2])) ? 'EntityTooLarge' : undefined;
};

// Either { "key": "value" }, ["eq", "$key", "value"], ["starts-with", "$key", "prefix"], or the length, which is looked at apart.
const holds = (condition: Json, values: Readonly<Record<string, string>>): boolean => {
  const [operator, field, expected] = listOf(condition).map(textOf);
  if (!Array.isArray(condition)) {
    return Object.entries(objectOf(condition)).every(([name, value]) => values[name.toLowerCase()] === textOf(value));
  }
  const actual = values[(field ?? '').replace('$', '').toLowerCase()] ?? '';
  switch (operator?.toLowerCase() ?? '') {
    case 'eq':
      return actual === expected;
    case 'starts-with':
      return actual.startsWith(expected ?? '');
    case 'content-length-range':
      return true;
    default:
      return false;
  }
};

const needNoCondition = ['policy', 'x-amz-signature', 'file', 'bucket'];

const isNamed = (name: string, conditions: readonly Json[]): boolean =>
  needNoCondition.includes(name) ||
  name.startsWith('x-ignore-') ||
  conditions.some((condition) =>
    Array.isArray(condition)
      ? textOf(listOf(condition)[1]).toLowerCase() === `$${name}`
      : Object.keys(objectOf(condition)).some((key) => key.toLowerCase() === name),
  );
