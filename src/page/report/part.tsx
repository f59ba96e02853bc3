/** What the parts of the report have in common. */
import type { ComponentChildren, JSX } from 'preact';
import { Command } from '../command.tsx';

export const PARTS = [
  ['verdict', 'Verdict'],
  ['gate', 'Gate'],
  ['findings', 'Findings'],
  ['audit', 'Audit'],
  ['coverage', 'Coverage'],
  ['mutants', 'Mutants'],
  ['store', 'Store'],
  ['trend', 'Trend'],
] as const;

type PartId = (typeof PARTS)[number][0];

interface PartProps {
  readonly id: PartId;
  readonly heading: string;
  /** What the part is about, in a sentence. */
  readonly about: string;
  readonly children: ComponentChildren;
}

export function Part({ id, heading, about, children }: PartProps): JSX.Element {
  return (
    <section id={id} class="part" aria-labelledby={`${id}-heading`}>
      <header class="part-head">
        <h2 id={`${id}-heading`}>{heading}</h2>
        <p class="about">{about}</p>
      </header>
      {children}
    </section>
  );
}

/** Says that there is nothing to show, and what would change that. */
export function Missing({ says, command }: { readonly says: string; readonly command: string }): JSX.Element {
  return (
    <p class="missing">
      {says} <Command text={command} />
    </p>
  );
}

/** What is wider than a small screen moves in a frame of its own. */
export function Scroll({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in, a section is a landmark
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse moves it by its keys
    <div class="scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** A figure with its name, for a list of them. */
export function Fact({
  name,
  children,
}: {
  readonly name: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="figure-entry">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
