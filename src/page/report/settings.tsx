/** A heat map for each setting, of which one is shown: radio buttons and CSS do it without scripts. */
import type { JSX } from 'preact';
import type { Coverage } from '../../report/fidelity-report.ts';
import { HEAT_STEPS } from '../charts/heat.ts';
import { Words } from './figure.tsx';
import { HeatMap } from './heat-map.tsx';

export function Settings({ coverage }: { readonly coverage: Coverage }): JSX.Element {
  return (
    <fieldset class="settings">
      <legend class="unseen">Setting of the games</legend>
      <div class="setting-row">
        {coverage.settings.map((_setting, place) => (
          <div key={place} class="setting">
            <input type="radio" class="unseen" name="setting" id={`setting-${place}`} defaultChecked={place === 0} />
            <label for={`setting-${place}`}>
              <Words path={`coverage.settings[${place}].name`} />
            </label>
            <div class="setting-map">
              <HeatMap coverage={coverage} place={place} />
            </div>
          </div>
        ))}
      </div>
      <Legend />
    </fieldset>
  );
}

function Legend(): JSX.Element {
  return (
    <ul class="legend" aria-label="Legend">
      <li>
        few games
        <span class="swatches" aria-hidden="true">
          {Array.from({ length: HEAT_STEPS - 1 }, (_, index) => (
            <span key={index} class={`swatch heat-${index + 1}`} />
          ))}
        </span>
        many; each step is ten times as many
      </li>
      <li>
        <span class="swatch heat-0" aria-hidden="true" /> missed: could happen, and did not
      </li>
      <li>
        <span class="swatch impossible" aria-hidden="true" /> the rules do not let it happen
      </li>
    </ul>
  );
}
