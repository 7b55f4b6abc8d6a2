import { compileModels } from '../../../src/engine/model/compile-model.ts';
import { play } from '../patterns/a-play.ts';

// Files as other tools write them: each is deployed as it is and does what it draws.

const NS = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

const files: [name: string, xml: string, lines: string[]][] = [
  [
    'the prefix bpmn2, no isExecutable, flows before nodes, no lists of flows',
    `<?xml version="1.0"?><bpmn2:definitions xmlns:bpmn2="${NS}" targetNamespace="x">
        <bpmn2:process id="p"><bpmn2:sequenceFlow targetRef="a" sourceRef="s" id="f1"/><bpmn2:sequenceFlow targetRef="e" sourceRef="a" id="f2"/><bpmn2:endEvent id="e"/><bpmn2:userTask id="a"/><bpmn2:startEvent id="s"/></bpmn2:process></bpmn2:definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'the prefix semantic, and lists of flows that are wrong',
    `<semantic:definitions xmlns:semantic="${NS}">
        <semantic:process id="p" isExecutable="true"><semantic:startEvent id="s"><semantic:outgoing>zzz</semantic:outgoing></semantic:startEvent><semantic:task id="m"/><semantic:userTask id="a"><semantic:incoming>nope</semantic:incoming></semantic:userTask><semantic:sequenceFlow id="f1" sourceRef="s" targetRef="m"/><semantic:sequenceFlow id="f2" sourceRef="m" targetRef="a"/></semantic:process></semantic:definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'no ids but where something refers to them',
    `<definitions xmlns="${NS}"><process>
        <startEvent id="s"/>
        <userTask id="a"/><sequenceFlow sourceRef="s" targetRef="a"/></process></definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'references as QNames',
    `<definitions xmlns="${NS}" xmlns:tns="urn:x" targetNamespace="urn:x">
        <process id="p">
        <startEvent id="s"/>
        <userTask id="a"/>
        <subProcess id="sp"><userTask id="b"/><endEvent id="ee"><errorEventDefinition errorRef="tns:E1"/></endEvent><sequenceFlow id="q" sourceRef="tns:b" targetRef="tns:ee"/></subProcess>
        <boundaryEvent id="be" attachedToRef="tns:sp"><errorEventDefinition errorRef="E1"/></boundaryEvent><sequenceFlow id="f1" sourceRef="tns:s" targetRef="tns:sp"/><sequenceFlow id="f2" sourceRef="be" targetRef="tns:a"/></process><error id="E1" errorCode="X"/></definitions>`,
    ['→ b', 'b → a', 'a → end'],
  ],
  [
    'a condition of the type tFormalExpression, in CDATA',
    `<definitions xmlns="${NS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <process id="p">
        <startEvent id="s"/><exclusiveGateway id="x" default="d"/>
        <userTask id="a"/><userTask id="b"/><sequenceFlow id="f1" sourceRef="s" targetRef="x"/><sequenceFlow id="c" sourceRef="x" targetRef="a"><conditionExpression xsi:type="tFormalExpression"><![CDATA[ \${ok} ]]></conditionExpression></sequenceFlow><sequenceFlow id="d" sourceRef="x" targetRef="b"/></process></definitions>`,
    ['{"ok":true} → a', 'a → end'],
  ],
  [
    'one pool, lanes without elements, a collapsed sub-process on a plane of its own, unknown extensions',
    `<definitions xmlns="${NS}" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:sig="http://signavio.com" xmlns:foo="urn:foo">
        <collaboration id="c"><extensionElements><sig:meta metaKey="a" metaValue="b"/></extensionElements><participant id="pp" processRef="p"/></collaboration>
        <process id="p" processType="None" isClosed="false"><extensionElements><foo:bar x="1"><foo:baz/></foo:bar></extensionElements>
        <laneSet id="ls"><lane id="l1"/><lane id="l2"><flowNodeRef>a</flowNodeRef><flowNodeRef>gone</flowNodeRef></lane></laneSet><laneSet id="ls2"/>
        <startEvent id="s" foo:bar="x"/>
        <subProcess id="sp" foo:y="2">
        <userTask id="a"/></subProcess><sequenceFlow id="f" sourceRef="s" targetRef="sp" isImmediate="true"/></process>
        <bpmndi:BPMNDiagram id="d1"><bpmndi:BPMNPlane id="pl1" bpmnElement="c"><bpmndi:BPMNShape id="sh" bpmnElement="sp" isExpanded="false"><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        <bpmndi:BPMNDiagram id="d2"><bpmndi:BPMNPlane id="pl2" bpmnElement="sp"/></bpmndi:BPMNDiagram></definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'the association of a compensation kept with the pools',
    `<definitions xmlns="${NS}">
        <collaboration id="c"><participant id="pp" processRef="p"/><association id="as" sourceRef="cb" targetRef="u" associationDirection="One"/></collaboration>
        <process id="p">
        <startEvent id="s"/>
        <userTask id="a"/>
        <boundaryEvent id="cb" attachedToRef="a" cancelActivity="false"><compensateEventDefinition/></boundaryEvent><userTask id="u" isForCompensation="true"/>
        <intermediateThrowEvent id="t"><compensateEventDefinition/></intermediateThrowEvent><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="t"/></process></definitions>`,
    ['→ a', 'a → u', 'u → end'],
  ],
  [
    'the association of a compensation from its handler',
    `<definitions xmlns="${NS}">
        <process id="p">
        <startEvent id="s"/>
        <userTask id="a"/>
        <boundaryEvent id="cb" attachedToRef="a"><compensateEventDefinition/></boundaryEvent><userTask id="u" isForCompensation="true"/><association id="as" targetRef="cb" sourceRef="u"/>
        <intermediateThrowEvent id="t"><compensateEventDefinition/></intermediateThrowEvent><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="t"/></process></definitions>`,
    ['→ a', 'a → u', 'u → end'],
  ],
  [
    'a byte order mark, comments, entities, text between elements',
    `\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- made by x -->\n<definitions xmlns="${NS}">\n <!-- c -->
        <process id="p" name="A &amp; B &#10; C"> text 
        <startEvent id="s"/>
        <userTask id="a" name="x &lt; y"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'ids of the form sid-…, attributes in any order',
    `<definitions xmlns="${NS}" id="sid-d">
        <process isExecutable="true" id="sid-1">
        <startEvent name="" id="sid-2"/><userTask isForCompensation="false" startQuantity="1" completionQuantity="1" id="sid-A" name=""/><sequenceFlow targetRef="sid-A" sourceRef="sid-2" name="" id="sid-F"/></process></definitions>`,
    ['→ sid-A', 'sid-A → end'],
  ],
  [
    'items, interfaces, categories, artifacts, performers without assignment',
    `<definitions xmlns="${NS}"><itemDefinition id="it" structureRef="string"/><message id="m" itemRef="it"/><interface id="i" name="n"><operation id="o"><inMessageRef>m</inMessageRef></operation></interface><category id="cat"><categoryValue id="cv"/></category><dataStore id="ds"/>
        <process id="p"><ioSpecification><inputSet/><outputSet/></ioSpecification>
        <property id="pr"/><dataObject id="do"/><dataObjectReference id="dor" dataObjectRef="do"/><dataStoreReference id="dsr" dataStoreRef="ds"/>
        <group id="g" categoryValueRef="cv"/><textAnnotation id="ta"><text>hi</text></textAnnotation><association id="as" sourceRef="a" targetRef="ta"/>
        <startEvent id="s"/>
        <userTask id="a"><potentialOwner><resourceAssignmentExpression><formalExpression>x</formalExpression></resourceAssignmentExpression></potentialOwner><performer/></userTask><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'an error that is declared nowhere',
    `<definitions xmlns="${NS}">
        <process id="p">
        <startEvent id="s"/>
        <subProcess id="sp"><userTask id="b"/><endEvent id="ee"><errorEventDefinition errorRef="nowhere"/></endEvent><sequenceFlow id="q" sourceRef="b" targetRef="ee"/></subProcess>
        <boundaryEvent id="be" attachedToRef="sp"><errorEventDefinition errorRef="nowhere"/></boundaryEvent>
        <userTask id="a"/><sequenceFlow id="f1" sourceRef="s" targetRef="sp"/><sequenceFlow id="f2" sourceRef="be" targetRef="a"/></process></definitions>`,
    ['→ b', 'b → a', 'a → end'],
  ],
  [
    'attributes of another engine',
    `<definitions xmlns="${NS}" xmlns:activiti="http://activiti.org/bpmn">
        <process id="p">
        <startEvent id="s"/>
        <userTask id="a" activiti:assignee="kermit"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'extensions of another engine',
    `<definitions xmlns="${NS}" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
        <process id="p">
        <startEvent id="s"/>
        <userTask id="a"><extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="x"/></extensionElements></userTask><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'an event definition beside the process',
    `<definitions xmlns="${NS}"><message id="M" name="M"/><messageEventDefinition id="md" messageRef="M"/>
        <process id="p">
        <startEvent id="s"/><intermediateCatchEvent id="c"><eventDefinitionRef>md</eventDefinitionRef></intermediateCatchEvent>
        <userTask id="a"/><sequenceFlow id="f" sourceRef="s" targetRef="c"/><sequenceFlow id="f2" sourceRef="c" targetRef="a"/></process></definitions>`,
    ['→ ', 'c → a', 'a → end'],
  ],
  [
    'a choreography beside the process',
    `<definitions xmlns="${NS}"><choreography id="ch"><participant id="x1"/></choreography><globalUserTask id="gu"/>
        <process id="p">
        <startEvent id="s"/>
        <userTask id="a"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'a condition with nothing in it',
    `<definitions xmlns="${NS}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <process id="p">
        <startEvent id="s"/>
        <userTask id="a"/><sequenceFlow id="f" sourceRef="s" targetRef="a"><conditionExpression xsi:type="tFormalExpression"></conditionExpression></sequenceFlow></process></definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'a prefix of its own, and another default namespace',
    `<ns0:definitions xmlns:ns0="${NS}" xmlns="urn:other">
        <ns0:process id="p"><ns0:startEvent id="s"/><ns0:userTask id="a"/><ns0:sequenceFlow id="f" sourceRef="s" targetRef="a"/></ns0:process></ns0:definitions>`,
    ['→ a', 'a → end'],
  ],
  [
    'cancelActivity="0" for no',
    `<definitions xmlns="${NS}">
        <process id="p">
        <startEvent id="s" isInterrupting="1"/>
        <userTask id="a"/>
        <boundaryEvent id="b" attachedToRef="a" cancelActivity="0"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><userTask id="y"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="b" targetRef="y"/></process></definitions>`,
    ['→ a', 'b → a y', 'y → a', 'a → end'],
  ],
  [
    'isExecutable="1" and triggeredByEvent="1" for yes, with blanks around false',
    `<definitions xmlns="${NS}">
        <process id="p" isExecutable="1">
        <startEvent id="s"/>
        <userTask id="a"/>
        <subProcess id="es" triggeredByEvent="1">
        <startEvent id="st" isInterrupting=" false "><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent><userTask id="y"/><sequenceFlow id="g" sourceRef="st" targetRef="y"/></subProcess><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>`,
    ['→ a', 'st → a y', 'y → a', 'a → end'],
  ],
];

describe('a file of another tool is read with', () => {
  it.each(files)('%s', async (_, xml, lines) => {
    const [model] = await compileModels(xml);
    expect(model && play(model, lines)).toEqual(lines);
  });
});
