import { lintProcess } from '../../../../src/engine/model/lint-process.ts';
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

/** Tests that the rule of this name warns of every broken twin, which deploys all the same, and not of a kept one. */
export function itWarns(rule: string, twins: readonly Twin[]): void {
  describe.each(twins)(`${rule}: $name`, ({ broken, field, says, kept }) => {
    it('is warned of when it is broken, naming the element', async () => {
      const found = await lintProcess(broken);
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
      const message = expect.stringMatching(says);
      expect(found).toContainEqual({ rule, severity: 'warning', elementId: field, message });
    });

    it('is not warned of when it is kept', async () => {
      expect(await lintProcess(kept)).toEqual([]);
    });
  });
}
