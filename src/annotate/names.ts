/** The witnesses of one event in, who or what is meant out: mentions of one person, body or place fall into one cluster. */
import type { Name, Witness } from '../model/witness.js';

export interface Names {
  readonly names: readonly Name[];
  readonly nameOf: readonly (readonly string[])[];
}

export function clusterNames(_witnesses: readonly Witness[]): Names {
  return { names: [], nameOf: _witnesses.map(() => []) };
}
