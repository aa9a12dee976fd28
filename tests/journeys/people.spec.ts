// Short stories of people: what somebody says, and what must then be on the screen, in this order. With finder.spec.ts and
// finder-further.spec.ts every audience, every box, every area, a child, a Deaf person and a person without recourse is told once.
import { answerAll, foundByCommand, results, shownResults, type Answers } from './finder-support.ts';
import { DAY, expect, itIs, NIGHT, test, type Lang } from './support.ts';

interface Story {
  who: string;
  answers: Answers;
  lang?: Lang;
  at?: string;
  /** Boxes above the results. */
  boxes?: string[];
  /** Kinds in the order in which they must come; others may stand between them. */
  kinds: string[];
  /** Services that must be named. */
  services?: string[];
  /** Kinds that must not be there. */
  without?: string[];
  /** What must be done and what never, for those who help; who is hurt or hurts is shown none. */
  duties?: string[];
}

const STORIES: Story[] = [
  {
    who: 'Her sister is to be married abroad next month, and nobody at home may know that anybody asked',
    answers: {
      audience: 'F',
      danger: 'not_now',
      area: 'birmingham',
      sex_gender: 'woman',
      age: '18_59',
      harms: ['forced_marriage'],
      who_is_hurting: 'several_family_or_community',
    },
    boxes: ['one_chance'],
    kinds: ['fmu', 'hba_specialist', 'friend_guide', 'refuge'],
    services: ['forced-marriage-unit', 'bswa-fgm-forced-marriage'],
    without: ['clares_law', 'family_or_community_mediation'],
  },
  {
    who: 'A social worker in Sandwell: she is 78, her son has her bank card, and she needs no care',
    answers: {
      audience: 'P_asc',
      danger: 'not_now',
      area: 'sandwell',
      sex_gender: 'woman',
      age: '60_plus',
      harms: ['money'],
      who_is_hurting: 'adult_relative',
    },
    kinds: ['local_da_lead', 'national_da_helpline', 'older_abuse_line', 'economic_support'],
    services: ['bcwa-helpline'],
    duties: [
      'must.run_table_s42',
      'must.run_table_marac',
      'must.flag_as_domestic_abuse',
      'never.asc_safeguarding_as_only_result',
    ],
  },
  {
    who: 'A teacher in Worcestershire: a boy of 14 whose girlfriend reads all his messages',
    answers: { audience: 'P_children', danger: 'not_now', area: 'worcestershire', age: '13_15', harms: ['control'] },
    boxes: ['child'],
    kinds: ['children_front_door', 'local_da_lead', 'young_people_da', 'child_line'],
    services: ['worcestershire-family-front-door', 'childline'],
    without: ['refuge', 'clares_law', 'marac'],
    duties: ['must.run_table_children', 'never.lesser_tier'],
  },
  {
    who: 'A housing officer: she came over the border last night with two bags',
    answers: {
      audience: 'P_housing',
      danger: 'not_now',
      area: 'elsewhere_or_want_to_move',
      sex_gender: 'woman',
      home: 'must_leave_now',
    },
    boxes: ['any_council_may_be_asked'],
    kinds: ['local_da_lead', 'national_da_helpline', 'refuge', 'council_homelessness', 'sanctuary'],
    services: ['herefordshire-domestic-abuse', 'wychavon-housing'],
    duties: ['must.run_table_homelessness'],
  },
  {
    who: 'A pharmacist: somebody asked for a code word at the counter',
    answers: { audience: 'pharmacist', danger: 'not_now', area: 'sandwell' },
    kinds: ['local_da_lead', 'national_da_helpline', 'pharmacy_safe_space'],
    services: ['safe-spaces'],
    duties: ['never.ask_for_ani'],
  },
  {
    who: 'An employer in Worcestershire: he waits for her in the car park every evening',
    answers: { audience: 'employer', danger: 'not_now', area: 'worcestershire', harms: ['stalking'] },
    kinds: ['local_da_lead', 'national_da_helpline', 'stalking_support', 'employer_resource'],
    services: ['eida'],
    duties: ['never.mediation', 'never.change_number_as_first_advice'],
  },
  {
    who: 'A man at the mosque: they want him to bring the couple together and make peace',
    answers: { audience: 'community_group', danger: 'not_now', area: 'birmingham' },
    kinds: ['local_da_lead', 'national_da_helpline', 'friend_guide'],
    without: ['couple_counselling', 'family_or_community_mediation'],
    duties: ['never.couple_counselling', 'never.family_or_community_mediation'],
  },
  {
    who: 'A police officer: hands around her neck two days ago, and no mark',
    answers: {
      audience: 'P_other',
      danger: 'not_now',
      area: 'birmingham',
      sex_gender: 'woman',
      harms: ['strangled_recent'],
    },
    boxes: ['health'],
    kinds: ['ae', 'local_da_lead', 'national_da_helpline', 'idva'],
    duties: ['must.run_table_strangulation', 'must.run_table_marac'],
  },
  {
    who: 'She lives a street outside Sandwell and does not know who her council is',
    answers: {
      audience: 'V',
      danger: 'not_now',
      area: 'elsewhere_or_want_to_move',
      sex_gender: 'woman',
      harms: ['hit_or_hurt'],
    },
    boxes: ['any_council_may_be_asked'],
    kinds: ['local_da_lead', 'national_da_helpline', 'refuge'],
    services: ['nda-helpline-refuge'],
  },
  {
    who: 'They are trans, and afraid of being laughed at',
    answers: {
      audience: 'V',
      danger: 'not_now',
      area: 'sandwell',
      sex_gender: 'non_binary_or_self_described',
      lgbt: 'yes',
    },
    boxes: ['services_say_how_they_work_with_you'],
    kinds: ['lgbt_da', 'local_da_lead', 'national_da_helpline'],
    services: ['birmingham-lgbt-black-country'],
  },
  {
    who: 'She is 16, her boyfriend has her pictures, and it is half past eleven at night',
    answers: {
      audience: 'V',
      danger: 'not_now',
      area: 'worcestershire',
      sex_gender: 'woman',
      age: '16_17',
      harms: ['images'],
    },
    at: NIGHT,
    kinds: ['young_people_da', 'child_line', 'police_101'],
    services: ['childline'],
  },
  {
    who: 'She does not want to live any more, in Urdu',
    answers: { audience: 'V', danger: 'not_now', area: 'birmingham', sex_gender: 'woman', harms: ['suicidal'] },
    lang: 'ur',
    boxes: ['emergency'],
    kinds: ['local_da_lead', 'mental_health_crisis'],
    services: ['samaritans'],
  },
  {
    who: 'His daughter of 17 hits him, and he is ashamed',
    answers: {
      audience: 'V',
      danger: 'not_now',
      area: 'sandwell',
      sex_gender: 'man',
      who_is_hurting: 'my_child_16_17',
    },
    kinds: ['mens_da_local', 'mens_da_helpline', 'children_front_door', 'cpa_support'],
    services: ['pegs'],
    without: ['refuge'],
  },
];

