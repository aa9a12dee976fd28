import { describe, expect, it } from 'vitest';
import { contentFolder, LINE, LINE_EN, rejectsEach, swap } from './support.ts';
import { mistake, textProblems } from './text-support.ts';

describe('telephone numbers among words (C15, C37)', () => {
  rejectsEach([
    mistake('a number of a town', 'C15', 'a body', 'Ring 01632 960123 first.'),
    mistake('a number of a town', 'C15', 'a summary', 'Ring 01632 960123 first.'),
    mistake('a number of a town', 'C15', 'a guide', 'Ring 01632 960123 first.'),
    mistake('a number of a town', 'C15', 'a string', 'Ring 01632 960123 first.'),
    mistake('a number of a town', 'C15', 'a name', 'The Day Line 01632 960123'),
    mistake('a number of a town', 'C15', 'the name of a source', 'A newspaper of 01632 960123'),
    mistake('a number with its area in brackets', 'C15', 'a body', 'Ring (01632) 960 123 first.'),
    mistake('a number from abroad', 'C15', 'a body', 'Ring +44 1632 960123 first.'),
    mistake('a number with dots', 'C15', 'a body', 'Ring 01632.960.123 first.'),
    mistake('a number with dashes', 'C15', 'a body', 'Ring 01632–960–123 first.'),
    mistake('a number with wide spaces', 'C15', 'a body', 'Ring 01632\u00A0960\u00A0123 first.'),
    mistake('a number without its area', 'C15', 'a body', 'Ring 960123 first.'),
    mistake('a code of six digits', 'C15', 'a body', 'Ring 116 123 first.'),
    mistake('a code of five digits', 'C15', 'a body', 'Text 85258 first.'),
    mistake('a code that reaches nobody', 'C15', 'a body', 'Ring 989 first.'),
    mistake('a wrong key for a silent call', 'C15', 'a string', 'Cough, then press 56.'),
    mistake('a number in Urdu digits', 'C15', 'an Urdu body', 'پہلے ۰۱۶۳۲ ۹۶۰۱۲۳ پر فون کریں۔'),
    mistake('a number in Arabic digits', 'C15', 'an Urdu body', 'پہلے ٠١٦٣٢ ٩٦٠١٢٣ پر فون کریں۔'),
    mistake('a mobile number', 'C37', 'a body', 'Ring 07700 900123 first.'),
    mistake('a mobile number', 'C37', 'a name', 'The Day Line 07700 900123'),
    mistake('a mobile number from abroad', 'C37', 'a body', 'Ring +44 (0)7700 900123 first.'),
    mistake('a number that is broken over two lines', 'C15', 'a body', 'Ring 01632\n960123 first.'),
  ]);
});

describe('addresses among words (C17, C19)', () => {
  rejectsEach([
    mistake('an address of a website', 'C17', 'a body', 'See https://www.example.org/help first.'),
    mistake('an address of a website', 'C17', 'a string', 'See https://www.example.org/help first.'),
    mistake('an address of a website', 'C17', 'a name', 'https://www.example.org/help'),
    mistake('an address without its scheme', 'C17', 'a name', '//example.org/help'),
    mistake('an address without its scheme', 'C17', 'a string', 'See //localhost/help first.'),
    mistake('an address without https', 'C17', 'a body', 'See www.example.org first.'),
    mistake('the name of a host', 'C17', 'a summary', 'See example.org.uk for help.'),
    mistake('the name of a host', 'C17', 'an Urdu body', 'پہلے example.org.uk دیکھیں۔'),
    mistake('a mailbox', 'C19', 'a body', 'Write to help@example.org first.'),
    mistake('a mailbox', 'C19', 'a guide', 'Write to help@example.org first.'),
  ]);
});

describe('people named (C37)', () => {
  rejectsEach([
    mistake('Mrs and a name', 'C37', 'a body', 'Mrs Sample answers.'),
    mistake('Mr. and a name', 'C37', 'a guide', 'Then Mr. Sample answers.'),
    mistake('Dr and a name', 'C37', 'a name', 'Clinic of Dr Sample'),
    mistake('a title and a name', 'C37', 'a string', 'Dr Sample answers.'),
    mistake('a title and a name in Urdu', 'C37', 'an Urdu body', 'مسز خان جواب دیتی ہیں۔'),
    mistake('"ask for" and a first name', 'C37', 'a body', 'Ring and ask for Priya first.'),
    mistake('"ask for" and a first name', 'C37', 'what to say', 'Can I ask for Priya?'),
    mistake('"contact" and a full name', 'C37', 'a body', 'Contact Jo Sample first.'),
    mistake('a person in place of a role', 'C37', 'a role', 'Jo Sample'),
    mistake('a person behind a role', 'C37', 'a role', 'editor, Jo Sample'),
  ]);
});

describe('phrases that are never written (C38)', () => {
  rejectsEach([
    mistake('a promise', 'C38', 'a body', 'Your visit leaves no trace.'),
    mistake('a promise', 'C38', 'a summary', 'You are anonymous here.'),
    mistake('a promise', 'C38', 'a guide', 'You are anonymous here.'),
    mistake('a promise', 'C38', 'a string', 'You are anonymous here.'),
    mistake('a promise in capitals', 'C38', 'a body', 'ANONYMOUS help.'),
    mistake('a promise broken over two lines', 'C38', 'a body', 'Your visit leaves no\ntrace.'),
    mistake('a promise with two spaces', 'C38', 'a body', 'Your visit leaves  no trace.'),
    mistake('a promise in Urdu', 'C38', 'an Urdu body', 'آپ کا نام گمنام رہتا ہے۔'),
    mistake('a promise in Urdu', 'C38', 'an Urdu string', 'آپ کا نام گمنام رہتا ہے۔'),
    mistake('blame', 'C38', 'a body', 'Why do you stay with them?'),
    mistake('a name that nobody has chosen', 'C38', 'a body', 'Help for victims of crime.'),
    {
      ...mistake('a phrase beside one that is allowed', 'C38', 'a body', 'Victim Support helps victims.'),
      what: 'a phrase beside a longer one in which it may stand',
    },
    {
      what: 'a list without phrases of one of the languages',
      rule: 'C7',
      file: 'writing/ur.yaml',
      edit: swap('    phrases: [گمنام*]\n', ''),
      at: 'it: promise',
    },
  ]);

  const { content, spoil } = contentFolder();
  const naming = (name: string, words: string) => {
    spoil(LINE, swap('name: The Day Line', `name: ${name}`));
    spoil(LINE_EN, swap('On Saturdays you can go and see them.', words));
    return textProblems(content);
  };

  it('may stand in the name of a service', () => {
    expect(naming('The Victims Line', 'The Victims Line is open.')).toEqual([]);
  });

  it('may not stand beside it, nor because a service is called by that one word', () => {
    expect(naming('The Victims Line', 'The Victims Line helps victims.')).toEqual([`content/${LINE_EN}:8 [C38]`]);
    spoil(LINE, swap('The Victims Line', 'Victims'));
    expect(textProblems(content)).toEqual([`content/${LINE_EN}:8 [C38]`]);
  });
});
