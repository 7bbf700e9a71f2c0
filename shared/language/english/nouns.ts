/** Nouns that tell what somebody is; the gender is what the word itself says. */
export const roleNouns = {
  unknown:
    'president senator governor spokesperson official adviser advisor candidate nominee aide leader strategist secretary minister chancellor commissioner judge justice director manager lawyer attorney barrister solicitor solicitor-general attorney-general prosecutor officer detective inspector superintendent constable sergeant colonel general major captain lieutenant admiral chief chief-executive executive chair chairperson head owner founder president-elect mayor ambassador diplomat professor doctor physician surgeon neurosurgeon nurse teacher student researcher scientist economist analyst expert historian author writer columnist reporter journalist correspondent editor host anchor presenter broadcaster pundit commentator blogger critic moderator pollster activist organiser organizer campaigner advocate lobbyist donor supporter voter protester demonstrator resident neighbour neighbor witness victim survivor suspect defendant friend colleague partner parent relative cousin child member delegate representative republican democrat conservative liberal tory politician lawmaker legislator congressperson mp peer rabbi priest bishop archbishop cardinal pope imam pastor reverend vicar coach captain player manager-in-chief striker goalkeeper athlete trainer referee singer actor artist musician director producer designer developer investor mogul tycoon billionaire businessperson employer employee worker staffer volunteer veteran soldier insider operative consultant counsel coordinator co-ordinator treasurer co-founder co-chair co-host vice-president prime-minister frontrunner front-runner nominee-in-waiting contender rival opponent source narrator caller user person someone somebody texan floridian',
  female:
    'spokeswoman chairwoman congresswoman businesswoman policewoman woman girl mother wife daughter sister widow grandmother aunt niece actress queen princess duchess baroness countess lady first-lady girlfriend mum mom stepmother councilwoman hostess heiress saleswoman grandmother granddaughter headmistress',
  male: 'spokesman chairman congressman businessman policeman man boy father husband son brother widower grandfather uncle nephew king prince duke baron earl gentleman boyfriend dad stepfather councilman newsman fireman salesman grandson headmaster ombudsman',
} as const;

/** Plural or collective sources. */
export const collectiveNouns =
  'police officials spokesmen spokespeople lawyers attorneys prosecutors aides advisers advisors sources critics supporters opponents protesters protestors demonstrators marchers activists campaigners organisers organizers researchers scientists economists analysts experts historians authors reporters editors republicans democrats conservatives liberals voters delegates lawmakers legislators senators councillors councilors ministers residents neighbours neighbors witnesses victims parents relatives friends colleagues members workers employees staffers staff users people others some many most both family families crowd audience group team campaign administration government council committee commission board department agency office ministry court party union company firm bank club association organisation organization institute foundation school hospital university network newspaper magazine website site outlet publication charity council force network panel jury inquest inquiry coalition task-force think-tank fans doctors nurses teachers students officers detectives investigators leaders executives donors insiders operatives strategists men women governors mayors couple pair trio children colleagues tory tories scholars observers commentators pundits journalists bosses chiefs brothers sisters soldiers troops';

/** Written or recorded things that speak for somebody. */
export const documentNouns =
  'statement letter report email e-mail memo note post message tweet tweets article editorial column piece op-ed book memoir ad advert advertisement commercial video speech release lawsuit complaint suit filing petition document documents transcript emails poll survey study review analysis paper headline caption sign signs banner banners placard placards slogan website page account invitation motion ruling judgment judgement verdict opinion order law act bill resolution amendment constitution treaty agreement contract manifesto platform plan policy pamphlet leaflet flyer brochure poster press-release dossier file indictment affidavit declaration passage excerpt summary questionnaire application form diary blog thread caption text voicemail recording spokesperson’s-statement testimony proposal';

/** Last words that make a run of capitals an organisation or place, not a person. */
export const organisationNouns =
  'house committee council commission department ministry office agency bureau administration party campaign university college school institute institution foundation association society union federation league club company corporation corp inc ltd plc llc group bank times post journal news tribune herald guardian telegraph mail magazine review observer examiner network television radio channel congress senate parliament court army navy force police service services center centre hospital church board authority trust fund project coalition alliance movement front tower street avenue road square park county city state states kingdom island islands river lake mountain beach airport hotel casino hall palace museum theatre theater stadium conference convention summit debate games cup championship act bill law amendment agency press wire international global capital partners holdings industries motors airlines systems technologies media entertainment studios records books day week war primary caucus caucuses election show tonight';

/** Titles before a name. */
export const titles = {
  male: 'mr sir lord master king prince duke baron earl father brother congressman',
  female: 'mrs ms miss dame lady queen princess duchess baroness countess sister madam congresswoman',
  unknown:
    'dr doctor prof professor rev reverend sen senator rep representative gov governor president vice-president judge justice gen general col colonel maj major capt captain lt lieutenant sgt sergeant adm admiral cpl corporal pc dc di dci ds dsi cllr councillor councilor mayor pope cardinal archbishop bishop rabbi imam sheriff ambassador secretary chancellor minister speaker chairman del attorney superintendent inspector detective constable commissioner deputy former acting ex-president cdr cmdr commander commodore brig brigadier wg sqn flt canon provost dean viscount marquess hon alderman marshal supt insp det ch asst cmsgt msgt ssgt pvt rear vice lt-col lt-gen maj-gen brig-gen',
} as const;

/** Letters after a name. */
export const nameSuffixes = 'kc qc mp msp ms mep mbe obe cbe kbe dbe jr sr ii iii iv phd md esq am td frs';

/** Words inside names that are not capitalised. */
export const nameLinks = 'de van von der den del della di da dos du la le bin ibn al el ter af av y';

/** Abbreviations whose full stop does not end the sentence. */
export const abbreviations =
  'mr mrs ms dr prof rev sen sens rep reps gov govs gen col maj capt lt sgt adm cpl hon pres st jr sr inc corp co ltd vs no jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd fla calif ill mass conn mich minn tex wash wis pa va ga ariz ark colo del ind kan ky la md mo mont neb nev okla ore tenn vt wyo ala approx est dept fig al etc eg ie a.m p.m';

/** Things with titles of their own: a name in marks after one of them is nobody's words. */
export const titledWorks =
  'film movie documentary book novel memoir play musical opera song single album track show series programme program podcast episode sitcom drama game video exhibition painting poem essay magazine newspaper blog column segment hashtag phrase word term expression slogan nickname acronym category label concept term entitled titled called named dubbed nicknamed so-called labelled labeled known';
