/** Texts that mean something to Markdown, XML, commands of CI, shells or terminals, and such as are no text at all. */
import { ODD_TEXTS } from '../../harness/generate/odd-text.ts';
import { Random } from '../../harness/generate/random.ts';

const PIECES: readonly string[] = [
  ...ODD_TEXTS,
  '@somebody',
  '#12',
  'GH-12',
  'owner/name#12',
  '6dcb09b5b57875f334f61aebed695e2e4193db5e',
  'www.example.com',
  'https://example.com/?a=1&b=2',
  'somebody@example.com',
  '![image](https://example.com/a.png)',
  '[link](javascript:alert(1))',
  '<script>alert(1)</script>',
  '<!-- ',
  '-->',
  '&amp;',
  '&#64;',
  '&nothing;',
  ' | ',
  '\\|',
  '\\\\|',
  '`',
  '``',
  '```',
  '~~~',
  '$`x`$',
  '# ',
  '- ',
  '> ',
  '* * *',
  '---',
  '***',
  '__init__',
  ':+1:',
  ':tada:',
  '\r\n',
  '\n\n# Owned\n\n',
  '\n::error::owned',
  '%0A::error::owned',
  '::stop-commands::x',
  ']]>',
  '<![CDATA[',
  '<?xml?>',
  '\0',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\u2066',
  '\ud800',
  '\udfff',
  '\ufffe',
  '\uffff',
  '\u{1fffe}',
  '\u200b',
  '$(id)',
  "'; id; '",
];

const PIECES_MAX = 6;
const UNIT_MAX = 0xffff;

/** So many of them, the same for the same seed: each piece alone first, then mixed ones. */
export function hostileTexts(count: number, seed: string): string[] {
  const random = new Random(seed);
  const piece = (): string =>
    random.chance(0.7) ? random.pick(PIECES) : String.fromCharCode(random.integer(0, UNIT_MAX));
  const mixed = (): string => Array.from({ length: random.integer(1, PIECES_MAX) }, piece).join(random.pick(['', ' ']));
  return Array.from({ length: count }, (_, index) => PIECES[index] ?? mixed());
}
