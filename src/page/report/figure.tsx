/**
 * Whatever the page tells of the report, marked with where it stands there (`data-path`), its value as it is there, and
 * its format. A figure is looked up where its mark says, so the mark is true.
 */
import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { FidelityReport } from '../../report/fidelity-report.ts';
import { type NumberFormat, numberText, type TextFormat, textOf } from './format.ts';
import { valueAt } from './value-at.ts';

const ReportOfPage = createContext<FidelityReport | null>(null);
export const ReportProvider = ReportOfPage.Provider;

export function useValue(path: string): unknown {
  return valueAt(useContext(ReportOfPage), path);
}

interface FigureProps {
  readonly path: string;
  readonly format?: NumberFormat;
}

/** A number of the report. */
export function Figure({ path, format = 'count' }: FigureProps): JSX.Element {
  const value = useValue(path);
  if (typeof value !== 'number') return <Unknown path={path} />;
  return (
    <data class="figure" data-path={path} data-format={format} value={`${value}`}>
      {numberText(format, value)}
    </data>
  );
}

interface WordsProps {
  readonly path: string;
  readonly format?: TextFormat;
}

/** A text of the report: whatever it contains, it stays text, and in its own direction. */
export function Words({ path, format = 'text' }: WordsProps): JSX.Element {
  const value = useValue(path);
  if (typeof value !== 'string') return <Unknown path={path} />;
  return (
    <bdi class="words" data-path={path} data-format={format}>
      {textOf(format, value)}
    </bdi>
  );
}

/** A point of time, as a day. */
export function Day({ path }: { readonly path: string }): JSX.Element {
  const value = useValue(path);
  if (typeof value !== 'string') return <Unknown path={path} />;
  return (
    <time class="figure" data-path={path} data-format="day" dateTime={value}>
      {textOf('day', value)}
    </time>
  );
}

function Unknown({ path }: { readonly path: string }): JSX.Element {
  return (
    <span class="unknown" data-path={path}>
      not known
    </span>
  );
}
