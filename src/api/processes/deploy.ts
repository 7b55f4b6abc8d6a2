import { z } from 'zod';
import type { Deployment } from '../../definitions/deploy-process.ts';
import { processFile, type ProcessFolder, type SourceFile } from '../../definitions/process-folder.ts';
import { putIntoForce } from '../../instances/put-into-force.ts';
import { checkDeployment } from '../../service/deployment/check-deployment.ts';
import { refuseAlone } from '../../service/deployment/second-person.ts';
import { endpoint } from '../endpoint.ts';

const finding = z
  .object({ elementId: z.string(), rule: z.string(), message: z.string() })
  .meta({ id: 'Finding' });

export const deploy = endpoint({
  method: 'post',
  path: '/deployments',
  summary: 'Put a process into force as its next version',
  description:
    'A BPMN file, or a process folder: process.bpmn, forms/*.form, decisions/*.dmn, scenarios/*.json, README.md. As JSON, or as multipart/form-data with a part a file, whose field name is its path in the folder. Content that is in force already makes no new version. A refusal names the element and the rule of each finding, or the scenario that breaks. Where the office wants a second person for new versions, a program deploys none.',
  scope: 'definitions:deploy',
  audit: 'definition.deployed',
  refusals: [422],
  status: 200,
  takes: 'files',
  body: z.strictObject({
    comment: z.string().trim().max(500).optional(),
    files: z
      .array(z.strictObject({ name: z.string().min(1).max(300), content: z.string() }))
      .min(1)
      .max(200),
  }),
  reply: z
    .object({
      deployments: z.array(
        z.object({
          definitionId: z.string(),
          processId: z.string(),
          version: z.int(),
          isNew: z.boolean(),
          warnings: z.array(finding),
        }),
      ),
    })
    .meta({ id: 'Deployed' }),
  async prepare({ body, service }) {
    await refuseAlone(service);
    const folder = folderOf(body.files);
    return { folder, checked: await checkDeployment(service.database, folder) };
  },
  async handle({ service, actor, body: { comment } }, ready) {
    const author = { by: actor.id, ...(comment && { comment }) };
    return { deployments: (await putIntoForce(service, ready, author)).map(deploymentReply) };
  },
});

/** A lone BPMN file may have the name that its modeller gave it. */
function folderOf(files: readonly SourceFile[]): ProcessFolder {
  const [only, ...others] = files.filter(({ name }) => /\.(bpmn|xml)$/i.test(name));
  if (!only || others.length > 0) return { files };
  return { files: files.map((file) => (file === only ? { ...file, name: processFile } : file)) };
}

const deploymentReply = ({ warnings, ...deployment }: Deployment) => ({
  ...deployment,
  warnings: warnings.map(({ elementId, rule, message }) => ({ elementId, rule, message })),
});
