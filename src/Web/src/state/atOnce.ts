/** Does `task` for each item, at most `width` at a time, in order. No more are begun once `stopped` says so. */
export async function atOnce<T>(items: readonly T[], width: number, task: (item: T) => Promise<void>, stopped: () => boolean): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length && !stopped()) await task(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
