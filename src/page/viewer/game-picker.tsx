/** Which of the page's games is looked at. */
import type { JSX } from 'preact';
import { printable } from '../../golf/show.ts';
import type { EmbeddedGame } from '../../replay/embedded-game.ts';

interface GamePickerProps {
  readonly games: readonly EmbeddedGame[];
  readonly chosen: string;
  readonly choose: (game: string) => void;
  readonly isLive: boolean;
}

const GROUPS = [
  ['finding', 'Findings'],
  ['recording', 'Recordings'],
  ['golden', 'Golden games'],
] as const satisfies readonly (readonly [EmbeddedGame['kind'], string])[];

export function GamePicker({ games, chosen, choose, isLive }: GamePickerProps): JSX.Element {
  const groups = GROUPS.map(([kind, label]) => ({ label, members: games.filter((game) => game.kind === kind) }));
  return (
    <label class="game-picker">
      <span>Game</span>
      <select value={chosen} disabled={!isLive} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {groups
          .filter(({ members }) => members.length > 0)
          .map(({ label, members }) => (
            <optgroup key={label} label={label}>
              {members.map(({ id, title }) => (
                <option key={id} value={id} selected={id === chosen}>
                  {printable(title)}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
    </label>
  );
}
