/** Work that Ctrl-C, or whoever ends the program politely, asks to come to an end. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What `work` answers. Its signal is aborted by SIGINT, SIGTERM or SIGHUP, which do not end the process meanwhile. */
export async function onInterruption<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(interruption.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}
