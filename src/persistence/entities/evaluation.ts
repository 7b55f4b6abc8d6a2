import { entity } from './entity.ts';

export const surveyInvitations = entity(
  'survey_invitations',
  { token_hash: 'text', used: 'integer' },
  { key: ['token_hash'] },
);

export const surveyAnswers = entity(
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

export const evaluations = entity(
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

export const evaluationFollowUps = entity(
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
