import { enterIncoming } from '../registers/enter-incoming.ts';
import { applicationOfWork, type TopicHandler } from './topic-handler.ts';

/** Enters the application in the agenda of incoming letters: a number of its own, from 1 each year. */
export const registerAgenda: TopicHandler = async (work, tx, context) => {
  const application = await applicationOfWork(context, work);
  if (application.agendaNumber !== undefined) return { nomorAgenda: application.agendaNumber };
  const nomorAgenda = await enterIncoming(tx, application, work.now);
  await tx.run('UPDATE applications SET agenda_number = ? WHERE id = ?', [nomorAgenda, application.id]);
  return { nomorAgenda };
};
