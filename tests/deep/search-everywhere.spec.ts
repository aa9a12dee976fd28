import { expectFirstResultSoon } from '../journeys/first-result.ts';
import { OTHERS } from '../journeys/published.ts';
import { test } from '../journeys/support.ts';

for (const lang of OTHERS) {
  test(`the first service is there within a second, on a slow phone on slow 4G, in ${lang}`, async ({ browser }) =>
    expectFirstResultSoon(browser, lang, 'its page'));
}
