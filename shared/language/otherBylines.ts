/**
 * What stands before the writer's name in languages that are not read yet: “Par Ida Marsh”, “Von Ida Marsh”, “Tekst: Ida
 * Marsh”, “Von unserem Korrespondenten”. Matched at the start of a line of few words, and only in copy that is known to
 * be in none of the languages that are read: “Von Trier” is a name.
 */
export const otherByline = new RegExp(
  [
    // A name follows.
    '^(?:par|von|por|di|da|door|av|af|autora?|autor(?:en|in)?|auteure?|auteur|autore|tekst|text[eo]?|testo|foto (?:og|och) tekst' +
      '|tekst (?:og|och) foto|écrit par|propos recueillis par|un reportage de|geschreven door|skrevet av|skrevet af|skriven av' +
      '|publicado por|escrito por|a cura di|írta|napsala?|opracowała?|автор|текст|від)[ :]\\s{0,2}\\p{L}',
    // A post follows.
    '|^(?:de nos? (?:correspondant|envoyé)|von (?:unser|dpa)|de nuestr|dal nostr|dalla nostr|do nosso|da nossa|van onze' +
      '|fra vår|fra vor|från vår)',
  ].join(''),
  'iu',
);
