/** Words of grammar. No name of a street holds them: "3 women on the street". */
const GRAMMAR = new Set(
  [
    'a an the this that these those any every each some no one two three other another same next new whole all both',
    'your our my his her their its own someone somebody anyone who which what whose',
    'and or but if when where while as so than then not also only just even more most very too yes',
    'in on at to for from of off by with about into near opposite behind beside around through across over under up down',
    'is are was be been has have had can may must will do does did get go goes gone come comes stay live leave left ask ring',
    'hours days minutes weeks months years times people women men children miles percent per safe',
  ]
    .join(' ')
    .split(' '),
);

/** Words that make a name of nothing when they stand before "House", "Centre", "Court": "a safe house", "the Family Court". */
const KINDS = new Set(
  [
    'old first second last good right wrong quiet clean warm nice real help free secure hidden shared single private',
    'family families guest temporary emergency full open empty big small local public main halfway council social rented',
    "crown county high supreme magistrates civil youth criminal appeal tribunal coroners children's childrens child's women's",
    "womens men's mens people's parents young older day night work weekend primary secondary special nursery infant junior",
    'middle boarding sunday law advice crisis rape referral assault sexual health care medical community support resource',
    'call contact training job shopping city town village refugee detention removal reception police fire ambulance railway',
    'train bus tube tram radio petrol service polling general university teaching mental nhs gp doctors hospital church school',
    'home house houses housing room office privately',
  ]
    .join(' ')
    .split(' '),
);

/** Whether the words before "Street" and the like are a sentence and no name. */
export function isSentence(words: string): boolean {
  const own = wordsIn(words.replace(/^the\s/i, ''));
  return own.length === 0 || own.some((word) => GRAMMAR.has(word));
}

/** Whether none of the words before a kind of building names it. Initials name nothing either: "BC Centre". */
export function isGeneric(words: string): boolean {
  return words
    .trim()
    .split(/[\s-]+/)
    .every((word) => /^\p{Lu}{1,5}$/u.test(word) || wordsIn(word).every((own) => GRAMMAR.has(own) || KINDS.has(own)));
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
    .filter((word) => word !== '');
}
