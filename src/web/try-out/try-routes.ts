import { paths } from '../paths.ts';
import { get, post, type Route } from '../route.ts';
import { beginTryPage } from './begin-page.ts';
import { saveScenarioPage } from './save-scenario-page.ts';
import { coveragePage } from './scenarios/coverage-page.ts';
import { removeScenarioPage } from './scenarios/remove-scenario.ts';
import { scenariosPage } from './scenarios/scenarios-page.ts';
import { stepBackPage, takeStepPage } from './step-pages.ts';
import { tryFieldsPage, tryPage } from './try-page.ts';

// The part of the route table by which processes are tried out. Nothing of it leaves a trace but the plan of who
// tries: no case begins, nothing is sent. What is saved as a scenario is a revision of its draft.

// prettier-ignore
export const tryRoutes: readonly Route[] = [
  get (paths.drafts.trial.pattern,            tryPage,             { needs: 'definitions.see', audit: 'none' }),
  post(paths.drafts.tryStart.pattern,         beginTryPage,        { needs: 'definitions.see', audit: 'none' }),
  post(paths.drafts.trySteps.pattern,         takeStepPage,        { needs: 'definitions.see', audit: 'none' }),
  post(paths.drafts.tryBack.pattern,          stepBackPage,        { needs: 'definitions.see', audit: 'none' }),
  post(paths.drafts.tryForm.pattern,          tryFieldsPage,       { needs: 'definitions.see', audit: 'none' }),
  post(paths.drafts.tryScenario.pattern,      saveScenarioPage,    { needs: 'definitions.edit', audit: 'none' }),
  get (paths.drafts.scenarios.pattern,        scenariosPage,       { needs: 'definitions.see', audit: 'none' }),
  get (paths.drafts.coverage.pattern,         coveragePage,        { needs: 'definitions.see', audit: 'none' }),
  post(paths.drafts.scenarioRemoval.pattern,  removeScenarioPage,  { needs: 'definitions.edit', audit: 'none' }),
  get (paths.processes.trial.pattern,         tryPage,             { needs: 'definitions.see', audit: 'none' }),
  post(paths.processes.tryStart.pattern,      beginTryPage,        { needs: 'definitions.see', audit: 'none' }),
  post(paths.processes.trySteps.pattern,      takeStepPage,        { needs: 'definitions.see', audit: 'none' }),
  post(paths.processes.tryBack.pattern,       stepBackPage,        { needs: 'definitions.see', audit: 'none' }),
  post(paths.processes.tryForm.pattern,       tryFieldsPage,       { needs: 'definitions.see', audit: 'none' }),
];
