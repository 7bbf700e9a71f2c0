import { describe, expect, it } from 'vitest';
import { findLanguage } from '../../shared/language/findLanguage';

const copy: Readonly<Record<string, string>> = {
  en: 'The mill at Dorn opened again on Monday after nine years. The council has paid for most of the work, and the people of the town gave the rest. “We never thought that we would see it turn,” said the mayor, who cut the ribbon with his daughter in front of a small crowd.',
  de: 'Die Stadt Marl muss im kommenden Jahr sparen. Der Rat hat am Montag einen Haushalt beschlossen, der vor allem Schulen und Bäder trifft. „Das ist bitter, aber wir haben keine Wahl“, sagte Bürgermeisterin Anna Klein nach der Sitzung. Die Opposition sprach von einem Skandal und kündigte Widerstand an.',
  fr: 'Le moulin de Dorn a rouvert lundi après neuf ans d’attente. La mairie a payé la plupart des travaux, et les habitants ont donné le reste. « Nous ne pensions pas le revoir un jour », a déclaré le maire devant une petite foule, avant de couper le ruban avec sa fille.',
  es: 'El ayuntamiento de la ciudad aprobó el lunes un nuevo presupuesto que reduce el dinero para las escuelas y las piscinas. «No tenemos otra opción», dijo la alcaldesa después de la reunión. La oposición habló de un escándalo y anunció protestas para la próxima semana.',
  nl: 'De gemeenteraad heeft maandag een nieuwe begroting aangenomen waarin vooral op scholen en zwembaden wordt bezuinigd. "We hebben geen keus", zei de burgemeester na de vergadering. De oppositie sprak van een schandaal en kondigde protest aan voor de komende week in de stad.',
  fi: 'Kaupunginvaltuusto hyväksyi maanantaina uuden talousarvion, joka leikkaa ennen kaikkea kouluilta ja uimahalleilta. ”Meillä ei ole vaihtoehtoa”, pormestari sanoi kokouksen jälkeen. Oppositio puhui skandaalista ja ilmoitti, että se vastustaa leikkauksia, kun asia tulee ensi viikolla valtuustoon. Moni on sitä mieltä, että koulut ovat jo nyt ahtaat, ja se on oli niin.',
  cy: 'Cyhoeddodd y cyngor ddydd Llun fod yr ysgol yn cau yn yr haf. “Does gennym ni ddim dewis,” meddai arweinydd y cyngor ar ôl y cyfarfod. Dywedodd y rhieni eu bod yn siomedig iawn ac y byddan nhw yn protestio yr wythnos nesaf yn y dref.',
  ga: 'D’fhógair an chomhairle Dé Luain go mbeidh an scoil ag dúnadh sa samhradh. “Níl aon rogha againn,” a dúirt ceannaire na comhairle tar éis an chruinnithe. Dúirt na tuismitheoirí go bhfuil siad an-díomách agus go mbeidh agóid ann an tseachtain seo chugainn.',
  ru: 'Городской совет в понедельник принял новый бюджет, который прежде всего ударит по школам и бассейнам. «У нас нет выбора», сказала мэр после заседания.',
  ja: '市議会は月曜日、学校とプールの予算を削る新しい予算案を可決した。「ほかに選択肢はない」と市長は会議の後に語った。野党はこれを批判し、来週、市役所の前で抗議すると述べた。市民の間でも意見が分かれている。',
};

describe('the language of copy', () => {
  for (const [code, text] of Object.entries(copy))
    it(`is found by its script or its small words: ${code}`, () => expect(findLanguage(text)).toBe(code));

  // Fewer than forty words: nothing of them may be English.
  const short: Readonly<Record<string, string>> = {
    de: 'Die Mühle in Dorn hat am Montag nach neun Jahren wieder geöffnet. „Wir öffnen heute“, sagte Ken Dorn.',
    fr: 'Le moulin de Dorn a rouvert lundi après neuf ans d’attente. « Aujourd’hui, nous ouvrons », a-t-il dit.',
    da: 'Møllen i Dorn åbnede mandag efter ni års ventetid. »Vi åbner i dag,« sagde Ken Dorn til de få.',
    es: 'El molino de Dorn abrió el lunes tras nueve años de espera. «Abrimos hoy», dijo Ken Dorn.',
  };
  for (const [code, text] of Object.entries(short))
    it(`is found in a short story where English is absent: ${code}`, () => expect(findLanguage(text)).toBe(code));

  it('is not told of a short story that names something of another language', () =>
    expect(
      findLanguage(
        'The café de la Rive and its “vin de la maison” are back, says Ken Dorn, who bought it from a friend.',
      ),
    ).toBeNull());

  it('is not told by one sentence', () =>
    expect(findLanguage('Le moulin de Dorn a rouvert lundi après neuf ans d’attente.')).toBeNull());

  it('is not told by a list of names', () =>
    expect(
      findLanguage('Marchand, Tory Mazzola, Jim Merrill, Jayne Millerick, Claira de la Cruz, '.repeat(20)),
    ).toBeNull());

  it('is that of the copy, whatever it quotes', () =>
    expect(
      findLanguage(`${copy['en'] ?? ''} ${copy['en'] ?? ''} « Nous ne pensions pas le revoir un jour », he said.`),
    ).toBe('en'));
});
