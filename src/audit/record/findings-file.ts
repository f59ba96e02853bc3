/** The file of all findings of an audit: JSON Lines, in the order of the games, in bounded memory. */
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AuditFinding } from '../audit-finding.ts';
import { FIRST_MAX, type FoundSoFar } from './audit-record.ts';

export class FindingsFile {
  readonly #path: string;
  #descriptor: number | undefined;
  #found: FoundSoFar;

  /** `found`: what was found before, in the same file. Nothing is opened yet: an audit that finds nothing leaves no file. */
  constructor(path: string, found: FoundSoFar) {
    this.#path = path;
    this.#found = found;
  }

  get found(): FoundSoFar {
    return this.#found;
  }

  /** Throws errors of the file system. */
  add(findings: readonly AuditFinding[]): void {
    if (findings.length === 0) return;
    const text = findings.map((finding) => `${JSON.stringify(finding)}\n`).join('');
    const { bytes, first } = this.#found;
    this.#descriptor ??= this.#open();
    // All of it or an error: a disk that is nearly full takes a part.
    writeFileSync(this.#descriptor, text);
    this.#found = {
      file: this.#path,
      bytes: bytes + Buffer.byteLength(text),
      findings: this.#found.findings + findings.length,
      first: first.length < FIRST_MAX ? [...first, ...findings].slice(0, FIRST_MAX) : first,
    };
  }

  /** On the disk, before somebody relies on it. */
  sync(): void {
    if (this.#descriptor !== undefined) fsyncSync(this.#descriptor);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  /** Begins it, or goes on after what is known of it. */
  #open(): number {
    mkdirSync(dirname(this.#path), { recursive: true });
    const descriptor = openSync(this.#path, this.#found.file === null ? 'w' : 'a+');
    ftruncateSync(descriptor, this.#found.bytes);
    return descriptor;
  }
}
