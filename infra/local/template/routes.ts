import { textOf } from '#infra/local/json.ts';
import { resourcesOfType, type Assembly } from '#infra/local/template/assembly.ts';
import { refOf } from '#infra/local/template/names.ts';
import { propertiesOf, type Resolve } from '#infra/local/template/resolve.ts';
import type { LocalFunction, LocalRoute } from '#infra/local/template/system.ts';

/** Every route of the HTTP API with the function its integration calls. */
export const routesOf = (assembly: Assembly, resolve: Resolve, functions: readonly LocalFunction[]): readonly LocalRoute[] => {
  const integrations = new Map(
    resourcesOfType(assembly, 'AWS::ApiGatewayV2::Integration').map((resource) => {
      const address = textOf(propertiesOf(resolve, resource)['IntegrationUri']);
      return [`integrations/${refOf(resource)}`, functionOfAddress(address, functions)];
    }),
  );
  return resourcesOfType(assembly, 'AWS::ApiGatewayV2::Route').flatMap((resource) => {
    const properties = propertiesOf(resolve, resource);
    const functionName = integrations.get(textOf(properties['Target']));
    return functionName === undefined ? [] : [{ key: textOf(properties['RouteKey']), functionName }];
  });
};

// An integration names the function by its ARN, alone or inside an invocation address.
const functionOfAddress = (address: string, functions: readonly LocalFunction[]): string | undefined =>
  functions.find((each) => address === each.arn || address.includes(`${each.arn}/`))?.name;

/** The short name of the function an ARN stands for, with or without a version or alias at its end. */
export const functionNamed = (arn: string, functions: readonly LocalFunction[]): string | undefined =>
  functions.find((each) => arn === each.arn || arn.startsWith(`${each.arn}:`))?.name;
