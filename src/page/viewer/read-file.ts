/** A file as text, as far as it can be one. */
import { counted } from '../../golf/counted.ts';
import { printable } from '../../golf/show.ts';

/** Far more than the longest game writes; something huge is noticed before memory runs out. */
const BYTES_MAX = 64 * 1024 * 1024;

export type FileText = { readonly text: string } | { readonly error: string };

export async function readFile(file: File): Promise<FileText> {
  const name = printable(file.name);
  if (file.size > BYTES_MAX)
    return { error: `${name}: expected at most ${counted(BYTES_MAX, 'byte')}, found ${counted(file.size, 'byte')}` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch (error) {
    // The decoder throws this; whatever else happens, happens while reading.
    if (error instanceof TypeError) return { error: `${name}: expected text in UTF-8, found other bytes` };
    return { error: `${name}: cannot be read` };
  }
}
