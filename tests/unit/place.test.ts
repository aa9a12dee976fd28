import { describe, expect, it } from 'vitest';
import { placeIn, placeOf } from '../../src/domain/place.ts';
import { choicesOf } from '../../src/domain/place/choices.ts';
import { lettersOf, plainWords } from '../../src/domain/place/letters.ts';
import { middleOf, placesOf, withNames } from '../../src/domain/place/places.ts';
import { directory } from './real-content.ts';

const places = placesOf(directory.postcodes, directory.towns);
const areasOf = (text: string) => placeOf(text, places)?.areas;
const inQuery = (query: string) => placeIn(query.split(' '), places);

describe('a field that holds only a place', () => {
  it.each([
    ['a whole postcode', 'B29 6LJ', 'B29'],
    ['without a space', 'B296LJ', 'B29'],
    ['in small letters', 'b29 6lj', 'B29'],
    ['with spaces where none belong', ' b 29 6 l j ', 'B29'],
    ['with a hyphen', 'b29-6lj', 'B29'],
    ['with the letter O for the digit', 'DY1 OAA', 'DY1'],
    ['the first half', 'B29', 'B29'],
    ['the first half in small letters', 'wr14', 'WR14'],
    ['a postcode that somebody is still typing', 'dy10 1', 'DY10'],
    ['one of which the second half is begun', 'dy11a', 'DY1'],
    ['one with a short first half and no space', 'dy11aa', 'DY1'],
  ])('takes %s: "%s"', (_, typed, code) => {
    const found = placeOf(typed, places);
    expect(found?.matched).toEqual({ by: 'code', as: [code] });
    expect(found?.areas).toEqual(directory.postcodes.find((each) => each.code === code)?.areas);
  });

  it('takes a town, a council, a short form, a hyphen or none, and two names run together', () => {
    expect(areasOf('Tipton')).toEqual(['sandwell']);
    expect(areasOf('worcestershire')).toEqual(['worcestershire']);
    expect(areasOf('west brom')).toEqual(['sandwell']);
    expect(areasOf('Stourport on Severn')).toEqual(['wyre_forest']);
    expect(areasOf('westbromwich')).toEqual(['sandwell']);
    expect(areasOf('brum')).toEqual(['birmingham']);
    expect(areasOf('kiddy')).toEqual(['wyre_forest']);
    expect(areasOf('B’ham')).toEqual(['birmingham']);
  });

  it('says of a city far away that it is elsewhere, and guesses at none', () => {
    expect(placeOf('London', places)).toMatchObject({ areas: [], elsewhere: true, matched: { by: 'name' } });
    expect(choicesOf(placeOf('glasgow', places) ?? expect.unreachable(), places)).toEqual([{ area: undefined }]);
    expect(inQuery('moved from london to tipton')?.areas).toEqual(['sandwell']);
    for (const begun of ['lond', 'manchestr', 'glasgo'])
      expect(placeOf(begun, places)?.matched.as ?? []).not.toContain('London');
    expect(placeOf('manchestr', places)?.matched.as ?? []).not.toContain('Manchester');
  });

  it('finds the place in a few words more', () => {
    expect(areasOf('near Tipton')).toEqual(['sandwell']);
    expect(areasOf('Selly Oak B29')).toEqual(['birmingham']);
    expect(areasOf('St Johns, Worcester')).toEqual(['worcester']);
  });

  it('offers every council of a border, the largest share first', () => {
    expect(areasOf('B32')).toEqual(['birmingham', 'bromsgrove', 'dudley']);
    expect(areasOf('Great Barr')).toEqual(['sandwell', 'birmingham', 'walsall']);
  });

  it('offers Sandwell where only a sliver of a Birmingham code belongs to it', () => {
    for (const code of ['B16', 'B17', 'B18', 'B42']) expect(areasOf(code)).toEqual(['birmingham', 'sandwell']);
  });

  it('says that a code is elsewhere, may be elsewhere, or is known to nobody', () => {
    expect(placeOf('M1 1AE', places)).toMatchObject({ areas: [], elsewhere: true });
    expect(placeOf('WR12 7AA', places)).toMatchObject({ areas: ['wychavon'], elsewhere: true });
    expect(placeOf('B29 6LJ', places)).toMatchObject({ elsewhere: false });
    expect(placeOf('B99', places)).toMatchObject({ areas: [], elsewhere: false, matched: { by: 'code', as: ['B99'] } });
  });

  it.each([
    ['tiptn', 'Tipton'],
    ['brimingham', 'Birmingham'],
    ['bromsgrave', 'Bromsgrove'],
    ['kiderminster', 'Kidderminster'],
    ['reddich', 'Redditch'],
    ['wosester', 'Worcester'],
    ['smethick', 'Smethwick'],
    ['west bromich', 'West Bromwich'],
    ['oldbery', 'Oldbury'],
    ['dudly', 'Dudley'],
  ])('guesses what a misspelt town may be: "%s"', (typed, name) => {
    const found = placeOf(typed, places);
    expect(found?.matched.by).toBe('near');
    expect(found?.matched.as[0]).toBe(name);
  });

  it('guesses from three letters of a name on, and at most five names', () => {
    expect(placeOf('brom', places)?.matched).toEqual({ by: 'near', as: ['Bromsgrove', 'Bromyard', 'Birmingham'] });
    expect(placeOf('br', places)).toBeUndefined();
    expect(placeOf('wor', places)?.matched.as).toEqual(['Worcester', 'Worcestershire']);
    const many = ['Ashby', 'Ashdon', 'Ashford', 'Ashley', 'Ashton', 'Ashwell'];
    const towns = many.map((name) => ({ name, also: [], areas: ['dale'], alone: false, far: false }));
    expect(placeOf('ash', placesOf([], towns))?.matched.as).toEqual(many.slice(0, 5));
  });

  it.each(['', ' ', '?', 'asdfgh', 'zanzibar', '07700', '!!', 'xx'])('finds nothing in "%s"', (typed) => {
    expect(placeOf(typed, places)).toBeUndefined();
  });
});

