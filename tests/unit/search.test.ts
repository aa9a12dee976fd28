import { describe, expect, it } from 'vitest';
import { matchOf } from '../../src/domain/search/match.ts';
import type { Slot } from '../../src/domain/search/phrases.ts';
import { found, meant, NIGHT, searched } from './search-support.ts';

describe('what a query means', () => {
  it('is also told by the name the reader knows it by', () => {
    expect(meant('rent')).toEqual(['money']);
    expect(meant('rent a car')).toEqual([]);
  });

  it('is told by patterns and not by words: who did it to whom', () => {
    expect(meant('my husband hits me')).toEqual(['hit']);
    expect(meant('i hit my wife')).toEqual(['i_hurt_others']);
    expect(meant('i got hit by my partner')).not.toContain('i_hurt_others');
    expect(meant('hit song')).toEqual([]);
  });

  it('is found in any order and with other words between', () => {
    expect(meant('me, he always just hits')).toEqual(['hit']);
    expect(meant('he came home and then he hits me')).toEqual(['hit']);
  });

  it.each([
    ['bruse', 'bruises'],
    ['he beets me', 'beats'],
    ['takes my wagse', 'wages'],
    ['reufge', 'refuge'],
    ['huzband bbeattss me', 'husband beats me'],
    ['bets me husband', 'beats me'],
  ])('survives a slip of the finger: %s for %s', (typed) => {
    expect(meant(typed)).toHaveLength(1);
  });

  it('survives words written together', () => {
    expect(meant('takesmywages')).toEqual(['money']);
    expect(meant('safehouse')).toEqual(['refuge']);
    expect(meant('bruisesbeatsme')).toEqual(['hit']);
  });

  it('may leave a light word unsaid, but not one that it hangs on', () => {
    const slot = (weight: number, isMust = false): Slot => ({ words: [], weight, isMust, isUnspaced: false });
    const [light, must, hits, hard] = [slot(0.4), slot(0.4, true), slot(1), slot(1)];
    const said = [new Map([[hits, 1]]), new Map([[hard, 1]])];
    const phrase = (...slots: Slot[]) => ({ intent: 'hit', slots, isNear: true, isUnspaced: false });
    expect(matchOf(phrase(light, hits, hard), said, false)?.at).toEqual([0, 1]);
    expect(matchOf(phrase(must, hits, hard), said, false)).toBeUndefined();
  });

  it('is guessed from what is there of a phrase, where nothing else was understood', () => {
    expect(meant('takes wages zumba')).toEqual(['money']);
    expect(meant('takes my zumba')).toEqual([]);
    expect(meant('taked wagse zumba')).toEqual([]);
    expect(meant('takes wages refuge')).toEqual(['refuge']);
  });

  it('is never guessed of who somebody is', () => {
    expect(meant('im man')).toEqual([]);
  });

  it('is understood before a word is finished', () => {
    expect(meant('refu')).toEqual(['refuge']);
  });

  it('is understood in every language on any page, in its own letters or spelt by ear in English ones', () => {
    expect(meant('مارتا ہے')).toEqual(['hit']);
    expect(meant('مارتا هے')).toEqual(['hit']);
    expect(meant('marta hay')).toEqual(['hit']);
    expect(meant('他昨天打了我')).toEqual(['hit']);
    expect(meant('家暴')).toEqual(['hit']);
  });

  it('lets a narrow meaning go before a general one', () => {
    expect(found('deaf and he hits me')[0]).toBe('deaf-line');
  });

  it('leaves a weak meaning out where other words are left unexplained', () => {
    expect(meant('please help me')).toEqual(['help']);
    expect(meant('help with homework')).toEqual([]);
    expect(meant('free pizza')).toEqual([]);
  });
});

describe('whom a query is about', () => {
  it('never shows services for women to who says he is a man', () => {
    expect(found('im a man and she hits me')[0]).toBe('mens-line');
    expect(found('male he hits me')).not.toContain('womens-line');
    // Who is hurt by a girlfriend may be a man or a woman: nothing is left out, and what is for everybody stands first.
    expect(found('girlfriend hits me')).toEqual(['mens-line', 'talk-line', 'night-line', 'womens-line']);
  });

  it('shows who harms nothing but help to change (P121)', () => {
    expect(found('i hit my wife')).toEqual(['change-line']);
    expect(found('my husband hits me')).not.toContain('change-line');
  });

  it('shows a community its own services, and none that are for another alone', () => {
    expect(found('sikh')).toEqual(['sikh-aid']);
  });
});

