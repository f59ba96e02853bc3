/** A tutorial as what its reader does, block by block. */

export type Step =
  | { readonly kind: 'write'; readonly text: string }
  /** The lines without a sign are there; those with `+` go in after them. */
  | { readonly kind: 'change'; readonly from: string; readonly to: string }
  /** `shown`: what is printed, as far as the tutorial shows it. */
  | { readonly kind: 'run'; readonly script: string; readonly shown: string | undefined };

const BLOCK = /^```(\w+)\n(.*?)^```$/gms;

/** Blocks in other languages than these are passed over. */
export function stepsOf(page: string): Step[] {
  const blocks = [...page.matchAll(BLOCK)].map(([, language = '', text = '']) => ({ language, text }));
  return blocks.flatMap(({ language, text }, index): Step[] => {
    const after = blocks[index + 1];
    if (language === 'python') return [{ kind: 'write', text }];
    if (language === 'diff') return [{ kind: 'change', ...changeIn(text) }];
    if (language === 'sh')
      return [{ kind: 'run', script: text, shown: after?.language === 'text' ? after.text : undefined }];
    return [];
  });
}

function changeIn(text: string): { from: string; to: string } {
  const lines = text.trimEnd().split('\n');
  const sideOf = (kept: readonly string[]): string => kept.map((line) => `${line.slice(1)}\n`).join('');
  return { from: sideOf(lines.filter((line) => !line.startsWith('+'))), to: sideOf(lines) };
}

/** How fast it went is of the machine. */
const SPEED = /[\d.]+ s, [\d,]+ games and [\d,]+ events a second/g;

/** The parts of `shown` between lines of `…`, each of which has to be in what was printed. */
export function shownParts(shown: string): string[] {
  return withoutSpeed(shown)
    .split(/^…\n/m)
    .filter((part) => part !== '');
}

export function withoutSpeed(text: string): string {
  return text.replace(SPEED, '(speed)');
}