for (const {
  who,
  answers,
  lang = 'en',
  at = DAY,
  boxes = [],
  kinds,
  services = [],
  without = [],
  duties = [],
} of STORIES) {
  test(who, async ({ page }) => {
    await itIs(page, at);
    await answerAll(page, lang, answers);
    const shown = await shownResults(page);
    const inOrder = shown.map(({ kind }) => kind);
    expect(inOrder.filter((kind) => kinds.includes(kind))).toEqual(kinds);
    expect(inOrder.filter((kind) => without.includes(kind))).toEqual([]);
    expect(shown.flatMap((each) => each.services)).toEqual(expect.arrayContaining(services));
    for (const box of boxes) await expect(results(page).locator(`[data-notice="${box}"]`)).toBeVisible();
    const said = await results(page)
      .locator('[data-duty]')
      .evaluateAll((lines) => lines.map((line) => (line as HTMLElement).dataset['duty']));
    expect(new Set(said)).toEqual(new Set(duties));
    // Whatever is said, somebody can be rung, and 999 is in reach.
    await expect(results(page).locator('a[href^="tel:"]').first()).toBeVisible();
    await expect(page.locator('a[href="tel:999"]').first()).toBeVisible();
    expect(shown).toEqual(foundByCommand(answers, at));
  });
}
