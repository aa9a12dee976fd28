import { describe, expect, it } from 'vitest';
import { contentFolder, swap } from './support.ts';
import { acceptsEach, textProblems } from './text-support.ts';

describe('good words', () => {
  acceptsEach([
    ['a name', "Women's Aid – The Day Line & Co (24/7)"],
    ['a name', 'Shout (text 85258)'],
    ['another name', '0800 1111'],
    ['another name', 'example.org'],
    ['the name of a source', 'A list in a public code index, file 23577895298, author not named'],
    ['the name of a source', 'Domestic Abuse Strategy 2021-2024'],
    ['a role', 'desk research, nobody was rung'],
    ['a role', 'Editor of the Day Line Trust'],
    ['a summary', 'Somebody to talk to, 24/7, for anyone aged 16 to 25: “free”, they say.'],
    ['a body', 'In danger ring 999. Else ring 101, or 111 for your health.'],
    ['a body', 'On a mobile, press 55 when you are told to.'],
    ['a body', 'They began in 2019-2020, and moved on 21 November 2024.'],
    ['a body', "It is the LGBT+ people's own line – ask, and they listen…"],
    ['a body', 'You can ring, e-mail or text. Some calls cost 10 % more.'],
    ['a body', 'Ask for the housing team. Contact Worcestershire first. See England.'],
    ['a body', 'Ring the Day Line Trust. Speak to a worker there.'],
    ['a body', 'Never ask "why do you stay?" Victim Support knows that.'],
    ['a body', 'Data: we keep none. Note: ask them. Time: 9:30 to 17:00.'],
    ['a body', 'Café Zoë helps at A&E; ask there.'],
    ['a body', 'An IDVA (an adviser for people at high risk) can stand by you.'],
    ['a guide', '## Leaving\n\n**It hides the screen.** Then:\n\n- close the tab\n- rest'],
    ['an Urdu summary', 'خواتین کے لیے رہنے کی جگہ، “محفوظ”، اور بچوں کے لیے بھی۔'],
    ['an Urdu body', 'خطرہ ہو تو پولیس کو بتائیں؛ ڈاکٹر کو دکھائیں۔ بے\u200Cگھر ہوں تو بھی۔'],
  ]);

  const { content, spoil } = contentFolder();

  it('hold the placeholders of English in each language, and nothing else where there is nothing to add', () => {
    spoil('ui/en.json', swap('"Ring {{number}}"', '"{{number}} ({{second_number}})"'));
    spoil('ui/ur.json', swap('"{{number}} پر فون کریں"', '"{{second_number}} {{number}}"'));
    expect(textProblems(content)).toEqual([]);
  });
});
