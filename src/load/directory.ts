import { areasSchema } from '../schema/area.ts';
import { coverageSchema } from '../schema/coverage.ts';
import { criticalSchema } from '../schema/critical.ts';
import { deskSchema } from '../schema/desk.ts';
import type { Dated, Directory, Service } from '../schema/directory.ts';
import { emergencySchema } from '../schema/emergency.ts';
import { hostsSchema } from '../schema/host.ts';
import { kindsSchema } from '../schema/kind.ts';
import { languageSchema } from '../schema/language.ts';
import { postcodesSchema } from '../schema/postcode.ts';
import { referralsSchema } from '../schema/referral.ts';
import { ruleSourceSchema } from '../schema/rule-source.ts';
import { holidaysSchema, leftOutSchema, mostUsedSchema, tellingWordsSchema } from '../schema/settings.ts';
import { townsSchema } from '../schema/town.ts';
import { listOf } from '../schema/unique.ts';
import type { Content } from './content.ts';
import { listFolder, type Reading } from './content-file.ts';
import { readEasy } from './easy.ts';
import { readGuides } from './guides.ts';
import { withLawMarks } from './law-marks.ts';
import { readList, readReviewed } from './list-file.ts';
import { pathwaysOf, readPathways } from './pathways.ts';
import { ContentError, type Problem } from './problem.ts';
import { CHECKS } from './rules/all.ts';
import type { Known } from './rules/known.ts';
import { readSearchWords } from './search-words.ts';
import { readServices, type ServiceFiles } from './services.ts';
import { strayFiles } from './stray-files.ts';
import { readStrings } from './strings.ts';
import { readUpkeep } from './upkeep.ts';
import { readVendored, readVendoredList } from './vendored.ts';
import { readWriting } from './writing.ts';

/**
 * Reads and checks all of content/.
 * @param content the folder, absolute.
 * @param today the day of the build, "2026-11-21"; no check reads the clock.
 * @param drafts true: languages without pages are read and checked too; else nothing of them is.
 * @returns the whole Directory.
 * @throws ContentError that lists every problem of every file; then nothing may be built.
 */
export function loadDirectory(content: string, today: string, { drafts = false } = {}): Directory {
  const reading: Reading = { content, problems: [], asked: new Set() };
  const read = readContent(reading, today, drafts);
  reading.problems.push(...strayFiles(reading));
  if (read) {
    reading.problems.push(...CHECKS.flatMap((check) => check(read.content, read.known)));
    const [warnings, errors] = [true, false].map((is) =>
      reading.problems.filter(({ isWarning = false }) => isWarning === is),
    ) as [Problem[], Problem[]];
    if (errors.length === 0) return assemble(read.content, warnings);
  }
  throw new ContentError(reading.problems.filter(({ isWarning = false }) => !isWarning).sort(byPlace));
}

/**
 * Reads all of content/ with its lines, before the checks across files.
 * @returns what could be read, and what the checks look up; undefined when a list that all else needs has problems.
 */
