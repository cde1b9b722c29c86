/** The legend, which is also the filter: four boxes switch the marks of a family on and off by style alone, without script. */
import { devices, type Family, families, familyOf } from '../src/model/framing.js';
import type { Contrast } from './edition.js';
import { deviceWord, familyWord } from './words.js';

export function Legend({ contrasts }: { contrasts: readonly Contrast[] }) {
  return (
    <fieldset class="legend">
      <legend>Marks</legend>
      {families.map((family, index) => (
        <span class="legend-item">
          <input type="checkbox" id={`show-${family}`} checked data-key={String(index + 1)} />
          <label for={`show-${family}`} title={devicesOf(family)}>
            <span class={`mark d0 ${family}`}>{familyWord[family]}</span>{' '}
            <span class="number">{contrasts.filter((contrast) => contrast.family === family).length}</span>
            <span class="devices">{devicesFound(family, contrasts)}</span>
          </label>
        </span>
      ))}
    </fieldset>
  );
}

const devicesOf = (family: Family): string =>
  devices
    .filter((device) => familyOf[device] === family)
    .map((device) => deviceWord[device])
    .join(', ');

function devicesFound(family: Family, contrasts: readonly Contrast[]): string {
  const found = new Set(contrasts.map((contrast) => contrast.framing.device));
  return devices
    .filter((device) => familyOf[device] === family && found.has(device))
    .map((device) => deviceWord[device])
    .join(', ');
}
