/** How far a campaign has got: a bar on a terminal, elsewhere a line for each tenth. */
import type { Progress } from '../../campaign/check-games.ts';
import { counted } from '../counted.ts';
import type { TextStream } from '../output.ts';

const BAR_WIDTH = 30;
/** Milliseconds between two drawings of the bar. */
const DRAW_EVERY_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

export function progressOn(stream: TextStream, planned: number): Progress {
  return stream.isTTY === true ? barOn(stream, planned) : linesOn(stream, planned);
}

function barOn(stream: TextStream, planned: number): Progress {
  const begun = performance.now();
  let drawn = 0;
  return ({ games, findings }) => {
    const now = performance.now();
    if (games === planned) stream.write(CLEAR_LINE);
    if (games === planned || now - drawn < DRAW_EVERY_MS) return;
    drawn = now;
    const filled = Math.floor((games / planned) * BAR_WIDTH);
    const rate = (games / (now - begun)) * 1000;
    const left = Math.ceil((planned - games) / rate);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
    stream.write(
      `${CLEAR_LINE}${bar} ${games}/${planned} games, ${Math.round(rate)}/s, ${findings} findings, ${left} s left`,
    );
  };
}

function linesOn(stream: TextStream, planned: number): Progress {
  let tenth = 0;
  return ({ games, findings }) => {
    const now = Math.floor((games / planned) * 10);
    if (now === tenth) return;
    tenth = now;
    stream.write(`${now * 10} %: ${counted(games, 'game')}, ${counted(findings, 'finding')}\n`);
  };
}
