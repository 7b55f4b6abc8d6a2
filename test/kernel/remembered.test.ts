import { Remembered } from '../../src/kernel/remembered.ts';

it('makes an answer once, and never keeps more than its limit', () => {
  // given
  let made = 0;
  const squares = new Remembered<number>(2);
  const square = (of: number) => squares.of(String(of), () => ((made += 1), of * of));
  // when
  const answers = [square(2), square(3), square(2)];
  // then
  expect({ answers, made }).toEqual({ answers: [4, 9, 4], made: 2 });
  // when the third key comes, the first two go
  expect([square(4), square(2), made]).toEqual([16, 4, 4]);
});
