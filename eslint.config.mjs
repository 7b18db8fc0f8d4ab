import fs from 'node:fs';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jest from 'eslint-plugin-jest';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const NODE_SCRIPTS = ['**/*.js', '**/*.cjs'];
const TESTS = ['tests/**/*.test.{ts,tsx}'];

/** What every feature may lean on; they themselves know no feature. */
const SHARED = ['text', 'platform'];

const featuresIn = (place, shared) =>
  fs
    .readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
    .map((entry) => entry.name);

const border = (place, folder, others, message) => ({
  files: [`${place}/${folder}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${others.join('|')})(/|$)`,
            allowTypeImports: true,
            message,
          },
        ],
      },
    ],
  },
});

/** A feature reaches another one only by the way that the message names; types may be shared. */
const borders = (place, shared, message) => {
  const features = featuresIn(place, shared);

  return [
    ...features.map((name) =>
      border(
        place,
        name,
        features.filter((other) => other !== name),
        message
      )
    ),
    ...shared.map((name) => border(place, name, features, message)),
  ];
};

const nodeGlobals = Object.fromEntries(
  [
    'require module exports __dirname __filename process console Buffer URL URLSearchParams',
    'fetch FormData Blob AbortController AbortSignal structuredClone performance',
    'setTimeout clearTimeout setInterval clearInterval setImmediate clearImmediate queueMicrotask',
  ]
    .join(' ')
    .split(' ')
    .map((name) => [name, 'readonly'])
);

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'coverage/',
      '.tmp/',
      'tests/site/{build,types,.cache,.strapi,.tmp,public}/',
    ],
  },
  // A rule that does not fit is changed here, for all, not switched off in a file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
      'no-restricted-globals': [
        'error',
        { name: 'strapi', message: 'Take strapi as an argument.' },
        { name: 'fit', message: 'Do not focus tests.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'global', property: 'strapi', message: 'Take strapi as an argument.' },
        { object: 'globalThis', property: 'strapi', message: 'Take strapi as an argument.' },
      ],
    },
  },
  {
    files: NODE_SCRIPTS,
    languageOptions: { sourceType: 'commonjs', globals: nodeGlobals },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['server/**/*.ts', 'types/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    rules: {
      // A browser has no other log.
      'no-console': ['error', { allow: ['error', 'warn'] }],
      // Hooks hand out functions that Strapi and react-intl declare as methods.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  ...borders('server/src', SHARED, 'Reach another feature through its service.'),
  ...borders(
    'admin/src',
    ['platform', 'translations'],
    'Share it through platform, or ask the server.'
  ),
  {
    files: ['admin/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
  },
  {
    files: TESTS,
    extends: [jest.configs['flat/recommended']],
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/valid-expect': 'error',
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', '*.expect*', 'fc.assert', 'read', 'query'] },
      ],
    },
  },
  {
    files: ['server/src/**/*.ts', 'tests/**/*.{ts,tsx}'],
    rules: {
      // Strapi's queries and services and knex answer with any; it is given a type where it comes in.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Control and joining characters are what these modules look for.
    files: ['server/src/text/**/*.ts'],
    rules: { 'no-control-regex': 'off', 'no-misleading-character-class': 'off' },
  },
  {
    files: ['tests/site/src/admin/**/*.js'],
    languageOptions: { sourceType: 'module' },
  },
  prettier
);
