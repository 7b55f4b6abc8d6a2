import { faultsOf } from '../a-process.ts';

// Each rule broken and kept, in one file a rule. A kept twin compiles without any problem, so a rule that
// refuses too much is found here as well as one that refuses nothing.

export interface Twin {
  name: string;
  broken: string;
  /** The element that the problem is told of. */
  field: string;
  says: RegExp;
  kept: string;
}

/** Tests that the rule of this name refuses every broken twin, and that nothing refuses a kept one. */
export function itRefuses(rule: string, twins: readonly Twin[]): void {
  describe.each(twins)(`${rule}: $name`, ({ broken, field, says, kept }) => {
    it('is refused when it is broken, naming element and rule', async () => {
      expect(await faultsOf(broken)).toContainEqual({ rule, field, message: expect.stringMatching(says) });
    });

    it('compiles when it is kept', async () => {
      expect(await faultsOf(kept)).toEqual([]);
    });
  });
}
