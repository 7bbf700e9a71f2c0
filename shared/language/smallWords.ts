/**
 * The commonest small words of languages that are told apart by them, each with its BCP 47 code. What tells one language
 * from its neighbours stands here; words of one letter or two that many share tell little and are few.
 */
export const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was with as at by he she they be from his her had has have were are this which an or but not their its been who would will said when more there also after than into one about we i you our what if all on so out up no',
  de: 'der die das und ist nicht ein eine einen einem einer zu mit sich auf dem den des im von für wird sind auch es sie er wir hat war nach bei aus wie dass oder zum zur noch haben werden sagte vor über nur hat uns man so hatte seit ihr in am wieder heute',
  nl: 'de het een en van is niet dat op te zijn voor met er aan ook als bij wordt maar om naar hij ze zij wij heeft werd door nog uit over hebben worden zei meer dan ons had na jaar in we weer',
  fr: 'le la les de des du et est une un que qui dans pour pas au aux sur par plus avec ce cette il elle ils nous vous ont été son sa ses mais ou où être fait sont leur en ne se après avant d l c qu n s a dit déclaré ans',
  es: 'el la los las de del y que en un una es no se por con para su al lo como más pero sus le ha o fue este ya esta son entre cuando muy sin sobre también hasta hay han después dijo nos hoy años tras',
  it: 'il lo la gli le di del della dei delle e che un una è non per con si da dal dalla nel nella al alla sono ha come più anche ma su o questo questa hanno dopo l dell all un nell dall sull detto',
  pt: 'o a os as de do da dos das e que em um uma é não por com para se no na nos nas ao mais mas como foi ele ela seu sua ou são pela pelo já também depois disse nos hoje anos após',
  sv: 'och att det som en är på av för med den till inte har om ett de han hon vi var från men sig så kan ska efter när också över sin eller hade blir vid mot säger sade oss år nu i igen',
  no: 'og at det som en er på av for med den til ikke har om et de han hun vi var fra men seg så kan skal etter når også over sin eller hadde blir ved mot sier sa oss år nå sagt i igjen dag',
  da: 'og at det som en er på af for med den til ikke har om et de han hun vi var fra men sig så kan skal efter når også over sin eller havde bliver ved mod siger sagde ind nye os år nu i igen dag',
  fi: 'ja on ei että se oli hän ovat mutta myös kun kuin jos joka jotka tai sen sitä ollut olisi niin vain nyt sekä mukaan jälkeen ennen kanssa',
  pl: 'i w na z że do nie się to jest o za po od dla jak ale przez tym co są który która które tak już oraz może jego jej po przed',
  cs: 'a v na se že je to s z do o i za po pro ale by od jako jeho jsou který která které také při už jen byl bylo před',
  hu: 'a az és hogy nem is egy van meg ez azt már csak de ha volt mint után még el vagy szerint ki lesz között',
  ro: 'și de la în a că nu o cu pe din care un se este mai au pentru fi ca sau sunt după prin lui ce dar',
  tr: 've bir bu için da de ile olarak çok daha olan var gibi sonra ne kadar ama en ise değil oldu',
  id: 'yang dan di ke dari ini itu dengan untuk tidak pada adalah dalam akan juga oleh telah ada bisa atau mereka kita sebagai karena',
  cy: 'y yr yn a i o ar fod ei mae am oedd wedi gan eu bod nad ond hefyd sydd ac nid ni nhw ôl hyn oes meddai ddydd fel',
  ga: 'an na agus ar go sé sí a is ag le i bhí tá do ach níl leis seo sin gur bhfuil atá de chun siad dúirt linn am mar',
};
