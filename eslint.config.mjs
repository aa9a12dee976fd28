import astro from 'eslint-plugin-astro';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import what (src/README.md): each folder names the folders it may not reach. */
const may = (folder, ...forbidden) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: forbidden.map((group) => ({
          ...group,
          message: `src/${folder} may not import this: see src/README.md.`,
        })),
      },
    ],
  },
});
const folder = (...names) => ({ group: names.map((name) => `**/${name}/**`) });
/** Types of the schema may be used anywhere; its values pull in zod. */
const schemaValues = { group: ['**/schema/**'], allowTypeImports: true };

export default tseslint.config(
  { ignores: ['dist', '.waymark-build-*', '.astro', '.cache', 'node_modules', 'scripts/node', 'test-results'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.astro/*.ts', '*.astro/*.ts'], ...tseslint.configs.disableTypeChecked },
  { files: ['src/islands/**/*.tsx'], plugins: { 'react-hooks': hooks }, rules: hooks.configs.recommended.rules },
  may('schema', folder('load', 'domain', 'i18n', 'islands', 'integrations', 'pages'), {
    group: ['node:*', 'react', 'astro*'],
  }),
  may(
    'domain',
    folder('load', 'i18n', 'islands', 'integrations', 'pages'),
    { group: ['node:*', 'react', 'astro*', 'zod', 'yaml'] },
    schemaValues,
  ),
  may(
    'i18n',
    folder('load', 'islands', 'integrations', 'pages'),
    { group: ['node:*', 'react', 'astro*', 'zod'] },
    schemaValues,
  ),
  may(
    'islands',
    folder('load', 'integrations', 'pages'),
    { group: ['node:*', 'astro*', 'zod', 'libphonenumber-js*', 'i18next'] },
    schemaValues,
  ),
  may(
    'worker',
    folder('load', 'islands', 'pages'),
    { group: ['node:*', 'astro*', 'react', 'zod', 'i18next'] },
    schemaValues,
  ),
);
