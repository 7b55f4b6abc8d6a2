import { Autosave, type SaveState } from '../../../src/web/browser/editor/saving/autosave.ts';
import type { LocalCopy } from '../../../src/web/browser/editor/saving/local-copy.ts';
import type { Answer, Sending } from '../../../src/web/browser/editor/saving/send-draft.ts';

// Saving by itself: nothing drawn is lost, whatever the server answers.

const at = new Date('2026-11-23T02:00:00.000Z');
const saved = (revision: number): Answer => ({ kind: 'saved', revision, at });

function anAutosave(...answers: Answer[]) {
  const seen = {
    sent: [] as Sending[],
    shown: [] as SaveState['kind'][],
    copy: undefined as LocalCopy | undefined,
  };
  const waiting: (() => void)[] = [];
  const autosave = new Autosave(
    {
      text: () => Promise.resolve(`drawing ${seen.sent.length + 1}`),
      send: (sending) => {
        seen.sent.push(sending);
        return Promise.resolve(answers.shift() ?? saved(99));
      },
      copies: {
        read: () => seen.copy,
        write: (copy) => void (seen.copy = copy),
        remove: () => void (seen.copy = undefined),
      },
      show: ({ kind }) => void seen.shown.push(kind),
      later: (work) => void waiting.push(work),
    },
    1,
  );
  return { autosave, seen, waiting };
}

it('saves each change on the revision of the one before, and forgets its own copy then', async () => {
  const { autosave, seen } = anAutosave(saved(2), saved(3));
  autosave.changed();
  await autosave.save();
  autosave.changed();
  await autosave.save();
  expect(seen.sent.map(({ revision }) => revision)).toEqual([1, 2]);
  expect(seen.shown).toEqual(['saving', 'saved', 'saving', 'saved']);
  expect([seen.copy, autosave.isUnsaved]).toEqual([undefined, false]);
});

it('stops at a conflict, keeps what is drawn, and saves over the other when told so', async () => {
  const { autosave, seen } = anAutosave({ kind: 'conflict', revision: 5, at, by: 'Siti' }, saved(6));
  autosave.changed();
  await autosave.save();
  autosave.changed();
  await autosave.save();
  expect(seen.sent).toHaveLength(1);
  expect([seen.shown.at(-1), seen.copy?.revision, autosave.isUnsaved]).toEqual(['conflict', 1, true]);
  await autosave.saveOver();
  expect(seen.sent.at(-1)?.revision).toBe(5);
  expect([seen.shown.at(-1), seen.copy, autosave.isUnsaved]).toEqual(['saved', undefined, false]);
});

it('tries again by itself where the server is not reached', async () => {
  const { autosave, seen, waiting } = anAutosave({ kind: 'unreached' }, saved(2));
  autosave.changed();
  waiting.splice(0);
  await autosave.save();
  expect([seen.shown.at(-1), seen.copy !== undefined]).toEqual(['unreached', true]);
  await autosave.save();
  expect(seen.shown.at(-1)).toBe('saved');
});
