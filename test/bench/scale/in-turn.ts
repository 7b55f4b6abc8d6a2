// The same is asked of every volume in turn, one after the other: whatever else the machine does meanwhile meets
// them all, and what is compared is of the same moment.

/** Milliseconds, for each volume. */
export type Times = readonly (readonly number[])[];

/** `ask` does it once and says how long it took; the first `unmeasured` of each volume are not counted. */
export async function inTurn<Volume>(
  volumes: readonly Volume[],
  count: number,
  unmeasured: number,
  ask: (volume: Volume, index: number) => Promise<number>,
): Promise<Times> {
  const times = volumes.map((): number[] => []);
  for (let index = 0; index < count; index++)
    for (const [at, volume] of volumes.entries()) {
      const taken = await ask(volume, index);
      if (index >= unmeasured) times[at]?.push(taken);
    }
  return times;
}
