import { Rejection } from '../../kernel/rejection.ts';
import { settingsOf, type ServiceContext } from '../context.ts';

/** Whether the office wants two people behind every new version. */
export const needsSecondPerson = async (context: ServiceContext): Promise<boolean> =>
  (await settingsOf(context)).deployment.secondPerson;

/** For every way to deploy that one person goes alone. */
export async function refuseAlone(context: ServiceContext): Promise<void> {
  if (await needsSecondPerson(context))
    throw new Rejection('forbidden', 'deploy the process', 'the office wants a second person to do it');
}
