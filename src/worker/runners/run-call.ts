import { z } from 'zod';
import { bindingKinds } from '../../engine/model/nodes/binding.ts';
import { answerCall } from '../../instances/calls/answer-call.ts';
import { giveUpCalled } from '../../instances/calls/give-up-called.ts';
import { openCall } from '../../instances/calls/open-call.ts';
import type { Runner } from '../context.ts';
import { instanceOf } from './instance-of.ts';
import { storedVariables } from './stored-variables.ts';

// What passes between an instance and those it calls: the call, its answer, and that it is given up.

const absent = <T>(value: T | null): T | undefined => value ?? undefined;

const call = z.object({
  callKey: z.string(),
  elementId: z.string(),
  processId: z.string(),
  binding: z.enum(bindingKinds),
  version: z.number().nullable().transform(absent),
  versionTag: z.string().nullable().transform(absent),
  businessKey: z.string().nullable().transform(absent),
  variables: storedVariables,
});

export const runProcessCall: Runner = (context, job) => (tx) =>
  openCall(context, tx, { instanceId: instanceOf(job), ...call.parse(job.payload) });

const answer = z.object({
  callKey: z.string(),
  calledId: z.string(),
  escalations: z.array(z.string()),
  end: z
    .discriminatedUnion('how', [
      z.object({ how: z.enum(['completed', 'cancelled']) }),
      z.object({ how: z.literal('error'), errorCode: z.string(), message: z.string().nullable() }),
    ])
    .nullable(),
});

export const runCallAnswer: Runner = (context, job) => (tx) =>
  answerCall(context, tx, { instanceId: instanceOf(job), ...answer.parse(job.payload) });

export const runCallCancel: Runner = (context, job) => (tx) => giveUpCalled(context, tx, instanceOf(job));
