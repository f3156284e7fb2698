/**
 * Takes the place of the SDK's own search for credentials when bundles are built (infra/build.ts). A Lambda function has its role's
 * credentials in its environment, and so has each function on a laptop; the search through files, sign-ins and metadata services
 * would be 110 KB in every bundle and has nothing to find there.
 */
export const defaultProvider = () => () => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env;
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    return Promise.reject(new Error('The environment lacks AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'));
  }
  return Promise.resolve({ accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) });
};
