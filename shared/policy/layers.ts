import type { PolicyLayer } from '#shared/domain/policy/layers.ts';

/**
 * Own values of this partnership, its organisations and its funds, laid over the default policy: none yet. Each has its own source, date and
 * decision like any row; one that contradicts the default stops the service from starting, and says why (domain.md 10).
 */
export const ownLayers: readonly PolicyLayer[] = [];
