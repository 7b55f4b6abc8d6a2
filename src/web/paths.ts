// Every address of the site, once. A path without arguments is a string; one with arguments has the
// pattern for the route table and a function for links.

type Segments<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Segments<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

export interface PathTo<Pattern extends string> {
  (values: Record<Segments<Pattern>, string | number>): string;
  readonly pattern: Pattern;
}

// A list makes dozens of links, so a pattern is taken apart once: fixed text and names by turns.
function to<Pattern extends string>(pattern: Pattern): PathTo<Pattern> {
  const parts = pattern.split(/:(\w+)/);
  const link = (values: Record<string, string | number>) => {
    let text = '';
    for (const [place, part] of parts.entries())
      text += place % 2 === 0 ? part : encodeURIComponent(String(values[part]));
    return text;
  };
  return Object.assign(link, { pattern });
}

export const paths = {
  home: '/',
  login: '/login',
  logout: '/logout',
  serviceStandard: '/service-standard',
  standardVersion: to('/service-standard/versions/:version'),
  standard: { edit: '/admin/service-standard', comparison: '/admin/service-standard/comparison' },
  privacy: '/privacy',
  tracking: '/tracking',
  satisfaction: '/satisfaction',
  evaluations: {
    index: '/evaluations',
    one: to('/evaluations/:period'),
    report: to('/evaluations/:period/report'),
    spreadsheet: to('/evaluations/:period/spreadsheet'),
  },
  disposals: {
    index: '/disposals',
    one: to('/disposals/:period'),
    protocol: to('/disposals/:period/protocol'),
    exclusion: to('/disposals/:period/items/:position/exclusion'),
    inclusion: to('/disposals/:period/items/:position/inclusion'),
  },
  breaches: {
    index: '/breaches',
    new: '/breaches/new',
    one: to('/breaches/:number'),
    notices: to('/breaches/:number/notices'),
    notice: to('/breaches/:number/notices/:audience'),
    closing: to('/breaches/:number/closing'),
  },
  survey: { one: to('/survey/:token'), paper: '/survey-paper' },
  live: '/live',
  notifications: {
    index: '/notifications',
    reading: '/notifications/reading',
    bell: '/notifications/bell',
    case: to('/notifications/cases/:instanceId'),
  },
  complaints: {
    new: '/complaints/new',
    fields: '/complaints/fields',
    index: '/complaints',
    entry: '/complaints/entry',
    entryFields: '/complaints/entry/fields',
    mine: '/complaints/mine',
    follow: '/complaints/follow',
    file: to('/complaints/files/:fileId'),
    one: to('/complaints/:ticket'),
    receipt: to('/complaints/:ticket/receipt'),
    subject: to('/complaints/:ticket/subject'),
    answer: to('/complaints/:ticket/answer'),
    answerFields: to('/complaints/:ticket/answer/fields'),
  },
  ownData: {
    page: '/account/data',
    export: '/account/data/export',
    nik: to('/account/data/:ticket/nik'),
  },
  dataRequests: {
    index: '/data-requests',
    new: '/data-requests/new',
    fields: '/data-requests/fields',
    one: to('/data-requests/:number'),
  },
  applications: {
    new: '/applications/new',
    fields: '/applications/fields',
    index: '/applications',
    one: to('/applications/:ticket'),
    withdrawal: to('/applications/:ticket/withdrawal'),
    typedPaper: to('/applications/papers/:paper'),
    paper: to('/applications/:ticket/papers/:paper'),
  },
  administration: '/admin',
  settings: {
    index: '/admin/settings',
    letterNumber: '/admin/settings/letter-number',
    section: to('/admin/settings/sections/:section'),
    versions: '/admin/settings/versions',
    version: to('/admin/settings/versions/:version'),
    restoration: to('/admin/settings/versions/:version/restoration'),
  },
  certificates: {
    own: '/certificates/mine',
    index: '/certificates',
    export: '/certificates/export',
    one: to('/certificates/:certificateId'),
    renewal: to('/certificates/:certificateId/renewal'),
    revocation: to('/certificates/:certificateId/revocation'),
  },
  account: { own: '/account', password: '/account/password', mails: '/account/mails' },
  people: {
    index: '/admin/people',
    new: '/admin/people/new',
    one: to('/admin/people/:userId'),
    disabling: to('/admin/people/:userId/disabling'),
    enabling: to('/admin/people/:userId/enabling'),
    password: to('/admin/people/:userId/password'),
  },
  units: {
    index: '/admin/units',
    one: to('/admin/units/:unitId'),
    closing: to('/admin/units/:unitId/closing'),
    reopening: to('/admin/units/:unitId/reopening'),
  },
  deputies: { index: '/admin/deputies', ending: to('/admin/deputies/:deputyId/ending') },
  texts: {
    index: '/admin/texts',
    one: to('/admin/texts/:name'),
    preview: to('/admin/texts/:name/preview'),
    version: to('/admin/texts/:name/versions/:version'),
  },
  maklumat: '/maklumat',
  tokens: {
    own: '/account/tokens',
    all: '/tokens',
    revocation: to('/tokens/:tokenId/revocation'),
  },
  tasks: {
    index: '/tasks',
    one: to('/tasks/:taskId'),
    claim: to('/tasks/:taskId/claim'),
    release: to('/tasks/:taskId/release'),
    assignment: to('/tasks/:taskId/assignment'),
    form: to('/tasks/:taskId/form'),
    draft: to('/tasks/:taskId/draft'),
    nik: to('/tasks/:taskId/nik'),
    completion: to('/tasks/:taskId/completion'),
    letter: to('/tasks/:taskId/letter'),
  },
  instances: {
    index: '/instances',
    one: to('/instances/:instanceId'),
    diagram: to('/instances/:instanceId/diagram'),
    disposition: to('/instances/:instanceId/disposition'),
    cancellation: to('/instances/:instanceId/cancellation'),
    activities: to('/instances/:instanceId/activities'),
    retry: to('/instances/:instanceId/incidents/:incidentId/retry'),
    hold: to('/instances/:instanceId/hold'),
    holdLifting: to('/instances/:instanceId/hold/lifting'),
  },
  deadlineFeed: {
    own: '/account/deadlines',
    revocation: '/account/deadlines/revocation',
    file: to('/calendar/:file'),
  },
  calendars: {
    index: '/admin/calendars',
    new: '/admin/new-calendar',
    one: to('/admin/calendars/:calendarId'),
    days: to('/admin/calendars/:calendarId/days'),
    dayRemoval: to('/admin/calendars/:calendarId/days/removal'),
    hours: to('/admin/calendars/:calendarId/hours'),
    overrides: to('/admin/calendars/:calendarId/overrides'),
    overrideRemoval: to('/admin/calendars/:calendarId/overrides/removal'),
    years: to('/admin/calendars/:calendarId/years'),
    import: to('/admin/calendars/:calendarId/import'),
    importConfirmation: to('/admin/calendars/:calendarId/import/confirmation'),
    due: to('/admin/calendars/:calendarId/due'),
    draft: to('/admin/calendars/:calendarId/draft'),
    confirmation: to('/admin/calendars/:calendarId/draft/confirmation'),
    draftRemoval: to('/admin/calendars/:calendarId/draft/removal'),
    change: to('/admin/calendars/:calendarId/changes/:changeId'),
  },
  registers: {
    incoming: '/registers/incoming',
    outgoing: '/registers/outgoing',
    file: to('/registers/:register/:year/:format'),
  },
  verification: to('/verifikasi/:code'),
  documents: { one: to('/documents/:documentId') },
  drafts: {
    index: '/drafts',
    empty: '/drafts/empty',
    one: to('/drafts/:draftId'),
    files: to('/drafts/:draftId/files'),
    file: to('/drafts/:draftId/file'),
    name: to('/drafts/:draftId/name'),
    restoration: to('/drafts/:draftId/restoration'),
    import: to('/drafts/:draftId/import'),
    export: to('/drafts/:draftId/export'),
    tryStart: to('/drafts/:draftId/try/start'),
    trySteps: to('/drafts/:draftId/try/steps'),
    tryBack: to('/drafts/:draftId/try/back'),
    tryForm: to('/drafts/:draftId/try/form'),
    tryScenario: to('/drafts/:draftId/try/scenario'),
    scenarios: to('/drafts/:draftId/scenarios'),
    coverage: to('/drafts/:draftId/scenarios/coverage'),
    scenarioRemoval: to('/drafts/:draftId/scenarios/removal'),
    diagram: to('/drafts/:draftId/diagram'),
    removal: to('/drafts/:draftId/removal'),
    forms: to('/drafts/:draftId/forms'),
    form: to('/drafts/:draftId/forms/:form'),
    formPreview: to('/drafts/:draftId/forms/:form/preview'),
    decision: to('/drafts/:draftId/decisions/:decision'),
    trial: to('/drafts/:draftId/try'),
    comparison: to('/drafts/:draftId/compare'),
    deployment: to('/drafts/:draftId/deploy'),
    approval: to('/drafts/:draftId/deploy/approval'),
    sendingBack: to('/drafts/:draftId/deploy/sending-back'),
    withdrawal: to('/drafts/:draftId/deploy/withdrawal'),
  },
  processes: {
    index: '/processes',
    one: to('/processes/:definitionId'),
    diagram: to('/processes/:definitionId/diagram'),
    draft: to('/processes/:definitionId/draft'),
    export: to('/processes/:definitionId/export'),
    rollback: to('/processes/:definitionId/rollback'),
    comparison: to('/processes/:definitionId/compare'),
    trial: to('/processes/:definitionId/try'),
    tryStart: to('/processes/:definitionId/try/start'),
    trySteps: to('/processes/:definitionId/try/steps'),
    tryBack: to('/processes/:definitionId/try/back'),
    tryForm: to('/processes/:definitionId/try/form'),
    migration: to('/processes/:definitionId/migration'),
    migrationOrder: to('/processes/:definitionId/migration/order'),
  },
  migrations: {
    one: to('/migrations/:migrationId'),
    pause: to('/migrations/:migrationId/pause'),
    resumption: to('/migrations/:migrationId/resumption'),
    undoing: to('/migrations/:migrationId/instances/:instanceId/undoing'),
  },
} as const;
