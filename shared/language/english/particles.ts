import type { Particles, Pronouns } from '../language';

/** The small sets of words that single rules ask for. */
export const particles: Particles = {
  the: 'the',
  indefiniteArticle: 'a an',
  of: 'of',
  to: 'to',
  in: 'in',
  from: 'from',
  for: 'for',
  by: 'by',
  as: 'as',
  and: 'and',
  that: 'that',
  no: 'no',
  according: 'according',
  close: 'close',
  told: 'told',
  clauseOpener: 'that if whether how why what',
  reportOpener: 'that if whether',
  newcomer: 'another one second third other',
  newcomerAlone: 'another one',
  counting: 'a the one',
  ownArticle: 'the a an his her their its our',
  indefinite: 'a an another one some two three several many',
  with: 'with',
  sinceWhen: 'then now once',
  singular: 'a an another every each',
  plural: 'two three four five six seven eight nine ten many several few some these those dozens hundreds',
  pastAsBase: 'read put cast bet',
  ofThings: 'its itself',
  itself: 'itself',
  which: 'which',
  who: 'who',
  locative: 'in at near outside across around into throughout within towards',
  withinName: 'of for and',
  bodyTitle: 'general major duke king prince colonel captain marshal baron earl lord sergeant bishop',
  bodyOwner:
    'king queen prince princess bishop guy men women children people girls boys farmers workers teachers writers doctors nurses students lawyers drivers growers traders employers consumers patients residents tenants parents mothers veterans players actors builders fishermen',
  saint: 'st saint',
  bodyTask:
    'pensions trade industry sport culture technology innovation skills families communities regions affairs rural net',
  bodyWithTask:
    'department ministry institute office centre center campaign society association council foundation committee commission coalition alliance agency campaigners',
  companySuffix: 'plc inc ltd llc corp',
  companyForm: 'plc inc ltd llc corp co group company corporation holdings',
  ownedByBody:
    'shares share profits profit sales workers staff employees customers shareholders investors board factory factories plant plants products directors executives stock turnover',
  memberOfBody:
    'shares share profits profit sales workers staff employees customers shareholders investors board factory factories plant plants products directors executives stock turnover executive director boss chairman chairwoman chair chairperson president founder co-founder owner spokesman spokeswoman spokesperson stake unions engineers drivers',
  field:
    'foreign interior defence defense health finance justice education home trade transport environment culture agriculture energy labour labor housing treasury cabinet high appeal appeals supreme district county city town borough parish village state federal crown civil criminal magistrates family royal national regional provincial municipal local press police fire ambulance coastguard rail water tax opposition ruling union players fans residents teachers nurses doctors drivers farmers',
  patronymic: 'mac nic ó ní mhic uí',
  patronymicArticle: 'a an na',
  narrated: 'he she him her his i me my',
  addressed: 'you your yours',
  ownVoice: 'i me my we us our',
  officePrefix: 'vice co ex sub deputy acting assistant under pro arch',
  surnameMonth: 'may march april june august',
  notShortened: 'pa',
};

/** What a pronoun asks of the one it stands for. */
export const pronouns: Pronouns = {
  female: 'she her',
  male: 'he his',
  plural: 'they we',
  thing: 'it',
};
