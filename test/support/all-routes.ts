import { functionDefinitions } from '#infra/functions.ts';
import type { Route } from '#shared/http/route.ts';

/** Every address of the service, from the list that CDK deploys. */
export const allRoutes: readonly Route[] = functionDefinitions.flatMap((definition) => [...definition.routes]);
