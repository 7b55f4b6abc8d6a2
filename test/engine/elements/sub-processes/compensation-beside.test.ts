import { boundary, drawn, event, eventSub, sub, tasks, undoable, ways } from '../../patterns/a-drawing.ts';
import { play } from '../../patterns/a-play.ts';

// What an event sub-process has done, and what it may have undone.

const start = '<startEvent id="s"/>';
const thrown = (activity = '') => event('intermediateThrowEvent', 'back', 'compensate', activity);
const failing = event('endEvent', 'fails', 'error', 'E');

/** a → b → error; handled by h → back → y. */
const recovering = (activity = '', more = '') =>
  drawn(
    start,
    tasks('a b'),
    undoable('a'),
    failing,
    ways('s > a > b > fails'),
    eventSub(
      'es',
      event('startEvent', 'on', 'error', 'E') +
        tasks('h y') +
        undoable('h') +
        thrown(activity) +
        more +
        ways('on > h > back > y'),
    ),
  );

describe('compensation thrown from an event sub-process', () => {
  it('undoes what was done in it and then what was done in the scope it stands in', async () => {
    const lines = ['→ a', 'a → b', 'b → h', 'h → undo-h', 'undo-h → undo-a', 'undo-a → y', 'y → end'];
    expect(play(await recovering(), lines)).toEqual(lines);
  });

  it.each(['h', 'a'])('undoes only %s, where that is named', async (named) => {
    const lines = ['→ a', 'a → b', 'b → h', `h → undo-${named}`, `undo-${named} → y`, 'y → end'];
    expect(play(await recovering(named), lines)).toEqual(lines);
  });

  it('undoes the same of an event sub-process in it', async () => {
    const inner = eventSub(
      'deep',
      event('startEvent', 'm', 'message', 'M') +
        event('endEvent', 'again', 'compensate', 'a') +
        ways('m > again'),
    );
    const lines = ['→ a', 'a → b', 'b → h', 'm → undo-a', 'undo-a → end'];
    expect(play(await recovering('', inner), lines)).toEqual(lines);
  });
});

describe('the work of an event sub-process', () => {
  const inside =
    tasks('a') +
    undoable('a') +
    eventSub(
      'es',
      event('startEvent', 'on', 'message', 'M', 'isInterrupting="false"') +
        tasks('h') +
        undoable('h') +
        ways('on > h'),
    );

  it('is undone with the sub-process that it stands in', async () => {
    const model = await drawn(start, sub('p1', inside), thrown(), tasks('z'), ways('s > p1 > back > z'));
    const lines = ['→ a', 'on → a h', 'h → a', 'a → undo-a', 'undo-a → undo-h', 'undo-h → z', 'z → end'];
    expect(play(model, lines)).toEqual(lines);
  });

  it('is not undone where that sub-process was interrupted', async () => {
    const model = await drawn(
      start,
      sub('p1', inside),
      boundary('late', 'p1', 'message', 'N'),
      thrown(),
      tasks('z'),
      ways('s > p1', 'late > back > z'),
    );
    const lines = ['→ a', 'on → a h', 'h → a', 'late → z', 'z → end'];
    expect(play(model, lines)).toEqual(lines);
  });
});
