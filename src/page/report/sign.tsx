/** Good, bad or undecided: a sign and a word, so that colour is never alone. */
import type { ComponentChildren, JSX } from 'preact';
import type { FidelityReport } from '../../report/fidelity-report.ts';

export type Verdict = FidelityReport['verdict']['verdict'];
export type Tone = 'good' | 'bad' | 'doubt';

export const TONES: Readonly<Record<Verdict, Tone>> = { held: 'good', broken: 'bad', undecided: 'doubt' };
const SIGNS: Readonly<Record<Tone, string>> = { good: '✓', bad: '✕', doubt: '?' };

/** `children`: the word. */
export function Sign({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }): JSX.Element {
  return (
    <span class={`sign ${tone}`}>
      <span class="sign-mark" aria-hidden="true">
        {SIGNS[tone]}
      </span>{' '}
      {children}
    </span>
  );
}
