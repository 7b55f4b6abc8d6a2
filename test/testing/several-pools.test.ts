import {
  assertThat,
  coveredTogether,
  coverageText,
  missedIn,
  processUnderTest,
} from '../../src/testing/testing.ts';
import { aFolderWith, definitionsOf } from './a-folder.ts';

// A collaboration file: each of its processes is tested for itself, and what they have passed is one picture.

const now = new Date('2026-11-23T02:00:00.000Z');
const shop = definitionsOf(`<message id="m" name="Order" />
  <collaboration id="c"><participant id="p1" processRef="buyer" /><participant id="p2" processRef="seller" />
    <messageFlow id="mf" sourceRef="order" targetRef="ordered" /></collaboration>
  <process id="buyer" isExecutable="true"><startEvent id="want" /><userTask id="choose" />
    <intermediateThrowEvent id="order"><messageEventDefinition messageRef="m" /></intermediateThrowEvent>
    <sequenceFlow id="b1" sourceRef="want" targetRef="choose" /><sequenceFlow id="b2" sourceRef="choose" targetRef="order" /></process>
  <process id="seller" isExecutable="true"><startEvent id="ordered"><messageEventDefinition messageRef="m" /></startEvent>
    <userTask id="pack" /><sequenceFlow id="s1" sourceRef="ordered" targetRef="pack" /></process>`);
const poolOf = (processId: string) => processUnderTest(aFolderWith(shop), { now, processId });

it('says which processes there are where none is named', async () => {
  await expect(processUnderTest(aFolderWith(shop), { now })).rejects.toThrow(
    'Expected to test one process, but the file has buyer, seller. Name one as processId',
  );
});

it('goes from the one pool to the other by what is thrown', async () => {
  // given
  const [buyer, seller] = [await poolOf('buyer'), await poolOf('seller')];
  const buying = buyer.start().complete('choose', { what: 'tea' });
  assertThat(buying).isEnded('order');
  // when
  const [order] = buying.thrownMessages;
  const selling = seller.start(order?.variables, { messageName: order?.name ?? '' });
  // then
  expect(order).toMatchObject({ name: 'Order', flow: { id: 'mf' } });
  assertThat(selling).hasPassed('ordered').isWaitingAt('pack').hasVariables({ what: 'tea' });
  expect(() => seller.start()).toThrow('it has no start event without a trigger');
  expect(() => seller.start({}, { messageName: 'Offer' })).toThrow(
    'no start event waits for the message "Offer"',
  );
});

it('adds up the coverage of the pools, each with its own elements', async () => {
  const [buyer, seller] = [await poolOf('buyer'), await poolOf('seller')];
  buyer.start();
  seller.start({}, { messageName: 'Order' });
  const together = coveredTogether(buyer.coverage(), seller.coverage());
  expect(missedIn(together.nodes)).toEqual(['order']);
  expect(coverageText(together).split('\n')[0]).toBe(
    'buyer+seller: 4/5 (80 %) flow nodes, 2/3 (66 %) sequence flows',
  );
});
