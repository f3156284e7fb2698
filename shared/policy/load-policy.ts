import { faultsInLayer, type LoadedPolicy, type PolicyLayer } from '#shared/domain/policy/layers.ts';
import { faultsIn, type FaultyRow } from '#shared/domain/policy/row-faults.ts';
import type { PolicyRow } from '#shared/domain/policy-row.ts';

/** Checks rows and keeps them by key. Throws, naming every row at fault and what is wrong with it, when data contradicts itself (domain.md 10). */
export const loadPolicy = (rows: readonly PolicyRow[]): LoadedPolicy => {
  refuseFaults(faultsIn(rows));
  return Map.groupBy(rows, ({ key }) => key);
};

/** Checks layers over the default policy. Throws, naming every row at fault, like `loadPolicy` (domain.md 10). */
export const loadLayers = (layers: readonly PolicyLayer[], defaults: LoadedPolicy): readonly PolicyLayer[] => {
  refuseFaults(
    layers.flatMap((layer) =>
      faultsInLayer(layer, defaults).map(({ floorKey, ...fault }) => ({ ...fault, fault: `${fault.fault} ${floorKey}`.trim() })),
    ),
  );
  return layers;
};

const refuseFaults = (faults: readonly FaultyRow<string>[]): void => {
  if (faults.length === 0) return;
  throw new Error(faults.map(({ key, effectiveFrom, fault }) => `Policy row ${key} from ${effectiveFrom}: ${fault}`).join('\n'));
};
