/** Colour for the terminal, or none. */
import { styleText } from 'node:util';

/** What a piece of text is; each has its colour. */
export type Style = 'title' | 'faint' | 'red' | 'good' | 'bad';

export type Paint = (style: Style, text: string) => string;

const FORMATS = {
  title: 'bold',
  faint: 'dim',
  red: 'red',
  good: 'green',
  bad: ['bold', 'red'],
} as const satisfies Record<Style, Parameters<typeof styleText>[0]>;

/** Leaves text as it is. */
export const plain: Paint = (_style, text) => text;

/** Colours text. Whether the stream can show it was decided before. */
export const coloured: Paint = (style, text) => styleText(FORMATS[style], text, { validateStream: false });

/** Whether colour is wanted: the stream is a terminal, and neither `NO_COLOR` (https://no-color.org) nor `TERM=dumb` forbids it. */
export function allowsColour(stream: { readonly isTTY?: boolean | undefined }, env: NodeJS.ProcessEnv): boolean {
  const forbidden = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  return stream.isTTY === true && !forbidden && env.TERM !== 'dumb';
}
