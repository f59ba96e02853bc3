/** A command of the report. */
import type { JSX } from 'preact';
import { Command } from '../command.tsx';
import { useValue } from './figure.tsx';

/** `path`: of the command in the report. */
export function ReportedCommand({ path }: { readonly path: string }): JSX.Element | null {
  const value = useValue(path);
  return typeof value === 'string' ? <Command text={value} path={path} /> : null;
}
