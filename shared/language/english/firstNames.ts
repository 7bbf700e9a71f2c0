/**
 * Given names that nearly always go with one gender. A last resort: what the copy says comes first.
 *
 * Source: births in the United States, 1930 to 2016 (Social Security Administration, public domain): names of at least
 * 2,000 children of whom 985 in 1,000 were of one sex; and by hand names of other countries. A name that goes with
 * both (Kim, Robin, Jean) is in neither list, nor is one that is an ordinary word (Summer, Said).
 */
export const femaleNames = `
  aaliyah aanya abagail abbie abbigail abbigale abby abbygail abena abigail abigale abigayle abriana abrianna abrielle
  abril abygail achieng ada adaeze adaline adalyn adalynn adamaris addie addilyn addilynn addisyn addyson adela
  adelaida adelaide adele adelia adelina adeline adella adelle adelyn adelynn adia adilene adina aditi adria adriana
  adrianna adrianne adrienne adyson agatha agnes agnieszka aida aileen ailyn aimee ainhoa aisha aisling aislinn aiyana
  aiyanna aja akiko akilah akosua alaina alana alanah alani alanis alanna alannah alaya alayah alayna alaysia alba
  alberta albertha alea aleah alecia aleena aleigha aleisha alejandra aleksandra alena alene alesha aleshia alesia
  alessandra alessia aleta aletha alethea alexa alexandra alexandrea alexandria alexia alexsandra alexus alfreda alia
  aliah aliana alianna alice alicia alida alina aline alisa alise alisha alishia alisia alison alissa alisson alivia
  aliya aliza allana allegra allene alli allison allissa allisson alliyah allysa allyson allyssa alona alondra alonna
  alora alta althea alvina alyce alycia alyna alysa alyse alysha alysia alyson alyssa alyssia alyvia ama amalia amanda
  amara amariah amaya amayah ambar amber amberly amelia amelie america amia amiah amie amina aminah amira amirah amiya
  amiyah amparo amy amya amyah ana anabel anabella anabelle anahi anai anais analia analisa analise anamaria ananya
  anastacia anastasia anaya anayah andrea andria anessa anette angela angelena angelia angelika angelina angeline
  angelique angelita angella angelyn angharad angie ani ania aniah anika anisa anisha anissa anita anitra aniya aniyah
  anja anjali anjanette anjelica ann anna annabel annabell annabella annabelle annalee annaliese annalisa annalise
  annamaria annamarie anne anneliese annelise annemarie annetta annette annie annika anniston annmarie antionette
  antoinette antonella antonette anya aoife april apryl arabella araceli aracely araminta araya areli arely aretha
  ariadna ariadne ariah ariana ariane arianna arianne arica ariela ariella arielle arika arionna arissa ariya ariyah
  ariyana ariyanna arleen arlene arleth arlette arline armida arnetta aryana aryanna asha ashely ashia ashlea ashlee
  ashlei ashleigh ashley ashli ashlie ashly ashlyn ashlynn asia astrid athena aubree aubri aubriana aubrianna aubrie
  aubrielle aud audra audree audrey audriana audrianna audrie audrina aurelia aurora autum ava avah avalon avani aviana
  avianna aviva avril aya ayana ayanna ayesha ayla ayleen aylin aysha aysia ayva azucena babette baila baileigh bambi
  barbara barbra bayleigh baylie beatrice beatrix beatriz becca becki beckie becky belen belinda bella belle belva
  benita berenice bernadette bernadine berniece bernita berta bertha beryl bessie beth bethanie bethann bethany betsey
  betsy bette bettie bettina betty bettye beulah beverly bianca bianka birdie birgit blanca blanche bobbi bonita bonnie
  brandee brandi brandie braylee brea breana breann breanna breanne bree breeanna brenda brenna breonna bria briana
  brianna brianne bridget bridgett bridgette brieanna briella brielle brigette brigid brigitte brinda brionna brisa
  briseida brissa britany britney britni britta brittaney brittani brittanie brittany brittnee brittney brittni
  brittnie brittny bronwen bronwyn brooke brookelyn brookelynn brooklyn brooklynn bryana bryanna bryleigh brynlee
  brynna brynne buffy cady caelyn cailey cailin cailyn caitlin caitlyn caitlynn caleigh cali calista calli callie
  callista cambria camelia cami camila camilla camille cammie candace candance candi candice candie candis candyce
  caoimhe cara caren cari carie carin carina carisa carissa carla carleen carleigh carlene carletta carli carlotta
  carly carlyn carma carmela carmelita carmella carol carolann carole carolee carolina caroline carolyn carolyne
  carolynn carri carrie caryn carys casandra casie cassandra cassaundra cassi cassie cassondra cataleya catalina
  catarina catelyn caterina catharine catherine cathey cathi cathie cathleen cathrine cathryn cathy catina catrina
  catriona cayla caylee cecelia cecile cecilia cecily celena celeste celestine celia celina celine cerys chana chanda
  chandra chanel chanell chanelle chantal chante chantel chantell chantelle charis charise charissa charisse charla
  charleen charleigh charlene charlette charline charlize charlotte charmaine charolette chasidy chasity chassidy
  chassity chava chaya chelsea chelsey chelsi chelsie chelsy cheree cheri cherie cherilyn cherise cherri cherrie cheryl
  cheryle cheryll cheyanne chiara chioma chiquita chloe chrissy christa christal christel christene christi christiana
  christiane christianna christie christina christine christy chrystal chyanne chyna chynna ciana cianna ciara ciarra
  cicely cielo cienna ciera cierra cinda cindi cindy cinthia citlali citlalli citlaly claire clara clarice clarisa
  clarissa claudette claudia claudine clementine cleta cloe coleen colette colleen collette concepcion concetta
  condoleezza connie constance consuelo cora coral coraline cordelia coreen coretta corina corine corinna corinne
  corissa cornelia corrina corrine cosette courtnie cressida crissy crista cristal cristi cristie cristina cristine
  cristy crystal cydney cyndi cynthia dacia dafne dahlia daija daijah daina daisha daisy daja daleyza dalia dalila
  dalilah danae danelle danette dania danica daniela daniella danielle danika danisha danita danna dannette dannielle
  danya danyelle daphne darci darcie daria dariana darla darleen darlene darline dasha dasia davida davina dawn dawna
  dawne dayana dayanara dayanna dayna daysha deana deann deanna deanne deasia debbi debbie debbra debby debi debora
  deborah debra debrah dedra deeann deedee deedra deena deepika deidra deidre deirdre deisy deja dejah delana delanie
  delfina delia delicia delila delilah delinda delisa della delois delora delores deloris delphine demelza demetra
  demetria demi dena denae deneen denice denise denisha denisse denita denna deonna desirae desiree destany destinee
  destiney destini destinie detra devona devora devorah di diana diane diann dianna dianne dina dinah dionna divya
  dixie diya dollie dolly dolores domenica dominga donita donna dora dorcas doreen dorene doretha dori dorinda dorine
  doris dorothea dorothy dortha dorthy dottie dovie dreama drema drucilla dulce earlene earline earnestine eartha
  easter eboni ebonie edie edith edna edwina edythe effie efua eileen eilidh ekaterina elaina elaine elana elayna
  elayne elda eleanor eleanora eleanore elena eleni elexis eliana elianna elicia elida elina elinor elisa elisabeth
  elise elissa eliza elizabeth elizebeth elke ella elle ellen elli elliana ellianna ellie elly ellyn elnora eloisa
  eloise elora elouise elsa elsie eluned elvia elvira elyse elysia elyssa ema emalee emelia emely emerie emersyn emi
  emilee emilia emilie emily emma emmalee emmaleigh emmaline emmalyn emmalynn emme emmeline emmie emmy emogene enedina
  enid erica ericka erika erin erlinda erma erna ernestina ernestine esme esmeralda esperanza estefani estefania
  estefany estela estella estelle esther estrella ethel etta eugenia eula eulalia eva evalyn evangelina evangeline eve
  evelin evelina evelyn evelynn everleigh everly evette evie evonne fabiola faigy faith fannie farrah fatima fatimah
  faye felecia felica felicia felicity felisha femke fern fernanda ffion fiona fionnuala flor flora florence florene
  florine flossie folake fonda frances francesca franchesca francine francisca freda freida freya frida frieda funmi
  gabriela gabriella gabrielle gail galilea galina gaye gayla gaylene gaynell gearldine gema gemma gena geneva
  genevieve genna georgeann georgene georgetta georgette georgia georgiana georgianna georgina georgine geraldine
  geralyn geri gerri gertie gertrude ghislaine gia giada giana gianna giavanna gigi gilda gillian gina ginger ginny
  giovanna gisel gisela gisele giselle gissel gisselle gitty giulia giuliana gizelle gladis gladys glenda glenna glinda
  gloria glynda glynis grace gracelyn gracelynn gracey gracie graciela grainne grecia greta gretchen gretta griselda
  gudrun guinevere gwen gwenda gwendolyn gwenyth gwyneth hadassah hadlee hadleigh hailee hailey hailie haily halee
  haleigh haley hali halie halle hana hanna hannah harleigh harmoni harriet harriett harriette haruko hattie haydee
  haylee hayleigh hayley haylie hazel heather hedy heide heidi heidy heike helen helena helene hellen henrietta
  herlinda herminia hilda hillary holli holly hope hortencia huma ida idalia idella iesha ila ilana ileana ilene iliana
  ilona ilse ima imelda imogen imogene ina india indira inga ingrid iola iona ione irene irina iris irma isabel isabela
  isabell isabella isabelle isadora isela isha ishbel isis isla isobel italia itzel itziar ivana ivanka ivanna ivette
  ivonne ivy iyana iyanna izabel izabella izabelle jacalyn jacelyn jaci jacie jacinda jacinta jackeline jackelyn jacki
  jacklyn jacklynn jaclyn jaclynn jacqualine jacquelin jacqueline jacquelyn jacquelyne jacquelynn jacquline jacqulyn
  jada jaeda jaela jaelynn jaida jaila jailene jaimee jakayla jaleah jaleesa jalisa jalissa jaliyah jamaya jamesha
  jamia jamila jamilah jamiya jamiyah jamya jana janae janay janaya jane janee janeen janel janell janelle janene
  janessa janet janeth janett janetta janette janey jania janiah janice janie janiece janina janine janis janise janiya
  janiyah janna jannet jannette jannie january janya jaquelin jaqueline jaquelyn jaslene jaslyn jasmin jasmine jasmyn
  jasmyne jaunita jaya jaycie jayda jayla jaylah jaylene jaymee jayna jayne jazelle jazlyn jazlynn jazmin jazmine
  jazmyn jazmyne jazzlyn jazzmin jazzmine jean jeana jeane jeanelle jeanene jeanetta jeanette jeanie jeanine jeanmarie
  jeanna jeanne jeannette jeannie jeannine jemima jemma jena jenae jenell jenelle jenesis jenessa jeni jenifer jeniffer
  jenine jenise jenna jennah jennette jenni jennie jennifer jenniffer jenny jeraldine jerica jerilyn jerrica jesenia
  jesica jessa jessalyn jessenia jessica jessika jesslyn jianna jill jillian jimena jo joan joana joanie joann joanna
  joanne jocelin jocelyn jocelyne jocelynn jodee jodi jodie joella joellen joetta joette johana johanna johannah johna
  johnetta johnna joi jolee joleen jolene jolie jolynn jonelle jonna jordana jorja josefa josefina joselin joseline
  joselyn josephina josephine josette josie joslyn joslynn josselyn journee jovanna jovita joy joyce joycelyn joye
  juana juanita judi judie judith judy julee juli julia juliana juliane juliann julianna julianne julie julieann juliet
  julieta juliette julisa julissa june jurnee justina kaci kacie kadie kady kaela kaeli kaelyn kaelynn kaia kaila
  kailani kailee kaileigh kailey kaily kailyn kailynn kaitlin kaitlyn kaitlynn kaiya kala kalea kaleah kaleigh kalena
  kaley kalia kalie kalina kalista kaliyah kalli kallie kalynn kamala kamaria kami kamila kamilah kamille kamiya
  kamiyah kamora kamya kandace kandi kandice kandis kandy kanisha kaniya kara karah karen karena kari karie karime
  karin karina karis karisa karissa karla karlee karleen karleigh karlene karley karli karlie karly karlyn karmen
  karolina karoline karolyn karren karri karrie karyl karyn kasandra kasi kasie kassandra kassi kassie katalina
  katarina katarzyna kate katelin katelyn katelynn kateri katerina katey kathaleen katharine katherin katherine kathern
  katheryn kathi kathie kathleen kathlene kathlyn kathrine kathryn kathryne kathy kathyrn kati katia katie katina
  katlyn katlynn katrice katrin katrina kattie katy katya kavita kaycie kaydee kayla kaylah kaylani kaylea kaylee
  kayleen kayleigh kaylene kayley kayli kaylie kaylyn kaylynn kaytlin kaytlyn keana keanna keara kecia keeley keely
  keesha keiko keila keilani keily keira keisha kelci kelcie keli kelis kellee kelli kellie kellyanne kellye kelsea
  kelsi kelsie kelsy kenda kendra kenia kenisha kennedi kenzi kera keren keri kerri kerrie kerstin kesha keshia keturah
  keyana keyanna keyla keyona keyonna khadija khadijah khalia khloe kiana kianna kiara kiarra kiera kierra kiersten
  kierstin kierstyn kiesha kimberely kimberlee kimberley kimberli kimberlie kimberly kimberlyn kimora kindra kinslee
  kinsley kira kirra kirsten kirstie kirstin kirsty kirstyn kisha kitty kiya kizzy klarissa kloe kora korina krissy
  krista kristal kristel kristen kristi kristiana kristie kristin kristina kristine kristy kristyn krysta krystal
  krysten krystin krystina krystle kya kyah kyara kyla kylah kylee kyleigh kyli kylie kymberly kyndra kynlee kyra lacee
  lachelle laci lacie ladonna laila lailah laina lainey laisha lakeisha lakendra lakesha lakeshia lakia lakisha lakshmi
  lan lana lanae lanette lanie lanita laniya laniyah laquisha laquita lara larae laraine larhonda larisa larissa
  laronda lashanda lashawnda lashay lashonda lashunda latanya latasha latavia latesha latia laticia latina latisha
  latonia latonya latoria latosha latoya latrice latricia latrina launa laura lauralee laureen lauren laurene lauretta
  lauri laurie lauryn lavada lavina lavinia lavonda lawana lawanda lawanna layla laylah layna leah leana leandra leann
  leanna leanne leatha leatrice leeann leeanna leeanne leela leena leesa leia leigha leighann leila leilah leilani
  leilany leisa lela lelia lena lenora lenore leola leona leonor leonora leora leota lesa lesia lesli leslye leta letha
  leticia letitia lettie letty lexi lexy leyla lezlie lia liana liane lianna lianne libby lida lidia liesel lila lilah
  lili lilia lilian liliana lilianna lilith lilli lillian lilliana lillianna lillie lilly lillyana lillyanna lily
  lilyan lilyana lilyann lilyanna lina linda lindsay lindsey lindsy linette linnea lisa lisbeth lise lisette lisha
  lissa lissette lita litzy liv livia liz liza lizabeth lizbeth lizet lizeth lizette lizzie lluvia lois lola lolita
  lona lonna lora loraine loree loreen lorelai lorelei lorena lorene loretta lori loriann lorie lorinda lorine lorna
  lorraine lorretta lorri lorrie lottie louann louella louisa louise lourdes lowri lu luana luann luanne luci lucia
  luciana lucie lucila lucile lucille lucinda lucretia lucy ludmila luella luisa lula luna lupita lura lydia lyla lylah
  lynda lyndsay lyndsey lynelle lynette lynn lynne lynnette lynsey lyra mabel mable macayla macey machelle maci macie
  mackenna macy madaline madalyn madalynn maddie maddison madelaine madeleine madelin madeline madelyn madelyne
  madelynn madge madilyn madilynn madisen madison madisyn madonna madysen madyson mae maegan maeve magali magaly magan
  magda magdalena magdalene magen maggie mai maia maile maira mairead maisie maite maiya makaela makaila makala makayla
  makaylah makenna makenzi makenzie makiya makiyah makyla malaika malaya malaysia malea maleah malena malgorzata malia
  maliah malika malina malinda malisa malissa maliyah malka mallorie malorie mamie manda mandi mandie mandy manuela
  mara marah maranda marcela marcelina marcella marci marcia marcie marcy marely maren margaret margarethe margarett
  margarette margaux marge margery margie margo margot margret marguerite mari maria mariah mariam marian mariana
  mariann marianna marianne maribel maribeth maricela maricruz marie marieke mariela mariella marielle marietta marika
  marilee marilou marilu marilyn marilynn marina marisa marisela marisol marissa marita maritza marivel mariya mariyah
  marjorie marjory markayla markita marla marlana marlee marleen marleigh marlena marlene marlie marlys marna marni
  marnie marquetta marquita marsha marta martha martina marva mary marya maryam maryann maryanne marybeth maryellen
  maryjane maryjo marylee marylin marylou marylyn maryn matilda mattie maud maude maudie maura maureen maurine mavis
  maxine maya mayah maycee maylee maylin mayra mayte mazie mckayla mckenna meagan meaghan mechelle meena meera meg
  megan meggan meghan meghann megyn mei melaine melani melania melanie melany melba melia melina melinda melisa melissa
  mellisa mellissa melodee melodie melody melonie melony melva melvina melynda meranda mercedes mercedez meri meridith
  merissa merri merrie mhairi mia miah micaela micayla michaela michaella michela michele michelle michiko micki miesha
  migdalia mikaela mikaila mikala mikayla mikki mila milagros milana milani milania mildred milena miley milissa
  millicent millie milly mimi mindi mindy minerva minnie mira miranda mirella mireya miriam mirian mirna missy misti
  mistie mitzi miya miyah moira mollie molly mona monet monica monika monique monserrat montserrat morag moriah
  morwenna muriel mya myah myesha myia mykayla myla mylah mylee myra myranda myriam myrna myrtis myrtle nada nadia
  nadine nadya nahla nailah naima nakisha nakita nala nalani nallely nan nanci nancie nancy nanette nannette nannie
  naomi nariah natalee natali natalia natalie nataly natalya natasha natashia nathalia nathalie nathaly natosha naya
  nayeli nayely nechama nedra neha nelda nell nella nellie nelly nena nereida nerys nesta nettie neva nevaeh neveah
  ngozi nia niamh nichelle nichol nichole nickole nicol nicole nicolette nicolle nidia niesha nikki nikole nila nilda
  nina nisha nita niya niyah noelani noelia noelle noemi nola nomsa nona noor nora norah noreen norene noriko norine
  norma nya nyah nyasia nydia nyla nylah octavia odalys odessa odette ofelia oksana oleta olga olive olivia olwen
  olympia olyvia ona ophelia oralia oriana orla ouida paige paislee paityn paloma pam pamala pamela pamelia pamella
  pandora paola parvin patrica patrice patricia patti pattie patty paula pauletta paulette paulina pauline pearl
  pearline peggie peggy penelope penni pennie penny peri perla petra philippa phillis philomena phoebe phylicia phylis
  phyllis pia pilar pippa polly pooja poppy porsche porsha portia pricilla priscila priscilla priti priya pru prudence
  pyper qiana quiana rachael racheal rachel rachele rachell rachelle racquel raeann raechel raegan raelene raelyn
  raelynn rafaela raina ramona ranae randa rania raquel rashida ravyn raya raylene rayna reanna reba rebbecca rebeca
  rebecca rebecka rebeka rebekah rebekka reem reena regena regenia regina reina rekha rena renae renata renea renee
  renita reta retha reva reyna rhian rhianna rhiannon rhoda rhonda ria riana rianna richelle rihanna rileigh rina risa
  rishika rita rivka riya roberta rochel rochelle roisin rolanda romina romona rona ronda ronna rosa rosalba rosalee
  rosalia rosalie rosalina rosalind rosalinda rosaline rosalva rosalyn rosalynn rosana rosann rosanna rosanne rosaura
  rose roseann roseanna roseanne rosella roselyn rosemarie rosemary rosetta rosie rosina rosio rosita roslyn rowena
  roxana roxane roxann roxanna roxanne roxie rubi rubie ruby rubye rula ruth ruthann ruthanne ruthie ryanne ryleigh
  saanvi sabina sabine sabrina sade sadie safiya sahar sahara saira sakura salena salina sallie sally salma samantha
  samara samaria samatha samaya samia samira samiya samiyah samone samya sana sanaa sanai sandi sandie sandra saniya
  saniyah sanjana sanjuana sanjuanita santa saoirse sara sarah sarahi sarai sarena sariah sarina sarita sariyah saskia
  saundra savana savanah savannah scarlett scarlette seanna sebrina selah selena selene selina serena serina shabana
  shaelyn shaila shaina shakia shakira shala shalonda shameka shamika shamya shana shanae shanda shandra shaneka shanel
  shanell shanelle shani shania shanice shanika shaniqua shanita shaniya shaniyah shanna shantel shantell shantelle
  shanya shaquana shaquita shara sharee sharen shari sharita sharla sharleen sharlene sharon sharonda sharyl sharyn
  shasta shauna shaunna shavonne shawanda shawna shawnda shawnna shayla shaylee shaylynn shayna sheena sheila sheilah
  shelba shelbi shelbie shelia shelley shelli shena sheree sheri sherie sherilyn sherita sherlyn sherri sherrie sherry
  sherryl sheryl sheyla shianne shiela shira shirin shirlee shirlene shirley shivani shona shonda shonna shoshana
  shreya shyann shyanne shyla sian siena siera sigrid silvia simona simone sindy sinead siobhan sirena siri skyla sofia
  sofie soledad soleil solveig somer sommer sondra sonia sonja sonya sophia sophie soraya stacey staci stacia stacie
  starla stefani stefanie stefany steffanie stella stephaine stephani stephania stephanie stephany stephenie stormie
  sue sueann suella suellen sunita sunniva suri susan susana susann susanna susannah susanne susie suzan suzann suzanna
  suzanne suzette suzie suzy svetlana sybil syble sydnee sydni sydnie sylvia sylvie symone synthia tabatha tabetha
  tabitha tahlia taina taisha takisha tala taleah talia taliah talisa talisha talitha taliyah talya tamala tamara
  tamatha tameka tamela tamera tami tamia tamica tamie tamika tamiko tamira tamisha tammara tammi tammie tammy tamra
  tamsin tamya tamyra tana tanaya taneisha tanesha tangela tania tanika tanisha taniya taniyah tanja tanna tanya tara
  tarah tarra tarsha tasha tashia tasia tatiana tatianna tatiyana tatyana tavia tawana tawanda tawanna tawnya taya
  tayla taylar teanna teena tena tenisha tenley tennille tera teresa terese teresita teressa teri terra terri tess
  tessa tessie thalia thandiwe thea theda thelma theodora theresa therese thomasina tia tiana tianna tiarra tiera
  tierney tierra tiesha tiffaney tiffani tiffanie tiffany tiffiny tillie tina tinley tionna tisha tomeka tomika tonda
  toni tonia tonisha tonja tonya tosha tova towanda toya tracee tracey traci tracie trena tresa tressa tressie treva
  tricia trina triniti trish trisha trista trudi trudy tuesday tulsi twana twila twyla tyana tyanna tyasia tyesha tyla
  tyra una ursula valarie valencia valentina valeria valerie valery valorie vanesa vanessa vania vannessa veda velda
  velia velma venessa venita venus vera verda verla verna vernetta vernita veronica veronika vesta vianey vianney vicki
  vickie vicky victoria vida vienna vikki viktoria vilma vina viola violet violeta violette virginia viridiana vivian
  viviana vivianna vivien vivienne vonda wanda wanjiku wendi wendie wendy whitney wilda wilhelmina willa wilma winifred
  winnie winona wynona xanthe xenia ximena xiomara xiu xochitl yadira yahaira yajaira yamilet yamileth yaneli yanet
  yanira yara yareli yarely yaretzi yaritza yasmeen yasmin yasmine yazmin yazmine yesenia yesica yessenia yessica
  yetunde yoko yolanda yolonda yoselin yulia yuliana yulissa yuridia yvette yvonne zahara zahra zaida zainab zaira
  zakiya zandra zaniya zaniyah zara zaria zariah zariyah zelda zella zelma zena zenaida zenobia zina zoe zoey zoie zola
  zona zora zoraida zoya zulema zuzana
`;
export const maleNames = `
  aaden aarav aaron abdiel abdul abdullah abe abel abelardo abner abraham abram adalberto adam adan aditya adnan adolfo
  adolph adolphus adonis aedan agustin ahmad ahmed aiden ajay akash akeem akira al alain alan alastair albert alberto
  aldo alec alejandro aleksander alessandro alexander alexandro alexei alexey alexzander alf alfonso alfonzo alford
  alfred alfredo algernon alistair allan allen alonso alonza alonzo aloysius alphonse alphonso alton alvaro alvin amado
  amador amarion ambrose ameer amin amir amit ammar ammon amos anakin anders andreas andrei andres andrew andrzej andy
  angelo angus anibal anil anish ansel anselmo anson anthoney anthony antione antoine anton antone antonio antony
  antwain antwan antwon antwone apollo aric arik arjun arlan armaan arman armand armando armin armon armond arnav
  arnold arnoldo arnulfo artemio arther arthur arturo arvin aryeh atticus augustin augustus aurelio austin auston
  avraham avrohom axel axton ayman babatunde baldemar baltazar barack barnaby barney barron barry bart bartholomew
  barton basil baxter beckham ben benedict benito benjamen benjamin benjiman benny benson benton bernard bernardo bert
  bertram bertrand bilal bill billy bjorn blain blake blane blas bob bobby boden bodie bohdan booker boone boris boyce
  boyd brad braden bradford bradley bradly bradon braedon branden brandon brandt branson brant braulio brayan brayden
  braydon braylon brayton brendan brenden brendon brennon brent brenton bret brett brian bridger brien briggs brigham
  broc brock broderick brody bronson bruce bruno bryan bryant brycen bryon brysen bryson bud buford burke burt burton
  byron cade caden cael caesar cain cale caleb callum calum calvin camilo cardell carl carleton carlo carlos carlton
  carmelo casen casimir cason casper cassius cayson ceasar cecil cecilio cedric cedrick celestino cesar chad chadd
  chadrick chadwick chaim charles charlton chester chet chidi christian christofer christoper christophe christopher
  christos chuck cian cillian clarance clarence clark claud claude claudio clay clayton clement clemente cleve
  cleveland cliff clifford clifton clint clinton clive clyde codey cody coen cohen cole coleman coleton colin collin
  colson colten colter coltin colton columbus connor conor conrad constantine corban cordell corey cormac cornelius
  cortez corwin cory craig crawford creighton crispin cristiano cristobal cristofer cristopher cullen curt curtis
  curtiss cuthbert cy cyril cyrus dafydd dai dajuan dallin dalton damarcus damarion damen dameon damian damien damion
  damon damond dan dandre dane dangelo danial daniel danilo danny dante daquan darell darin dario darius darold darrel
  darrell darren darrick darrin darrius darron darryl darvin darwin daryl dashaun dashiell dave daveon david davonte
  dax daxton daylon dean deangelo deante deanthony declan dedrick deegan dejuan delano delbert delmar delmer delton
  delvin demarco demarcus demario demarion demetrio demetrios demond demonte denis dennis denton denzel denzil deondre
  deonta deontae deonte dequan dereck derek deric derick derik deron derrek derrell derrick derrik derwin desean
  desmond dev devante devaughn devonta devontae devonte dewayne dewey dewitt dexter dezmond dhruv diarmuid dick diego
  dieter dillard dillion dillon dimitri dimitrios dino dionte dirk dixon dmitri dmitry domenic domenick domenico
  domingo dominic dominick dominik don donal donald donato donavan donavin donavon donn donnchadh donny donovan dontae
  dontay donte dontrell doug douglas douglass dov dovid doyle drake duane dudley duncan dustin duwayne dwain dwaine
  dwane dwayne dwight dylan dylon eamon eamonn ean earl earle eben ed edd eddie eder edgar edgardo edison edmond edmund
  edmundo edsel edson eduardo edward edwardo edwin efrain efren elbert elden eldon eldridge eleazar elgin eli elian
  elias eliel eliezer elijah eliseo eliyahu elliot elliott ellsworth elmer elmo eloy elroy elton elvin elvis elwin
  elwood emanuel emeka emil emiliano emilio emmanuel emmet emmett emmit emmitt emyr enoch enos enrico enrique enzo eoin
  ephraim erasmo eriberto eric erich erick erik ernest ernesto ernie errol ervin erwin esau esequiel esteban estevan
  ethan ethen euan eugene eugenio eusebio evan evans everardo everett ewan ezekiel ezequiel fabian fabio faisal faris
  faustino fausto favian federico felipe felix felton ferdinand fergus fermin fernando fidel filiberto finnegan fionn
  flavio fletcher florencio florentino floyd forrest francesco francisco franco frank franklin franklyn franky
  fransisco franz fraser fred freddie freddy frederic frederick fredric fredrick fredy fritz gabe gabino gabriel
  gaetano gage gannon gareth garett garfield garold garret garrett garrick garry garth gary gaston gaven gavin gaylord
  gearld geary genaro gene geno geoff geoffrey george geovanni geovanny gerald geraldo gerard gerardo german gerold
  geronimo gerrit gerson gethin gian giancarlo gianluca gideon gil gilbert gilberto giles gino giovani giovanni
  giovanny giuseppe glen glendon glenn godfrey gonzalo gordon grady graeme graham grant granville graydon greg gregg
  greggory gregorio gregory grover guillermo gunnar gunter gus gustavo guy gwyn hakeem hakim hal hamilton hamish hamza
  hank hans hansel harlan harland harlen harmon harold harris harrison harry harvey hasan hassan hayward haywood hector
  heinz helmut henderson henrik henry herb herbert heriberto herman hernan herschel hershel hezekiah hideo hilario
  hilton hiram hiroshi hobert holden homer homero horace horacio hosea howard howell hoyt hubert huey hugh hugo
  humberto hussein huw hyrum iain ian ibrahim idris ieuan ignacio igor ike iker immanuel imran irvin irving irwin isaac
  isaak isac isai isaiah isaias ishaan ishmael isiah isidro ismael ismail issac ivan iwan izaac izaak izaiah izayah
  jabari jace jacinto jack jackson jacob jacobo jacoby jad jadiel jaheim jair jairo jairus jajuan jake jakob jakobe
  jakub jaleel jalil jamaal jamal jamar jamarcus jamarion jameel james jamir jamon jaquan jarad jared jarell jaret
  jarett jarod jaron jarrell jarren jarret jarrett jarrod jarvis jase jasen jason javan javian javier javin javion
  javonte jax jaxen jaxon jaxson jaxton jay jayceon jaycob jaysen jayson jayvion jayvon jeb jed jedediah jedidiah jeff
  jefferey jefferson jeffery jeffrey jeffry jerad jerald jeramiah jeramie jeramy jered jerel jereme jeremey jeremiah
  jeremias jeremy jerimiah jermaine jermey jerod jerold jerome jeromy jeron jerrel jerrell jerrod jerrold jerry jeshua
  jesse jesus jethro jhon jim jimmy jiri joaquin joe joel joeseph joesph johan john johnathan johnathon johnmichael
  johnny johnpaul johnson johny jon jonah jonas jonatan jonathan jonathon jones joost jordy jorge jory jose josef
  joseluis joseph josh joshua joshuah josiah josue jovanny jovany joziah juan juancarlos judd judson julian julio
  julius junius jurgen justen justin juston juwan kade kadeem kael kahlil kain kaine kaison kaleb kalel kalvin kamal
  kane kareem karim karl kase kash kason kavin keandre kedrick keion keir keith kelton kelvin ken kenan kendric
  kendrick kenji kennard kenneth kenney kennith kenny kent kenton kermit kerwin kevan keven kevin kevon keyshawn khalid
  khalil khristopher kian kiel kieran kieth kingston kipp kirk kirkland kirt klaus klayton knox koby koen kofi kohen
  kojo kole kollin kolten kolton konrad kraig krish kristofer kristoffer kristopher krzysztof kurt kurtis kwame kwesi
  kyle kyron kyson lachlan ladarius lafayette lamar lamarcus lamarr lamont lamonte lance landan landen landin landon
  lanny larry lars lathan laurence lawerence lawrance lawrence lazaro lazarus leander leandro leeland leeroy leif
  leland lemuel len lenard leo leobardo leon leonard leonardo leonel leonidas leopoldo leroy les lester levi lewis lex
  liam lincoln linus linwood lionel lloyd lon lonnie lonny lonzo lorenzo lorne louis lowell loyd luc lucas lucian
  luciano lucien lucio lucious lucius luigi luis luiz lukas luke luther lyle lyman lyndon lynwood maarten macario maceo
  mack magnus mahlon mahmoud malachi malakai malaki malcolm malcom malek malik manny manuel marc marcelino marcello
  marcellus marcelo marco marcos marcus marek margarito mariano mario mark markeith marko markus marlon marques marquez
  marshall martell martez martin marvin mason massimo mateo mathew mathias mathieu matias matt matteo matthew matthias
  maurice mauricio mauro max maximilian maximiliano maximillian maximo maximus maxton maxwell maynard mcarthur meir
  mekhi melton melvin melvyn menachem mendel mervin michael micheal mick mickey miguel miguelangel mike mikeal mikhail
  miles milford millard milo milton misael mitch mitchel mitchell mitt modesto mohamad mohamed mohammad mohammed moises
  montague montrell mordechai morris mort morton mose moses moshe muhammad murdo murray musa mustafa myles myron nash
  nasir nathan nathanael nathanial nathaniel nathen nazir neal ned neel neil nels nelson nestor neville newt niall
  nicholas nicholaus nick nicklas nicklaus nickolas nicolas nigel nikhil nikolai nikolas nikolaus niles nils nino noah
  noe nolan nolen norbert norberto norman normand obed obinna octavio octavius odin odis oisin olaf oleg olen olin
  oliver omar omarion omer oran oren orin orlando orrin orval orville osbaldo oscar osiel oskar osman osvaldo oswald
  oswaldo otis ottis otto owain owen pablo padraig paolo pascual pasquale patricio patrick paul paulo pavel pedro percy
  perry pete peter phil philip philippe phillip pierre piers pieter piotr porfirio pranav prentice preston princeton
  pádraig quentin quenton quinten quintin quinton raekwon rafael raheem rahul rajesh ralph ramesh ramiro ramon ramone
  ramses rance randal randall randel randle randolph randy raoul raphael rashaad rashad rashard rasheed rashid raul
  ravi ray rayford raymon raymond raymundo raynard reed reg reggie reginal reginald reinaldo reince renaldo renard
  renato reno reuben rex rey reymundo reynaldo reynold rhett rhodri rhys ricardo richard richardo richmond rick rickey
  ricky rico rigoberto rishi ritchie rob robb robbie robby robert roberto robinson rocco rod roddy roderic roderick
  rodger rodney rodolfo rodrick rodrigo roel rogelio roger rogers rohan rojelio roland rolando rolf rolland rollie
  rollin roman romel romeo ron ronald ronaldo ronan roosevelt roque rory roscoe rosendo ross rowland roy ruaridh ruben
  rubin rudolfo rudolph rudy rueben rufus rupert russ russel russell rustin ryan ryker ryne sabastian sahil sal salomon
  salvador salvatore sam sameer samir sammuel sampson samson samual samuel sanford sanjay santiago santino santo
  satoshi saul savion scot scott scotty seamus sean sebastian sebastien sedrick sergei sergey sergio seth seymour seán
  sharif shaun shedrick sheldon shemar sherman sherwin sherwood shimon shlomo shmuel sid siddharth silas silvestre
  simeon simon sipho slade solomon sonny spencer stafford stan stanford stanley stanton stefan stefano stephan stephen
  stephon stevan steve steven stewart stoney stuart sunil suresh sven syed sylas sylvester tad tadhg takashi talan
  talmadge taras tarik tariq tavares tavaris tavion tavis ted teodoro terance terell terence terrance terrence terron
  tevin thabo thad thaddeus theadore themba theo theodore theron thiago thomas thor thurman thurston tillman tim
  timmothy timmy timothy tito titus tobias toby tod todd tom tomas tomasz tommy tony trae travion travis travon trayvon
  tre tremayne trent trenten trenton trever trevin trevion trevon trevor treyton treyvon tripp tristan troy truman
  tunde ty tyler tyquan tyreek tyrek tyrel tyrell tyron tyrone tyrus tyson tzvi ulises ulysses uriel vaclav valentin
  valentino vance varun vernon vicente victor vidal vihaan vijay viktor vince vincent vincente vincenzo vinson virgil
  vito vladimir volodymyr wade waldo wallace walt walter walton wardell warner warren watson wayland waylon wayman
  waymon wayne webster weldon wendell werner wes wesley westin westley weston wilber wilbert wilbur wilburn wilf
  wilford wilfred wilfredo will willam willard willem william williams willian willis wilson wilton windell winfield
  winford winston wojciech wolfgang woodrow wyatt wyman xander xavier xzavier yaakov yadiel yahir yahya yair yakov
  yandel yash yehuda yevgeny yisroel yitzchok yoel yonatan yosef yousef youssef yusef yusuf zac zach zachariah zachary
  zachery zack zackary zackery zahir zaid zaiden zakary zander zane zavier zavion zayden zayn zbigniew zechariah zeke
  zev éamon
`;