export function readContent(
  reading: Reading,
  today: string,
  drafts = true,
): { content: Content; known: Known } | undefined {
  const languages = readVendoredList(reading, 'languages.yaml', 'languages', listOf(languageSchema, 'tag').min(1), [
    'tag',
    'name',
    'dir',
  ]);
  const unread = languages?.value.filter(({ published }) => !published && !drafts).map(({ tag }) => tag);
  reading.unread = new Set(unread);
  const areas = readVendoredList(reading, 'areas.yaml', 'areas', areasSchema, ['id', 'within', 'level']);
  const kinds = readList(reading, 'kinds.yaml', 'kinds', kindsSchema);
  const hosts = readList(reading, 'hosts.yaml', 'hosts', hostsSchema);
  const postcodes = readList(reading, 'postcodes.yaml', 'postcodes', postcodesSchema);
  const towns = readList(reading, 'towns.yaml', 'towns', townsSchema);
  const bankHolidays = readVendored(reading, 'bank-holidays.yaml', 'days', holidaysSchema);
  const tellingWords = readList(reading, 'telling-words.yaml', 'words', tellingWordsSchema);
  const leftOut = readList(reading, 'left-out.yaml', 'leftOut', leftOutSchema);
  const mostUsed = readList(reading, 'most-used.yaml', 'mostUsed', mostUsedSchema);
  const coverage = readReviewed(reading, 'coverage.yaml', coverageSchema);
  const critical = readReviewed(reading, 'critical-strings.yaml', criticalSchema);
  const emergency = readReviewed(reading, 'emergency.yaml', emergencySchema);
  const pathways = readPathways(reading);
  const ruleSources = readList(reading, 'rule-sources.yaml', 'rules', listOf(ruleSourceSchema, 'id'));
  const referrals = readReviewed(reading, 'referrals.yaml', referralsSchema);
  const desk = readReviewed(reading, 'desk.yaml', deskSchema);
  const services = readServices(reading);
  const guides = readGuides(reading);
  const easy = readEasy(reading);
  const upkeep = readUpkeep(reading);
  const strings = languages && critical ? readStrings(reading, languages.value, critical.value) : {};
  const writing = readWriting(reading, languages?.value ?? []);
  const search = readSearchWords(reading, languages?.value ?? []);
  if (
    !languages ||
    !areas ||
    !kinds ||
    !hosts ||
    !postcodes ||
    !towns ||
    !bankHolidays ||
    !tellingWords ||
    !leftOut ||
    !mostUsed ||
    !coverage ||
    !critical ||
    !emergency ||
    !pathways ||
    !ruleSources ||
    !referrals ||
    !desk ||
    !search
  )
    return undefined;
  const known: Known = {
    areas: areas.value,
    kinds: kinds.value,
    hosts: hosts.value,
    languages: languages.value,
    tellingWords: tellingWords.value,
    bankHolidays: bankHolidays.value,
    serviceFolders: listFolder(reading, 'services'),
    today,
  };
  const lists = {
    languages,
    areas,
    kinds,
    hosts,
    postcodes,
    towns,
    bankHolidays,
    tellingWords,
    leftOut,
    mostUsed,
    coverage,
    critical,
    emergency,
    upkeep,
  };
  return {
    content: { ...lists, pathways, ruleSources, referrals, desk, services, guides, easy, strings, writing, search },
    known,
  };
}

function assemble(content: Content, warnings: Problem[]): Directory {
  const { languages, areas, kinds, services, guides, easy, strings, bankHolidays, tellingWords, writing } = content;
  return {
    languages: languages.value,
    areas: areas.value,
    kinds: kinds.value,
    services: services.flatMap((files) => assembleService(files) ?? []),
    guides: guides.map(dated),
    easy: easy.map(dated).sort((a, b) => a.place - b.place),
    strings: withLawMarks(
      Object.fromEntries(Object.entries(strings).map(([tag, { value }]) => [tag, value])),
      writing.lawStrings?.value ?? [],
    ),
    postcodes: content.postcodes.value,
    towns: content.towns.value,
    bankHolidays: bankHolidays.value,
    tellingWords: tellingWords.value,
    pathways: pathwaysOf(content.pathways),
    ruleSources: {
      rules: content.ruleSources.value,
      checked: content.ruleSources.review?.value.checked ?? '',
    },
    referrals: content.referrals.value,
    desk: content.desk.value,
    coverage: content.coverage.value,
    emergency: content.emergency.value,
    leftOut: content.leftOut.value,
    intents: content.search.intents.value,
    vocabularies: Object.fromEntries(
      Object.entries(content.search.vocabularies).map(([tag, { value }]) => [tag, value]),
    ),
    ...(content.upkeep.accessibility && { accessibility: content.upkeep.accessibility }),
    warnings: warnings.map(({ file, rule, wrong }) => ({ file, rule, wrong })),
  };
}

function assembleService({ id, facts, words }: ServiceFiles): Service | undefined {
  const all = Object.fromEntries(Object.entries(words).map(([lang, file]) => [lang, dated(file)]));
  const en = all['en'];
  return en && { ...facts.value, id, words: { ...all, en } };
}

function dated<Words>({ value, isOlder }: { value: Words; isOlder: boolean }): Dated<Words> {
  return { ...value, ...(isOlder && { isOlder }) };
}

function byPlace(a: { file: string; line: number }, b: { file: string; line: number }): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
