import { routes } from '../../src/web/routes.ts';
import { apply, aSite, send, tokenFrom, type Browser, type Case, type Site } from './support.ts';

// Every address of the site, asked for by everybody, on a real case that has just come in: its first task
// is offered to the kepala dinas, and no one else has touched it. The table is written by hand, so that a
// change of permissions, or a page nobody thought about, has to be thought about here.

const people = [
  'visitor',
  'pemohon1', // whose case it is
  'pemohon2', // who is somebody else
  'kepala-dinas',
  'kepala-bidang',
  'kepala-seksi',
  'verifikator1',
  'petugas',
  'supervisor',
  'designer',
  'admin',
] as const;
type Person = (typeof people)[number];

/** A visitor is sent to the login page. */
const SIGN = 'sign in';
type Answer = number | typeof SIGN;

// Changes are sent with the right token and an empty body: 422 and 409 mean that the page was reached.
// prettier-ignore
const matrix: Record<string, readonly Answer[]> = {
//                                                       visitor owner other dinas bidang seksi verif petug super design admin
  'get /':                                                [200,  303,  303,  303,  303,  303,  303,  303,  303,  303,  303],
  'get /service-standard':                                [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /service-standard/versions/:version':             [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /admin/service-standard':                         [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'post /admin/service-standard':                        [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'post /admin/service-standard/comparison':             [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'get /maklumat':                                       [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /tracking':                                      [ 200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /tracking':                                     [ 422,  422,  422,  422,  422,  422,  422,  422,  422,  422,  422],
  'get /privacy':                                         [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /verifikasi/:code':                               [404,  404,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /login':                                           [200,  303,  303,  303,  303,  303,  303,  303,  303,  303,  303],
  'post /login':                                          [422,  422,  422,  422,  422,  422,  422,  422,  422,  422,  422],
  'get /complaints/new':                                  [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /complaints/fields':                              [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /complaints':                                      [SIGN, 403,  403,  403,  200,  403,  403,  200,  200,  403,  403],
  'post /complaints':                                     [422,  422,  422,  422,  422,  422,  422,  422,  422,  422,  422],
  'get /complaints/:ticket':                              [404,  404,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /satisfaction':                                    [200,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /evaluations':                                     [SIGN, 403,  403,  200,  200,  200,  200,  403,  200,  403,  403],
  'post /evaluations':                                    [SIGN, 403,  403,  403,  403,  403,  403,  403,  422,  403,  403],
  'get /evaluations/:period':                             [SIGN, 403,  403,  404,  404,  404,  404,  403,  404,  403,  403],
  'get /evaluations/:period/report':                      [SIGN, 403,  403,  404,  404,  404,  403,  403,  404,  403,  403],
  'get /evaluations/:period/spreadsheet':                 [SIGN, 403,  403,  404,  404,  404,  403,  403,  404,  403,  403],
  'get /disposals':                                       [SIGN, 403,  403,  200,  200,  403,  403,  200,  200,  403,  403],
  'post /disposals':                                      [SIGN, 403,  403,  403,  403,  403,  403,  403,  303,  403,  403],
  'get /disposals/:period':                               [SIGN, 403,  403,  404,  404,  403,  403,  404,  404,  403,  403],
  'get /disposals/:period/protocol':                      [SIGN, 403,  403,  404,  404,  403,  403,  404,  404,  403,  403],
  'post /disposals/:period/items/:position/exclusion':    [SIGN, 403,  403,  403,  403,  403,  403,  422,  403,  403,  403],
  'post /disposals/:period/items/:position/inclusion':    [SIGN, 403,  403,  403,  403,  403,  403,  404,  403,  403,  403],
  'post /instances/:instanceId/hold':                     [SIGN, 403,  403,  422,  422,  403,  403,  403,  403,  403,  403],
  'post /instances/:instanceId/hold/lifting':             [SIGN, 403,  403,  422,  422,  403,  403,  403,  403,  403,  403],
  'get /breaches':                                       [SIGN, 403,  403,  403,  403,  403,  403,  403,  200,  403,  403],
  'post /breaches':                                      [SIGN, 403,  403,  403,  403,  403,  403,  403,  422,  403,  403],
  'get /breaches/new':                                   [SIGN, 403,  403,  403,  403,  403,  403,  403,  200,  403,  403],
  'get /breaches/:number':                               [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  403,  403],
  'post /breaches/:number':                              [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  403,  403],
  'post /breaches/:number/notices':                      [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  403,  403],
  'get /breaches/:number/notices/:audience':             [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  403,  403],
  'post /breaches/:number/closing':                      [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  403,  403],
  'get /survey/:token':                                   [404,  404,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /survey/:token':                                  [404,  404,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /survey-paper':                                    [SIGN, 403,  403,  403,  403,  403,  403,  200,  403,  403,  403],
  'post /survey-paper':                                   [SIGN, 403,  403,  403,  403,  403,  403,  422,  403,  403,  403],
  'get /complaints/mine':                                [SIGN, 200, 200, 403, 403, 403, 403, 403, 403, 403, 403],
  'get /complaints/entry':                               [SIGN, 403, 403, 403, 403, 403, 403, 200, 403, 403, 403],
  'post /complaints/entry/fields':                       [SIGN, 403, 403, 403, 403, 403, 403, 200, 403, 403, 403],
  'post /complaints/entry':                              [SIGN, 403, 403, 403, 403, 403, 403, 422, 403, 403, 403],
  'get /complaints/follow':                              [ 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  'post /complaints/follow':                             [ 422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422],
  'get /complaints/files/:fileId':                       [ 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404],
  'get /complaints/:ticket/receipt':                     [ 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404],
  'post /complaints/:ticket/subject':                    [SIGN, 403, 403, 403, 404, 403, 403, 404, 404, 403, 403],
  'post /complaints/:ticket/answer':                     [ 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404],
  'post /complaints/:ticket/answer/fields':              [ 404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404],
  'get /applications/new':                                [SIGN, 200,  200,  403,  403,  403,  403,  403,  403,  403,  403],
  'post /applications/fields':                            [SIGN, 200,  200,  403,  403,  403,  403,  403,  403,  403,  403],
  'post /applications':                                   [SIGN, 422,  422,  403,  403,  403,  403,  403,  403,  403,  403],
  'get /applications':                                    [SIGN, 200,  200,  403,  403,  403,  403,  403,  403,  403,  403],
  'get /applications/:ticket':                            [SIGN, 200,  404,  303,  303,  303,  303,  303,  303,  404,  404],
  'get /applications/:ticket/withdrawal':                 [SIGN, 200,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /applications/:ticket/withdrawal':                [SIGN, 422,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /applications/papers/:paper':                     [SIGN, 200,  200,  403,  403,  403,  403,  403,  403,  403,  403],
  'get /applications/:ticket/papers/:paper':              [SIGN, 200,  404,  404,  404,  404,  200,  404,  404,  404,  404],
  'get /certificates/mine':                               [SIGN, 200,  200,  403,  403,  403,  403,  403,  403,  403,  403],
  'get /certificates':                                    [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  403,  403],
  'get /certificates/export':                             [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  403,  403],
  'get /certificates/:certificateId':                     [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  403,  403],
  'get /certificates/:certificateId/renewal':             [SIGN, 404,  404,  403,  403,  403,  403,  403,  403,  403,  403],
  'post /certificates/:certificateId/renewal':            [SIGN, 404,  404,  403,  403,  403,  403,  403,  403,  403,  403],
  'get /certificates/:certificateId/revocation':          [SIGN, 404,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /certificates/:certificateId/revocation':         [SIGN, 404,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /documents/:documentId':                           [SIGN, 200,  404,  200,  404,  404,  200,  200,  200,  404,  404],
  'get /tasks':                                           [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  403,  403],
  'get /tasks/:taskId':                                   [SIGN, 404,  404,  200,  200,  404,  404,  404,  200,  403,  403],
  'post /tasks/:taskId/claim':                            [SIGN, 404,  404,  303,  409,  404,  404,  404,  409,  403,  403],
  'post /tasks/:taskId/release':                          [SIGN, 404,  404,  409,  409,  404,  404,  404,  409,  403,  403],
  'post /tasks/:taskId/assignment':                       [SIGN, 403,  403,  422,  422,  403,  403,  403,  422,  403,  403],
  'post /tasks/:taskId/form':                             [SIGN, 404,  404,  200,  200,  404,  404,  404,  200,  403,  403],
  'post /tasks/:taskId/draft':                            [SIGN, 404,  404,  409,  409,  404,  404,  404,  409,  403,  403],
  'post /tasks/:taskId/nik':                              [SIGN, 404,  404,  404,  404,  404,  404,  404,  404,  403,  403],
  'get /tasks/:taskId/letter':                            [SIGN, 404,  404,  404,  404,  404,  404,  404,  404,  403,  403],
  'post /tasks/:taskId/letter':                           [SIGN, 404,  404,  404,  404,  404,  404,  404,  404,  403,  403],
  'post /tasks/:taskId/completion':                       [SIGN, 404,  404,  409,  409,  404,  404,  404,  409,  403,  403],
  'get /instances':                                       [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  403,  403],
  'get /instances/:instanceId':                           [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  403,  403],
  'get /instances/:instanceId/disposition':               [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  403,  403],
  'get /registers/incoming':                              [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  403,  403],
  'get /registers/outgoing':                              [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  403,  403],
  'get /registers/:register/:year/:format':               [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  403,  403],
  'post /instances/:instanceId/cancellation':             [SIGN, 403,  403,  403,  403,  403,  403,  403,  422,  403,  403],
  'post /instances/:instanceId/activities':               [SIGN, 403,  403,  403,  403,  403,  403,  403,  409,  403,  403],
  'post /instances/:instanceId/incidents/:incidentId/retry': [SIGN, 403, 403, 403, 403, 403,  403,  403,  404,  403,  403],
  'get /processes':                                       [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /processes/:definitionId':                         [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /processes/:definitionId/diagram':                 [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /processes/:definitionId/compare':                 [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /drafts/:draftId/compare':                          [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /processes/:definitionId/migration':              [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'post /processes/:definitionId/migration':             [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'post /processes/:definitionId/migration/order':       [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'get /migrations/:migrationId':                        [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'post /migrations/:migrationId/pause':                 [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'post /migrations/:migrationId/resumption':            [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'post /migrations/:migrationId/instances/:instanceId/undoing': [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'get /drafts':                                          [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /drafts':                                         [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  422,  403],
  'post /drafts/empty':                                   [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  422,  403],
  'post /processes/:definitionId/draft':                  [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  303,  403],
  'get /processes/:definitionId/export':                  [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /processes/:definitionId/rollback':                [SIGN, 403,  403,  403,  403,  403,  403,  403,  200,  200,  403],
  'post /processes/:definitionId/rollback':               [SIGN, 403,  403,  403,  403,  403,  403,  403,  422,  422,  403],
  'get /drafts/:draftId':                                 [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /drafts/:draftId/diagram':                         [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'get /drafts/:draftId/file':                            [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /drafts/:draftId/files':                           [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'put /drafts/:draftId/files':                           [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  422,  403],
  'post /drafts/:draftId/forms':                          [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'get /drafts/:draftId/forms/:form':                     [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'post /drafts/:draftId/forms/:form/preview':            [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'get /drafts/:draftId/export':                          [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /drafts/:draftId/import':                         [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'post /drafts/:draftId/name':                           [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'post /drafts/:draftId/restoration':                    [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'post /drafts/:draftId/removal':                        [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'get /drafts/:draftId/try':                            [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /drafts/:draftId/try/start':                     [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /drafts/:draftId/try/steps':                     [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /drafts/:draftId/try/back':                      [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /drafts/:draftId/try/form':                      [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /drafts/:draftId/try/scenario':                  [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'get /drafts/:draftId/scenarios':                      [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /drafts/:draftId/scenarios/coverage':         [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /drafts/:draftId/scenarios/removal':             [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'get /processes/:definitionId/try':                    [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /processes/:definitionId/try/start':             [SIGN, 403,  403,  422,  422,  422,  422,  422,  422,  422,  422],
  'post /processes/:definitionId/try/steps':             [SIGN, 403,  403,  303,  303,  303,  303,  303,  303,  303,  303],
  'post /processes/:definitionId/try/back':              [SIGN, 403,  403,  303,  303,  303,  303,  303,  303,  303,  303],
  'post /processes/:definitionId/try/form':              [SIGN, 403,  403,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /drafts/:draftId/deploy':                          [SIGN, 403,  403,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /drafts/:draftId/deploy':                         [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  404,  403],
  'post /drafts/:draftId/deploy/approval':                [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'post /drafts/:draftId/deploy/sending-back':            [SIGN, 403,  403,  403,  403,  403,  403,  403,  404,  404,  403],
  'post /drafts/:draftId/deploy/withdrawal':              [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  409,  403],
  'get /admin/new-calendar':                             [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'post /admin/new-calendar':                            [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'get /admin/calendars': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'get /admin/calendars/:calendarId': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'post /admin/calendars/:calendarId/days': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'post /admin/calendars/:calendarId/days/removal': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404],
  'post /admin/calendars/:calendarId/hours': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'post /admin/calendars/:calendarId/overrides': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'post /admin/calendars/:calendarId/overrides/removal': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404],
  'post /admin/calendars/:calendarId/years': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'get /admin/calendars/:calendarId/import': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'post /admin/calendars/:calendarId/import': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'post /admin/calendars/:calendarId/import/confirmation': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'get /admin/calendars/:calendarId/due': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'get /admin/calendars/:calendarId/draft': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 303],
  'post /admin/calendars/:calendarId/draft/confirmation': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 303],
  'post /admin/calendars/:calendarId/draft/removal': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 303],
  'get /admin/calendars/:calendarId/changes/:changeId': [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404],
  'get /account/deadlines': [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  403,  403],
  'post /account/deadlines': [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  403,  403],
  'post /account/deadlines/revocation': [SIGN, 303,  303,  303,  303,  303,  303,  303,  303,  403,  403],
  'get /calendar/:file': [404, 404, 404, 404, 404, 404, 404, 404, 404, 404, 404],
  'get /notifications':                                   [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /notifications/reading':                          [SIGN, 303,  303,  303,  303,  303,  303,  303,  303,  303,  303],
  'get /notifications/bell':                             [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /notifications/cases/:instanceId':                [SIGN, 303,  404,  303,  303,  303,  303,  303,  303,  404,  404],
  'get /live':                                           [SIGN, 404,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /admin/texts':                                    [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'get /admin/texts/:name':                              [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'post /admin/texts/:name':                             [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  422],
  'post /admin/texts/:name/preview':                     [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'get /admin/texts/:name/versions/:version':            [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'get /admin':                                          [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'get /admin/settings':                                 [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'post /admin/settings/letter-number':                  [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'get /admin/settings/sections/:section':               [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'post /admin/settings/sections/:section':              [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  422],
  'get /admin/settings/versions':                        [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'get /admin/settings/versions/:version':               [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  404],
  'post /admin/settings/versions/:version/restoration':  [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  404],
  'get /account/data':                                    [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /account/data/export':                             [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /account/data/:ticket/nik':                       [SIGN, 200,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'get /data-requests/new':                               [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /data-requests/fields':                           [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'get /data-requests':                                   [SIGN, 403,  403,  200,  200,  403,  200,  200,  200,  403,  403],
  'post /data-requests':                                  [SIGN, 422,  422,  422,  422,  422,  422,  422,  422,  422,  422],
  'get /data-requests/:number':                           [SIGN, 200,  404,  200,  200,  404,  200,  200,  200,  404,  404],
  'get /account':                                        [SIGN, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200],
  'post /account/mails':                                 [SIGN, 303, 303, 303, 303, 303, 303, 303, 303, 303, 303],
  'get /account/password':                              [SIGN,  200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /account/password':                             [SIGN,  422,  422,  422,  422,  422,  422,  422,  422,  422,  422],
  'get /admin/people':                                  [SIGN,  403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'post /admin/people':                                 [SIGN,  403,  403,  403,  403,  403,  403,  403,  403,  403,  422],
  'get /admin/people/new':                              [SIGN,  403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'get /admin/people/:userId':                          [SIGN,  403,  403,  403,  403,  403,  403,  403,  403,  403,  404],
  'post /admin/people/:userId':                         [SIGN,  403,  403,  403,  403,  403,  403,  403,  403,  403,  404],
  'post /admin/people/:userId/disabling':               [SIGN,  403,  403,  403,  403,  403,  403,  403,  403,  403,  404],
  'post /admin/people/:userId/enabling':                [SIGN,  403,  403,  403,  403,  403,  403,  403,  403,  403,  404],
  'post /admin/people/:userId/password':                [SIGN,  403,  403,  403,  403,  403,  403,  403,  403,  403,  404],
  'get /admin/units':                                    [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 200],
  'post /admin/units':                                   [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 422],
  'get /admin/units/:unitId':                            [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404],
  'post /admin/units/:unitId':                           [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404],
  'post /admin/units/:unitId/closing':                   [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404],
  'post /admin/units/:unitId/reopening':                 [SIGN, 403, 403, 403, 403, 403, 403, 403, 403, 403, 404],
  'get /admin/deputies':                                [SIGN,  403,  403,  200,  403,  403,  403,  403,  403,  403,  200],
  'post /admin/deputies':                               [SIGN,  403,  403,  422,  403,  403,  403,  403,  403,  403,  422],
  'post /admin/deputies/:deputyId/ending':              [SIGN,  403,  403,  404,  403,  403,  403,  403,  403,  403,  404],
  'get /account/tokens':                                 [SIGN, 200,  200,  200,  200,  200,  200,  200,  200,  200,  200],
  'post /account/tokens':                                [SIGN, 422,  422,  422,  422,  422,  422,  422,  422,  422,  422],
  'get /tokens':                                         [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  200],
  'post /tokens':                                        [SIGN, 403,  403,  403,  403,  403,  403,  403,  403,  403,  422],
  'post /tokens/:tokenId/revocation':                    [SIGN, 404,  404,  404,  404,  404,  404,  404,  404,  404,  404],
  'post /logout':                                         [303,  303,  303,  303,  303,  303,  303,  303,  303,  303,  303],
};

/** What a row's change is undone with, where one of its answers is that it happened. */
const undoneBy: Readonly<Record<string, string>> = { 'post /tasks/:taskId/claim': '/tasks/:taskId/release' };

let site: Site;
let filed: Case;
let ids: Record<string, string>;
const browsers = new Map<Person, Browser>();
const tokens = new Map<Person, string>();

beforeAll(async () => {
  site = await aSite();
  for (const person of people) {
    const browser = person === 'visitor' ? site.visitor() : await site.signedIn(person);
    browsers.set(person, browser);
    tokens.set(person, await tokenFrom(browser, '/complaints/new'));
  }
  filed = await apply(site, browserOf('pemohon1'));
  await send(browserOf('pemohon1'), '/data-requests/new', '/data-requests', { kind: 'AKSES' });
  ids = await idsOf(filed);
});
afterAll(() => site.close());

function browserOf(person: Person): Browser {
  const browser = browsers.get(person);
  if (!browser) throw new Error(`${person} is not there`);
  return browser;
}

async function idsOf({ ticket, instanceId, applicationId }: Case): Promise<Record<string, string>> {
  const only = async (sql: string, id: string) => (await site.rows<{ id: string }>(sql, id))[0]?.id ?? '';
  return {
    ticket,
    instanceId,
    taskId: await only('SELECT id FROM tasks WHERE instance_id = ?', instanceId),
    documentId: await only(
      `SELECT id FROM documents WHERE application_id = ? AND kind = 'surat-permohonan'`,
      applicationId,
    ),
    definitionId: await only('SELECT definition_id AS id FROM instances WHERE id = ?', instanceId),
    incidentId: '019aa000-0000-7000-8000-000000000000',
    token: 'tidak-ada',
    userId: '019aa000-0000-7000-8000-000000000000',
    unitId: '019aa000-0000-7000-8000-000000000000',
    deputyId: '019aa000-0000-7000-8000-000000000000',
    period: '2020-T1',
    number: await only('SELECT number AS id FROM data_requests WHERE kind = ?', 'AKSES'),
    tokenId: '019aa000-0000-7000-8000-000000000000',
    paper: 'surat-rekomendasi',
    section: 'letter',
    name: 'maklumat',
    version: '1',
    certificateId: '019aa000-0000-7000-8000-000000000000',
    calendarId: 'layanan',
    changeId: '019aa000-0000-7000-8000-000000000000',
    register: 'incoming',
    year: '2026',
    format: 'csv',
    code: '22222222222222222222',
    fileId: '019aa000-0000-7000-8000-000000000000',
    draftId: '019aa000-0000-7000-8000-000000000000',
    form: 'periksa-berkas',
    migrationId: '019aa000-0000-7000-8000-000000000000',
    position: '1',
    audience: 'people',
  };
}

const filledIn = (path: string): string => path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '');

async function answerTo(person: Person, method: string, path: string): Promise<Answer> {
  const browser = browserOf(person);
  const address = filledIn(path);
  const reply =
    method === 'get'
      ? await browser.get(address)
      : await browser[method === 'put' ? 'put' : 'post'](address).set(
          'x-csrf-token',
          tokens.get(person) ?? '',
        );
  const leads = String(reply.headers['location']);
  return reply.status === 303 && leads.startsWith('/login') && path !== '/logout' ? SIGN : reply.status;
}

describe('the matrix of who may open what', () => {
  it('has a row for every route, and none for a route that is gone', () => {
    expect(Object.keys(matrix).sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it.each(Object.keys(matrix))('%s', async (row) => {
    const [method = '', path = ''] = row.split(' ');
    const answers: Partial<Record<Person, Answer>> = {};
    for (const person of people) {
      answers[person] = await answerTo(person, method, path);
      if (answers[person] === 303 && undoneBy[row]) await answerTo(person, 'post', undoneBy[row]);
    }
    expect(answers).toEqual(
      Object.fromEntries(people.map((person, index) => [person, matrix[row]?.[index]])),
    );
  });
});

describe('a change', () => {
  const changes = Object.keys(matrix).flatMap((row) => (row.startsWith('post ') ? [row.slice(5)] : []));
  let supervisor: Browser;
  beforeAll(async () => {
    supervisor = await site.signedIn('supervisor');
  });

  it('at an address that takes JSON without the token of its session does nothing either', async () => {
    const designer = await site.signedIn('designer');
    const before = await site.stored();
    const paths = Object.keys(matrix).flatMap((row) => (row.startsWith('put ') ? [row.slice(4)] : []));
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      const reply = await designer.put(filledIn(path)).send({});
      expect([path, reply.status]).toEqual([path, 403]);
    }
    expect(await site.stored()).toEqual(before);
  });

  it.each(changes)('at %s without the token of its session does nothing for anybody', async (path) => {
    const before = await site.stored();
    for (const browser of [supervisor, site.visitor()]) {
      const reply = await browser.post(filledIn(path)).type('form').send({ _csrf: '' });
      if (reply.status === 303) expect(reply.headers['location']).toMatch(/^\/login$/);
      else expect(reply.status).toBe(403);
    }
    expect(await site.stored()).toEqual(before);
  });

  it.each(changes.filter((path) => !(`get ${path}` in matrix)))(
    'at %s cannot be made by following a link',
    async (path) => {
      const before = await site.stored();
      expect((await supervisor.get(filledIn(path))).status).toBe(404);
      expect(await site.stored()).toEqual(before);
    },
  );
});
