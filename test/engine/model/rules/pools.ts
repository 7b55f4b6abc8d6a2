import { aFile, flow } from '../a-process.ts';

// Two pools that run and one that is only drawn, for the rules about message flows. Pool p: start → x → end,
// pool q: begin → y → done.

interface Pools {
  /** The element x of p, and the element y of q. */
  x?: string;
  y?: string;
  flows: string;
}

export const pools = ({
  x = '<bpmn:sendTask id="x"/>',
  y = '<bpmn:receiveTask id="y"/>',
  flows,
}: Pools): string =>
  aFile(`<bpmn:message id="m" name="Order"/><bpmn:message id="other" name="Bill"/><bpmn:message id="made" name="\${order}"/>
    <bpmn:collaboration id="c"><bpmn:participant id="P" processRef="p"/><bpmn:participant id="Q" processRef="q"/>
    <bpmn:participant id="Box"/><bpmn:participant id="Drawn" processRef="d"/>${flows}</bpmn:collaboration>
    <bpmn:process id="p"><bpmn:startEvent id="start"/>${x}<bpmn:endEvent id="end"/>${flow('f1', 'start', 'x')}${flow('f2', 'x', 'end')}</bpmn:process>
    <bpmn:process id="q"><bpmn:startEvent id="begin"/>${y}<bpmn:endEvent id="done"/>${flow('g1', 'begin', 'y')}${flow('g2', 'y', 'done')}</bpmn:process>
    <bpmn:process id="d" isExecutable="false"><bpmn:task id="theirs"/></bpmn:process>`);

export const messageFlow = (from: string, to: string): string =>
  `<bpmn:messageFlow id="m1" sourceRef="${from}" targetRef="${to}"/>`;