describe('the place among the words of a query', () => {
  it.each([
    ['refuge b29', ['birmingham'], 'b29'],
    ['refuge in b29 6lj please', ['birmingham'], 'b29 6lj'],
    ['b296lj refuge', ['birmingham'], 'b296lj'],
    ['help in tipton', ['sandwell'], 'tipton'],
    ['womens aid west brom', ['sandwell'], 'west brom'],
    ['idva great barr tonight', ['sandwell', 'birmingham', 'walsall'], 'great barr'],
    ['sutton coldfield counselling', ['birmingham'], 'sutton coldfield'],
    ['solicitor Worcester', ['worcester'], 'Worcester'],
    ['housing telford and wrekin', ['telford'], 'telford and wrekin'],
    ['Refuge, Dudley!', ['dudley'], 'Dudley!'],
  ])('"%s"', (query, areas, used) => {
    const found = inQuery(query);
    expect(found?.areas).toEqual(areas);
    expect(query.split(' ').slice(found?.from, found?.to).join(' ')).toBe(used);
    expect(found?.matched.by).not.toBe('near');
  });

  it.each([
    ['refuge brimingham', 'Birmingham'],
    ['refuge kiderminster', 'Kidderminster'],
    ['help wolverhamton', 'Wolverhampton'],
    ['hostel west bromich', 'West Bromwich'],
    ['dentist oldbury', 'Oldbury'],
  ])('says when it is a guess: "%s"', (query, name) => {
    expect(inQuery(query)?.matched.as).toEqual([name]);
    expect(inQuery(query)?.matched.by).toBe(query.includes(name.toLowerCase()) ? 'name' : 'near');
  });

  it('does not guess at a name of one word from two', () => {
    expect(inQuery('wyth alls')).toBeUndefined();
    expect(inQuery('wythal')?.matched.as).toEqual(['Wythall']);
  });

  it('does not take other words for a place', () => {
    const queries = [
      'he wont allow me out',
      's42 enquiry',
      'section 47 s47',
      'p45 from work',
      'my kiddy is scared',
      'pizza hollywood',
      'shirley is hurting me',
      'black country womens aid',
      'west midlands police',
      'rugby club',
      'i want to leave him',
      'he takes my wages',
      'wont let me see my mum',
      'can i stay if i leave him',
      'hayley hit me',
      'at the church hill',
      'ghar se nikal diya',
      'zabardasti shadi',
      'he was mostly drunk',
      'worse and worse',
      'robbery at home',
      'language help',
      'a1 c19 4x4',
    ];
    expect(queries.filter((query) => inQuery(query) !== undefined)).toEqual([]);
  });

  it('takes a name that is an ordinary word too, where nothing else is said', () => {
    expect(inQuery('hollywood')?.areas).toEqual(['bromsgrove']);
    expect(inQuery('black country')?.areas).toEqual(['sandwell', 'dudley', 'walsall', 'wolverhampton']);
  });

  it('knows a whole postcode of somewhere else, but not half of one', () => {
    expect(inQuery('refuge m1 1ae')).toMatchObject({ areas: [], elsewhere: true, from: 1, to: 3 });
    expect(inQuery('refuge m1')).toBeUndefined();
  });

  it('goes by the postcode where there is a name as well', () => {
    expect(inQuery('dudley b29')?.areas).toEqual(['birmingham']);
  });

  it('takes the longest name', () => {
    expect(inQuery('great malvern')?.matched.as).toEqual(['Great Malvern']);
    expect(inQuery('cradley heath')?.areas).toEqual(['sandwell']);
    expect(inQuery('cradley')?.areas).toEqual(['dudley', 'herefordshire']);
  });
});