describe('places in a query', () => {
  it('narrow what is shown to services that work there', () => {
    expect(found('refuge tipton')).toEqual(['south-aid']);
    expect(found('refuge b29')).toEqual(['north-aid']);
  });

  it('on a border leave the services of both', () => {
    expect(found('refuge b66').sort()).toEqual(['north-aid', 'south-aid']);
    expect(searched('refuge b66').understood.place).toEqual(['sandwell', 'birmingham']);
  });

  it('alone find the lead service of the place', () => {
    expect(found('tipton')[0]).toBe('south-aid');
  });

  it('say nothing of words that they stand beside', () => {
    expect(found('pizza tipton')).toEqual([]);
    expect(searched('pizza tipton').understood.place).toEqual(['sandwell']);
    expect(searched('pizza tiptom').understood.place).toBeUndefined();
  });

  it('far away put what helps everywhere first, and take nothing away: she may have come from there', () => {
    expect(searched('leeds').services).toEqual([{ id: 'womens-line', because: [{ is: 'place' }] }]);
    expect(searched('refuge leeds').understood.place).toEqual([]);
    expect(found('refuge leeds').sort()).toEqual(['north-aid', 'south-aid']);
    expect(found('refuge from leeds to tipton')).toEqual(['south-aid']);
  });
});

describe('names', () => {
  it.each(['bharosa', 'barosa', 'northgate', 'northgate aid', 'nrth', 'n.r.t.h.'])('are found by "%s"', (typed) => {
    expect(found(typed)[0]).toBe('north-aid');
  });

  it('are found as they sound', () => {
    expect(found('noorthegaite')).toEqual(['north-aid']);
  });

  it('are found misspelt beside words that nobody knows, where nothing else was understood', () => {
    expect(found('bharossa zumba tabla')).toEqual(['north-aid']);
    expect(found('he hits me bharossa zumba tabla')).not.toContain('north-aid');
    expect(found('lin zumba tabla')).toEqual([]);
  });

  it('count beside what their words mean, where two of them are words of no other name', () => {
    expect(found('safe house')).toContain('house-trust');
  });

  it('are not parted into words when they are misspelt, and their shortest words part no others', () => {
    expect(found('hitshouse')).toEqual(['house-trust']);
    expect(meant('refugesh')).toEqual([]);
  });

  it('are not found by a word that every other name has', () => {
    expect(found('line')).toEqual([]);
  });
});

describe('"open now" and "free"', () => {
  it('narrow nothing, and say so, where nothing would be left', () => {
    const { services, understood } = searched('sikh open now', NIGHT);
    expect(services.map(({ id }) => id)).toContain('sikh-aid');
    expect(understood.only).toEqual([]);
    expect(understood.notOnly).toEqual(['open']);
    expect(searched('sikh open now').understood).toMatchObject({ only: ['open'], notOnly: [] });
  });

  it('put who always answers first where nobody else is open', () => {
    const [first] = searched('sikh open now', NIGHT).services;
    expect(first?.id).not.toBe('sikh-aid');
  });

  it('narrow what was meant', () => {
    expect(found('he hits me open now', NIGHT)).not.toContain('talk-line');
    expect(found('he hits me', NIGHT)).toContain('talk-line');
    expect(found('he hits me free')).not.toContain('talk-line');
    expect(searched('he hits me open now').understood.only).toEqual(['open']);
    expect(found('bharosa open now')).toEqual(['north-aid']);
  });
});

describe('why a service is there', () => {
  it('is said with it: what was meant, or its name', () => {
    expect(searched('takes my wages').services[0]).toEqual({
      id: 'money-line',
      because: [{ is: 'intent', id: 'money', label: 'kind.money' }],
    });
    expect(searched('bharosa').services[0]?.because).toEqual([{ is: 'name' }]);
  });
});

describe('nothing found', () => {
  it.each(['', '   ', '?!', 'pizza', 'asdfgh', 'weather tomorrow', '👍', 'x'.repeat(5000)])('comes of %j', (typed) => {
    expect(found(typed)).toEqual([]);
  });

  it('is answered with the emergency line and what takes everybody of the place', () => {
    expect(searched('pizza').instead).toEqual(['nine-nine-nine', 'womens-line']);
    expect(searched('pizza tipton').instead).toEqual(['nine-nine-nine', 'south-aid']);
    expect(searched('refuge').instead).toEqual([]);
  });
});
