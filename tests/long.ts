/** Whether a test that `npm test` does a part of is done whole: `npm run test:deep` does (vitest.config.ts). */
export const IS_LONG = process.env['WAYMARK_LONG'] === '1';
