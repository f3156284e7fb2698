import { isObject, parseJson, textOf, type Json, type JsonObject } from '#infra/local/json.ts';

/**
 * Keeps what the provider remembers (sessions, codes, tokens) in memory. After a restart people sign in again at the provider;
 * the service's own sessions are in its table and go on.
 */
export const makeMemoryAdapter = (nowSeconds: () => number): ((model: string) => object) => {
  const kept = new Map<string, { payload: JsonObject; endsAtSeconds: number }>();
  const find = (key: string): JsonObject | undefined => {
    const found = kept.get(key);
    if (found === undefined || found.endsAtSeconds > nowSeconds()) return found?.payload;
    kept.delete(key);
    return undefined;
  };
  const findBy = (model: string, name: string, value: string): JsonObject | undefined => {
    const key = [...kept].find(([each, { payload }]) => each.startsWith(`${model}:`) && payload[name] === value)?.[0];
    return key === undefined ? undefined : find(key);
  };
  return (model) => ({
    upsert: (id: string, payload: object, expiresInSeconds: number | undefined): Promise<void> => {
      const copy: Json = parseJson(JSON.stringify(payload));
      if (isObject(copy)) kept.set(`${model}:${id}`, { payload: copy, endsAtSeconds: nowSeconds() + (expiresInSeconds ?? 86_400) });
      return Promise.resolve();
    },
    find: (id: string) => Promise.resolve(find(`${model}:${id}`)),
    findByUid: (uid: string) => Promise.resolve(findBy(model, 'uid', uid)),
    findByUserCode: (code: string) => Promise.resolve(findBy(model, 'userCode', code)),
    consume: (id: string): Promise<void> => {
      const entry = kept.get(`${model}:${id}`);
      if (entry !== undefined) entry.payload = { ...entry.payload, consumed: nowSeconds() };
      return Promise.resolve();
    },
    destroy: (id: string): Promise<void> => {
      kept.delete(`${model}:${id}`);
      return Promise.resolve();
    },
    revokeByGrantId: (grantId: string): Promise<void> => {
      for (const [key, { payload }] of kept) if (textOf(payload['grantId']) === grantId) kept.delete(key);
      return Promise.resolve();
    },
  });
};
