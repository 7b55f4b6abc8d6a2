import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './table.ts';

/** The survey of satisfaction, whose answers name no case and no person, and the evaluation of each quarter. */
export class SurveyAndEvaluations implements MigrationInterface {
  readonly name = 'survey-and-evaluations-0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    const invitation = { token_hash: 'text', used: 'integer' } as const;
    await createTable(runner, 'survey_invitations', invitation, { key: ['token_hash'] });
    await createAnswers(runner);
    await createEvaluations(runner);
    await createFollowUps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['evaluation_follow_ups', 'evaluations', 'survey_answers', 'survey_invitations'];
    for (const table of tables) await runner.dropTable(table);
  }
}

async function createAnswers(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'survey_answers',
    {
      id: 'text',
      year: 'integer',
      quarter: 'integer',
      channel: 'text',
      gender: 'text?',
      education: 'text?',
      occupation: 'text?',
      age_band: 'text?',
      scores: 'text',
      suggestion: 'text?',
    },
    { key: ['id'], indexes: [{ columns: ['year', 'quarter'] }] },
  );
}

async function createEvaluations(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'evaluations',
    {
      id: 'text',
      year: 'integer',
      quarter: 'integer',
      instance_id: 'text',
      opened_at: 'text',
      figures: 'text?',
      self_report: 'text?',
      review: 'text?',
      verdict: 'text?',
      evaluated_at: 'text?',
      archived_at: 'text?',
      sha256: 'text?',
    },
    { key: ['id'], unique: [['year', 'quarter'], ['instance_id']] },
  );
}

async function createFollowUps(runner: QueryRunner): Promise<void> {
  await createTable(
    runner,
    'evaluation_follow_ups',
    {
      evaluation_id: 'text',
      number: 'integer',
      description: 'text',
      owner_role: 'text',
      due_on: 'text',
      result: 'text?',
      done_at: 'text?',
      done_by: 'text?',
    },
    {
      key: ['evaluation_id', 'number'],
      references: [{ columns: ['evaluation_id'], table: 'evaluations', onDelete: 'CASCADE' }],
    },
  );
}
