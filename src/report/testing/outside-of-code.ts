/** What a reader of CommonMark takes for more than code. */

/**
 * Lines that are no part of a block of code, but for the empty ones. A block ends with a fence at least as long as the one
 * that began it, and nothing behind. Throws `Error` for a block that does not end.
 */
export function outsideOfFences(markdown: string): string[] {
  const outside: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    const [, run = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined) {
      if (run !== '') fence = run;
      else if (line !== '') outside.push(line);
    } else if (run.startsWith(fence) && line.trim() === run) fence = undefined;
  }
  if (fence !== undefined) throw new Error(`expected the end of a block of code, found none for ${fence}`);
  return outside;
}

/** The same lines without their spans of code: a span ends with a run of as many backticks as began it. */
export function outsideOfCode(markdown: string): string[] {
  return outsideOfFences(markdown).map((line) => line.replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, ''));
}
