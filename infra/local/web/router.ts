import type { LocalRoute } from '#infra/local/template/system.ts';

/** A route that fits an address, and the values of its path parameters, decoded. */
export interface Match {
  readonly route: LocalRoute;
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Pattern {
  readonly route: LocalRoute;
  readonly method: string;
  readonly segments: readonly string[];
}

/**
 * Finds the route of a request as an HTTP API does: a path of plain words before one with a parameter, `{proxy+}` after both,
 * `$default` last. Undefined when no route fits.
 */
export const makeRouter = (routes: readonly LocalRoute[]): ((method: string, path: string) => Match | undefined) => {
  const patterns = routes.map(patternOf).toSorted((one, other) => weightOf(other).localeCompare(weightOf(one)));
  const standard = routes.find((route) => route.key === '$default');
  return (method, path) => {
    const segments = segmentsOf(path);
    for (const pattern of patterns) {
      if (pattern.method !== method && pattern.method !== 'ANY') continue;
      const pathParameters = fit(pattern.segments, segments);
      if (pathParameters !== undefined) return { route: pattern.route, pathParameters };
    }
    return standard === undefined ? undefined : { route: standard, pathParameters: {} };
  };
};

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1);

const patternOf = (route: LocalRoute): Pattern => {
  const [method = '', path = ''] = route.key.split(' ');
  return { route, method, segments: segmentsOf(path) };
};

// Segment by segment: 2 for a word, 1 for a parameter, 0 for the rest of the path; and a named method before ANY.
const weightOf = ({ segments, method }: Pattern): string =>
  `${segments.map((segment) => (!segment.startsWith('{') ? '2' : segment.endsWith('+}') ? '0' : '1')).join('')}${method === 'ANY' ? '0' : '1'}`;

const fit = (pattern: readonly string[], path: readonly string[]): Readonly<Record<string, string>> | undefined => {
  const values: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const actual = path[index];
    if (segment.endsWith('+}')) return { ...values, [segment.slice(1, -2)]: decode(path.slice(index).join('/')) };
    if (actual === undefined) return undefined;
    if (!segment.startsWith('{')) {
      if (segment !== actual) return undefined;
    } else if (actual === '') return undefined;
    else values[segment.slice(1, -1)] = decode(actual);
  }
  return pattern.length === path.length ? values : undefined;
};

// An address with a broken escape is passed on as it is: the function answers "not found".
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