describe('names in other alphabets', () => {
  const more = withNames(places, {
    sandwell: ['سینڈویل', 'ویسٹ برومچ'],
    birmingham: ['伯明翰（Birmingham）'],
    bromsgrove: ['برومزگرو (Bromsgrove)'],
    dudley: ['برومزگرو'],
  });

  it('are found beside the others, however their letters are written', () => {
    expect(placeOf('سینڈویل', more)?.areas).toEqual(['sandwell']);
    expect(placeOf('سينڈويل', more)?.areas).toEqual(['sandwell']);
    expect(placeIn(['ویسٹ', 'برومچ', 'میں', 'مدد'], more)).toMatchObject({ areas: ['sandwell'], from: 0, to: 2 });
    expect(placeOf('伯明翰', more)?.areas).toEqual(['birmingham']);
    expect(placeOf('Bromsgrove', more)?.areas).toEqual(['bromsgrove']);
  });

  it('that two areas have may be either', () => {
    expect(placeOf('برومزگرو', more)?.areas).toEqual(['bromsgrove', 'dudley']);
  });

  it('leave those that were there as they were', () => {
    expect(places.names.get('سینڈویل')).toBeUndefined();
    expect(places.names.get('bromsgrove')?.areas).toEqual(['bromsgrove']);
  });
});

describe('what there is to choose between', () => {
  const choices = (typed: string) => {
    const found = placeOf(typed, places);
    return found && choicesOf(found, places);
  };

  it('is every council of a border, and somewhere else where the code goes beyond', () => {
    expect(choices('B14')).toEqual([{ area: 'birmingham' }, { area: 'bromsgrove' }]);
    expect(choices('WR12')).toEqual([{ area: 'wychavon' }, { area: undefined }]);
    expect(choices('M1')).toEqual([{ area: undefined }]);
    expect(choices('B99')).toEqual([]);
  });

  it('is named by the town where it was guessed at', () => {
    expect(choices('tiptn')).toEqual([{ area: 'sandwell', name: 'Tipton' }]);
    expect(choices('great bar')).toEqual(
      ['sandwell', 'birmingham', 'walsall'].map((area) => ({ area, name: 'Great Barr' })),
    );
  });
});

describe('words as places are looked up by', () => {
  it('have small letters, no accents, no signs', () => {
    expect(plainWords("Kings Norton, St. John's")).toEqual(['kings', 'norton', 'st', 'johns']);
    expect(lettersOf('West-Bromwich')).toBe('westbromwich');
    expect(lettersOf('ÉVESHAM')).toBe('evesham');
  });

  it('keep the vowel signs of Indian scripts, without which words would be the same', () => {
    expect(lettersOf('ਬਰਮਿੰਘਮ')).not.toBe(lettersOf('ਬਰਮੰਘਮ'));
  });
});

describe('the rough middle of the first half of a postcode', () => {
  it('is a point, or unknown', () => {
    expect(middleOf('b29', places)).toEqual({ lat: 52.44, lon: -1.95 });
    expect(middleOf('M1', places)).toBeUndefined();
  });
});
