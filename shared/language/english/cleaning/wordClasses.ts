import type { LineWords } from '../../languageCleaning';

/** Words that tell what a line is for. English pages are often half in other languages: their commonest words are among them. */
export const lineWords: LineWords = {
  function:
    'the of and to in a is that for it on was with as at by he she they be from his her had has have were are this which an or but not their its been who would will said when more there also after than into one about we i you us our my me him them so if what no de la que el en y los se del las un por con una su para es al lo como o e do da em um uma os no na dos das nao mais der die und den von zu das mit sich des auf ist im dem nicht ein eine als auch es an er hat aus bei sind et les des une dans est pour qui sur par il ne au avec plus pas и в не на что с по как это к но он она из у за от для бы так же его все а о то',
  personal: 'you your yours we our us please welcome here now',
  legal:
    'copyright rights reserved trademark trademarks registered privacy policy terms conditions disclaimer cookies cookie gdpr consent llc inc ltd material republished redistributed broadcast rewritten authorised authorized derechos reservados rechte direitos impressum datenschutz',
  share:
    'share tweet retweet email print facebook twitter whatsapp linkedin pinterest reddit flipboard instagram youtube telegram snapchat tumblr follow like likes shares copy link messenger bluesky threads tiktok compartir teilen partager',
  sign: 'subscribe subscription subscriber subscribers newsletter newsletters sign signup login log register registration account inbox alerts updates email e-mail password unsubscribe membership donate contribute free trial app download delivered daily weekly briefing bulletin registrieren anmelden suscribirse inscreva',
  comment:
    'comment comments reply replies disqus moderated moderation commenting commenter commented respond response leave login post upvote report comentarios comentários kommentare kommentar commentaires комментарии комментарий ответить',
  label:
    "related more read most popular trending latest recommended recommend story stories article articles news headlines next previous also like see next watch video videos gallery photos picks features top don't miss must reads sponsored promoted partner content advertisement advert around web topics tags tagged filed under categories category keep reading continue",
  menu: 'home about contact search menu close skip navigation toggle section sections sport sports business politics entertainment lifestyle opinion world technology tech science health travel culture music movies tv events jobs careers advertise advertising faq help support store shop archive archives rss sitemap weather obituaries classifieds community local national international video videos photos podcasts back top loading open expand collapse cancel submit view all show less',
  credit:
    'photo photos image images picture pictures photograph photographer photographed courtesy getty reuters ap afp pa epa alamy shutterstock credit file illustration pictured foto bild fotografia',
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun am pm gmt est edt bst utc pst cet januar februar märz juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril juin juillet août septembre octobre novembre décembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  time: 'ago minutes minute mins min hours hour hrs hr days day week weeks month months year years yesterday today updated published posted last first modified edited read',
  speech:
    'said says told added asked replied wrote saying explained according announced warned insisted claimed argued continued stated tweeted noted',
  past: 'was were had did went came made took got became began been would could should might while because although however where whose during since until before after between against among without',
};
