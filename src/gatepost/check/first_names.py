"""First names in use in England, in plain lower case: how `people` tells a person's name from a place's.

Our own list, made to cover the names people in England go by whatever their background; it says nothing
of who anyone is. `ALSO_WORDS` are everyday words, months, flowers or places as well, and prove less.
"""

FIRST_NAMES = frozenset(
    # English, Scottish and shared, older and newer
    """
    aaliyah abena brayden callie deano demi emmie faridah harper ioana ivie jaiden jaxon jaxson
    kaiden kaylee kelsey kian luka manpreet nevaeh nico riley rylee shaz tobias
    aaron abbie abby abigail abraham ada adam adele adrian agatha agnes aidan aiden aimee alan alana
    alastair albert alec alex alexander alexandra alexis alf alfie alfred alice alicia alina alison
    alistair allan allen ally amanda amber amelia amelie amy anastasia andrea andrew andy angela angelina
    angus anita ann anna annabel annabelle anne annette annie anthony antonia antony april archibald
    archie ariana arlo arnold arran arthur arron arya asher ashleigh ashley ashton athena aubrey audrey
    augustus aurora austin autumn ava avery barbara barnaby barney barry bart basil beatrice beatrix becca
    beccy becky belinda bella ben benedict benjamin bernadette bernard bernice bert bertha beryl bess
    bessie beth bethan bethany betty bev beverley beverly bianca bill billie billy blake bobby bob bonnie
    brad bradley brandon brenda brendan brett brian bridget bridie bronte brooke brooklyn bruce bruno
    bryan bryn bryony caitlin callum calum calvin cameron camilla candice cara carina carl carla carly
    carmen carol carole caroline carolyn carrie cassandra cassie catherine cathy cecil cecilia cedric
    celeste celia chantelle charity charlene charles charley charlie charlotte chelsea cherie cherry
    cheryl chester chloe chris chrissie christa christian christina christine christopher chuck cilla
    cindy claire clara clarence clarissa claudia clay clement clementine cleo clifford clinton clive clyde
    cody cole colette colin connie connor conrad constance cora cordelia corey corinne courtney craig
    cressida crystal curtis cynthia cyril daisy damian damien damon dan dana daniel daniella danielle
    danny daphne darcey darcy darius darrell darren daryl dave david davina dawn dean deanna deb debbie
    deborah debra deirdre delia delilah della denis denise dennis denny derek des desmond dexter di diana
    diane dianne dick dinah dolly dolores dom dominic dominique don donald donna dora doreen dorian doris
    dorothy dot doug dougie douglas drew duncan dustin dwayne dylan eamonn earl ebony ed eddie eden edgar
    edie edith edmund edna edward edwin effie eileen elaine eleanor elena eli eliana elias elijah elinor
    elisa elisabeth elise eliza elizabeth ella elle ellen ellie elliot elliott ellis elodie eloise elsa
    elsie elspeth elton elvis emilia emily emma emmanuel emmeline enid enoch eric erica erin ernest ernie
    errol esme esmeralda estelle esther ethan ethel etta eugene eugenie eunice eva evan evangeline eve
    evelyn evie ewan ezekiel ezra faith fay faye felicity felix fern fergus finlay finley finn fiona fleur
    flo flora florence florrie floyd frances francesca francis frank frankie fraser fred freda freddie
    freddy frederick freya gabby gabriel gabriella gail gareth garry garth gary gavin gaynor gemma gene
    geoff geoffrey george georgia georgie georgina gerald geraldine gerard germaine gertrude gideon
    gilbert giles gill gillian gina ginny gladys glen glenda glenn gloria glynis godfrey gordon grace
    gracie graeme graham grant greg gregory greta gus guy gwen gwendoline gwyneth hal haley hamish hannah
    hanna harley harmony harold harriet harris harrison harry harvey hattie hayden hayley hazel heath
    heather hector heidi helen helena helga henrietta henry herbert hettie hilary hilda holly honor hope
    horace howard howie hubert hudson huey hugh hugo humphrey hunter ian ida ike imelda imogen ina india
    indiana indigo indie ines inga ingrid iona ira irene iris irma isaac isabel isabella isabelle isadora
    isaiah isidore isla isobel issy ivan ivor ivy jack jackie jackson jaclyn jacob jacqueline jacqui jade
    jaden jago jake james jamie jan jane janet janice janine jared jasmin jasmine jason jasper jay jayden
    jayne jean jeanette jeff jeffrey jem jemima jemma jen jenna jennie jennifer jenny jeremiah jeremy
    jermaine jerome jerry jess jesse jessica jessie jill jillian jim jimmy jo joan joanna joanne jocelyn
    jodie jody joe joel joey johanna john johnathan johnnie johnny jolene jon jonah jonathan jonny jordan
    joseph josephine josh joshua josie joy joyce juan jude judith judy jules julia julian julianna julie
    juliet juliette june juno justin justine kai kaitlyn kara keir karen karl kasey kate katharine katherine
    kathleen kathryn kathy katie katrina katy kay kaye kayla kayleigh keeley keiran keith kellie kelly
    kelvin ken kendra kenneth kenny kerry kev kevin kezia kiera kieran kim kimberley kimberly kirk kirsten
    kirstie kirsty kit kitty kristen kristian kristina kristine krystal kurt kyle kylie lacey laila lana
    lance lara larissa larry laura lauren laurence laurie lawrence layla layton lea leah leanne lee leigh
    leighton lena lenny leo leon leona leonard leonie leroy les lesley leslie lester leticia levi lewis
    lexi liam libby lila lilian lillian lillie lilly lily lincoln linda lindsay lindsey linus lionel lisa
    lissa liz liza lizzie lloyd logan lois lola loraine loretta lori lorna lorraine lottie lou louie louis
    louisa louise luca lucas lucia lucian lucille lucinda lucy luella luke lulu luna luther lydia lyla lyn
    lynda lynette lynn lynne lynsey mabel mackenzie maddie maddison madeleine madeline madison mae maggie
    maisie malcolm mandy marc marcella marcia marco marcus mared margaret margery margo margot marguerite
    maria marian marianne marie marilyn marina mario marion marjorie mark marlene marlon marnie martha
    martin martina martyn marvin mary mason mathew matilda matt matteo matthew maud maude maureen maurice
    mavis max maxine maxwell may maya meg megan mel melanie melinda melissa melody melvin melvyn mercedes
    mercy meredith meryl mia micah michael michaela michele michelle mick mickey mike mikey mildred miles
    millicent millie milly milo mimi mina minnie miranda miriam moira moll molly mollie mona monica monty
    morag morgan morris mortimer muriel murray myles myra myrtle nadia nadine nan nancy naomi nat natalia
    natalie natasha nathan nathaniel neal ned neil nell nellie nelly nelson nerys nessa nesta nettie
    neville newton niall nic nicholas nick nicky nicola nicole nigel nikita nikki nina noah noel noelle
    nola nora norah noreen norma norman nova nyla oakley octavia odette olga olive oliver olivia ollie
    opal ophelia orla orlando orson oscar osian oswald otis otto owen paddy paige pam pamela pandora pansy
    paris pascal pat patience patricia patrick patsy patty paul paula paulette pauline pearl peggy
    penelope penny percy perry pete peter petra petula phil philip philippa phillip phillipa philomena
    phoebe phyllis pierce pip piper pippa polly poppy porter preston primrose priscilla prue prudence
    quentin quincy quinn rachael rachel rae ralph ramona randolph raphael ray raymond reagan rebecca reece
    reg reggie reginald reid reuben rex rhea rhiannon rhoda rhona rhys ria rich richard richie rick ricky
    rita rob robbie robert roberta robin robyn rocco rod roderick rodney roger roland roman romeo romy ron
    ronald ronan ronnie rory rosa rosalie rosalind rosamund rosanna rosanne rose roseanne roseanna
    rosemary rosetta rosie ross rowan rowena roxanne roy roz ruben ruby rudy rufus rupert russ russell
    rusty ruth ryan ryder sabrina sacha sadie saffron sally salma sam samantha sammy samson samuel sandra
    sandy sara sarah sasha saskia savannah saul scarlett scott sean seb sebastian selina serena seth shane
    shannon sharon shaun shauna shayla sheena sheila shelley shelly sheridan sherri sheryl shirley sian
    sid sidney sienna silas silvia simon simone skye sofia solomon sonia sonny sophia sophie spencer
    stacey stacy stan stanley stella steph stephanie stephen steve steven stevie stewart stu stuart sue
    summer susan susannah susanna susie suzanne suzie suzy sybil sydney sylvester sylvia tabitha tallulah
    tamara tammy tamsin tania tanya tara tasha tatiana taylor ted teddy terence teresa terri terrence
    terry tess tessa thea thelma theo theodora theodore theresa thomas thora tia tiana tiegan tiffany
    tilda tilly tim timmy timothy tina toby todd tom tommy toni tony tracey tracie tracy travis trevor
    tricia trina trish trisha tristan trixie troy trudy tyler tyrone una ursula val valentina valentine
    valerie vanessa vaughan velma vera verity vernon veronica vic vicky vicki victor victoria vince
    vincent viola violet violetta virginia vivian vivien vivienne wade walter wanda warren wayne wendy
    wesley wes wilbur wilf wilfred will willa william willow wilma winifred winnie winston xander xanthe
    yasmin yasmine yolanda yvette yvonne zac zach zachary zack zane zara zelda zena zoe zola zuri
    """.split()
    # Welsh, Irish and Scottish Gaelic, Cornish
    + """
    aled alun aneurin angharad anwen arwel arwen awen bedwyr berwyn betsan beti branwen bronwen bronwyn
    cadi caradoc carys ceri cerys catrin ceinwen cledwyn dafydd delyth deiniol derfel dewi dilwyn dilys
    dyfan efa eifion eilir eira eirlys eirwen elen eleri elin elfed elis eluned emlyn emrys emyr ffion
    ffrancon gareth geraint gerallt gethin glenys glyn glyndwr gruff gruffydd gwenan gwenda gwendolyn
    gwenllian gwenno gwilym gwyn gwynfor haf heledd heulwen hefin huw hywel idris ieuan ifan ifor illtyd
    iolo ioan islwyn iwan leri llinos llew llewelyn llyr lowri mabli macsen madoc mair maldwyn manon
    marged mared mefin meinir meleri menna meurig mererid merfyn merlin mirain morfydd morwenna myfanwy
    nia nerys olwen owain pedr pryderi rhian rhianedd rhidian rhiannon rhodri rhydian rhun seren sioned
    siwan steffan tecwyn tegan tegid tirion tomos trefor tudor tudur wyn aine aisling alannah aodhan aoife
    ardal bairbre bernie brid brigid brona bronagh cahal cahir caoimhe caoimhin cathal cathleen ciara
    ciaran cillian clodagh cliona colm colum conall conor cormac daithi daragh darragh deaglan declan
    dermot diarmuid donal donncha dympna eamon eimear eithne emer enda eoghan eoin fearghal feargal fergal
    fergus fiachra fionn fionnuala gearoid grainne imelda iarlaith kathleen keelan kilian laoise lochlann
    lorcan maeve mairead malachy maire meabh muireann murtagh niamh nuala oisin oonagh orlaith padraig
    padraic peadar phelim proinsias roisin rory ruairi ruairidh saoirse seamus shea sinead siobhan sorcha
    tadhg tiernan tomas treasa ailsa ainsley alasdair aonghas calum catriona coinneach donalda dougal
    eilidh eilean euan ewen fearchar gillies gregor hamish iain innes isla kenna kirstin lachlan lorne
    mairi malcolm mhairi moray mungo murdo murdoch rhuaridh rona seonaid shona sorley struan torquil
    demelza jenna jory kensa kerensa lowenna merryn perran piran tamsyn tristram trystan
    """.split()
    # South Asian: Punjabi, Gujarati, Hindi, Bengali, Tamil, Urdu, Nepali, Sinhala
    + """
    aarav aarti abdul abdullah abhishek abid adeel adil aditi aditya afzal ahmed ahmad aisha ajay ajit
    akash akbar akhil akram alisha alia aliya amandeep amar amarjit ameena amina amir amit amjad amrit
    amrita anand anil anisa anish anita anjali anjum ankit ankita ansar anupam anwar aparna aqib arif
    arjan arjun arnav aroosa arshad arun aruna asad asha ashfaq ashish ashok ashraf asif asim asma atif
    atul avinash avtar ayaan ayesha azam azeem azhar aziz babar bakhtawar baldev balbir baljit balvinder
    balwinder basharat bhavesh bhavin bhavna bhupinder bilal bilqis bushra chandra chetan darshan daljit
    davinder deepa deepak deepika devika dhruv dilip dilraj dinesh dipak dipti divya ejaz ehsan faisal
    faiza farah fareed farhan farida farooq farrukh farzana fatema fatima fauzia fayyaz firdous firoz
    gagandeep ganesh gaurav gauri ghulam girish gita gopal govind gulzar gurdeep gurdip gurjit gurmeet
    gurmit gurpreet gurvinder habib hafeez hafsa haider hamid hamza hanif hardeep hari haris harish
    harjinder harjit harman harmeet haroon harpreet harsh harsha harshad harvinder hasan haseeb hassan
    hemant hina hitesh humaira husna hussain iftikhar ijaz ikram imran imtiaz inayat inderjit indira indra
    iqbal iqra irfan irshad ishaan isha ishaq ismail ismat jabeen jagdeep jagdish jagjit jahangir jameel
    jamil jamila jaspal jasbir jasdeep jaspreet jasvinder jaswinder jatinder javed javid jaya jayesh
    jayshree jignesh jitendra juned jyoti kabir kajal kalpana kamal kamaljit kamla kamran kanta karan
    karim kartik kashif kaushik kavita keshav khadija khalid khalil khurram kiran kirpal kishan kishore
    komal krishna krishnan kulbir kuldeep kuldip kulwant kulwinder kumar kunal lakhbir lakshmi lalit lata
    lubna madhu mahboob mahendra mahesh mahmood mahmud majid makhan malik mandeep mandip maninder manish
    manisha manjinder manjit manjula manmohan manoj mansoor maqsood maryam masood meena meera meenakshi
    mehboob mehmood mehreen mehul minesh mohammad mohammed mohamed muhammad mohan mohinder mohit mohsin
    monika mubarak mudassar mukesh mukhtar mumtaz munir murad mushtaq mustafa nabeel nabila nadeem naeem
    nafisa naheed nahid najma namrata nandini nargis narinder naseem naseer nasir nasreen nasrin natwar
    navdeep naveed navjot nazia nazir neelam neena neeraj neeta neha nighat nikesh nikhil nilesh nimisha
    nirmal nirmala nisha nishant nitin noor noreen numan omar omer osman palvinder pankaj paramjit
    parminder parul parveen parvez parvin pavan pawan pinky piyush poonam pooja prabhjot pradeep prakash
    pramod pranav prashant pratik praveen pravin preeti prem preeya prithvi priti priya priyanka puja
    pushpa qasim radha rafiq raghav rahat raheel rahim rahul raj raja rajan rajbir rajdeep rajesh rajinder
    rajiv rajni raju rajvinder rakesh ram raman ramesh ramila ranbir rani ranjit ranjeet ranveer rashid
    rashida rashmi ravi ravinder raza razia reena reeta rehan rehana rekha renu reshma riaz rida rishi
    ritesh rizwan rohan rohit roshan rubina ruchi rukhsana rukmini rupa rupinder saad sabiha sabir sabrina
    sachin sadaf sadia sadiq saeed safia sagar sahil saima sairah saira sajid sajida sakina saleem salim
    salman samina samir sameer samreen sana sandeep sandhya sangeeta sanjay sanjeev sanjiv santosh sapna
    saqib sarbjit sarfraz saroj sarwar satish satnam satpal satvinder satwant savita seema shabana shabbir
    shabir shabnam shafiq shah shahid shahida shahnaz shahzad shaista shakeel shakil shakira shamim
    shamshad shanti sharad sharmila shashi shaukat shazia sheetal shehnaz shehzad shilpa shirin shivani
    shobha shoaib shreya shruti shubham shweta siddharth simran simranjit sita sohail sonal sonali subhash
    sudha sudhir suhail sujata sukhbir sukhdeep sukhdev sukhjit sukhvinder sukhwinder suleman sultana
    suman sumita sumit sundeep sunil sunita suraj surendra suresh surinder surjit sushil sushila sushma
    swati syed tahir tahira tahmina taj talat talha tanveer tanvir tariq tarlochan tarun tasleem tayyab
    tayyaba tehmina tejal tejinder trupti tushar uday udham ujjal uma umair umar umesh urvashi usha usman
    uzair uzma vaibhav varinder varsha varun vijay vikas vikram vimal vimla vinay vinod vipin vipul viren
    virender vishal vivek waheed wajid waqar waqas waseem yash yasir yogesh yousaf yusuf zaheer zahid
    zahida zahra zain zainab zakia zakir zara zarina zeenat zeeshan zia zubair zubaida zulfiqar zulekha
    abeda anwara ashiqur ataur fazlul habibur hosne jahanara kamrul khaleda lutfur mahbub mahfuz mizanur
    mofizur monir moinul mosharraf motiur mujibur nazrul nurul rahima rasheda rezaul rokeya rushanara
    rabina ruksana sadiqur saiful selina shahana shahjahan shafiqul shirajul tofael anura chaminda dilshan
    kumari nimal priyantha ruwan sanath thilini aravind arumugam bala ganeshan kavitha kannan malini
    murali nirosha prabha rajendran selvaraj shanthi siva sivakumar suganya sutharsan thiru vasanthi
    bishnu bhim dhan laxmi purna rabin sabita tika yam
    """.split()
    # West, East, Central and Southern African; Caribbean
    + """
    abayomi abebe abeni abidemi abimbola abiodun abiola abosede ade adebayo adebola adedayo adefemi
    adekunle adeola aderonke adesina adetokunbo adewale adeyemi adjoa ama akeem akin akinola akinwale
    akosua akua akwasi alem amadi amara amaka aminata amma anesu anthonia ayo ayodele ayokunle ayomide
    ayotunde azuka babajide babatunde bamidele bayo bisi blessing bola bolaji bolanle bolu bukola busisiwe
    chidi chidinma chidera chika chike chima chimamanda chinedu chinelo chinenye chinonso chinwe chioma
    chipo chisom chizoba chuka chukwudi chukwuemeka comfort dayo dele demba desta dumisani ebele ebenezer
    ebere ebo efe efosa efua ekow emeka emefa enitan eniola esi ese esther eyal ezinne farai fatou
    fatoumata fatmata femi fola folake folasade folu funke funmi funmilayo garikai gbenga gifty gloria
    godwin goodness grace haddy happiness hawa ibrahima idowu idris ife ifeanyi ifeoma ifunanya ige ijeoma
    ikechukwu ikenna innocent isatou isioma itai iyabo jelani jumoke kagiso kamau kariuki kehinde kelechi
    kemi khadijah khady kizito kobina kofi kojo kudzai kunle kwabena kwadwo kwaku kwame kwasi kwesi
    kwabina lamin lanre latoya lekan lerato lindiwe lola loveness lungile makena mandla mamadou mariama
    mariatu mavis mbali memory modou momodou mojisola moses moussa mpho mthunzi muna musa mutasa mwangi
    nana naledi ndidi ndubuisi ngozi njeri nkechi nkem nkosana nneka nnamdi nnenna nokuthula nomsa nonso
    nosipho ntombi nyasha nyarai obi obinna oghene oke okechukwu ola olabisi oladele olamide olanrewaju
    olawale olayinka oluchi olu olufemi olumide oluwaseun oluwatobi olusegun omolara omotola onyeka osagie
    osas ousmane oyin patience peace praise precious princess promise prosper prudence queeneth rasaq
    rejoice ronke rotimi rudo rufaro rutendo sade samba samuel sanele segun sekou sello seun seyi shola
    sibusiso simba sipho sizwe sola solape sulaiman sylvanus tafadzwa taiwo takudzwa tanaka tariro tatenda
    temitope temi tendai tendayi thabo thandi thandiwe themba thulani tinashe tiwa tobi tobenna tolu
    tolulope tope tosin tunde tumelo uche uchenna udo ugochukwu ugonna unathi uzoma wale wambui wangari
    wanjiru winnet wonderful yaa yaw yemi yetunde yinka yewande zanele zodwa zola biniam dawit eyob feven
    filmon gebre girma haile helen hirut kidane mekonnen meron mulugeta rahel samrawit saba selam semhar
    senait solomon tadesse tekle tesfaye tigist yonas yohannes zewdu abdi abdirahman abdirizak abshir
    ahlam amaal asha ayaan bashir deeqa dahir faduma fadumo farhiya fartun hibo hodan hodo ifrah ilhan
    khadra liban mahad maryan mohamud mowlid mukhtar nimco saharla sagal sahra salah shamso shukri suad
    warsame yahya yusra zamzam zeinab alford aston beres carlene chevaughn clifton clovis courtenay
    cuthbert dalton delroy demar dennison desreen devon donette donovan dujon errol everton fitzroy
    garfield glenroy hyacinth icilda ivorine jahmai jamal jamar jerome jevon junior kadeem kareem keisha
    kemar kimani lashawn lascelles latisha leroy linval lloyd marcia marlon marvalyn merlene monique
    neville norris nyeisha omari orville oneil owayne rasheed renford roxroy rohan ronaldo sancia shaneka
    shanice shaniqua shantel shaquille shereen sherika sherene sonia tameka tamika tanisha trevon tyrell
    tyreece vernal verona vivia wendell winsome winston yannick zion
    """.split()
    # Polish, Romanian, Ukrainian, Russian, Baltic, Balkan, Hungarian, Czech, Greek, Albanian, Turkish
    + """
    adrianna agata agnieszka aleksander aleksandra aleksy alicja ania andrzej arkadiusz artur barbara
    bartek bartosz beata boguslaw bozena czeslaw damian danuta dariusz dawid dominik dorota edyta elzbieta
    ewa ewelina filip franciszek gosia grazyna grzegorz halina hania henryk hubert iga irena iwona iza
    izabela jacek jadwiga jakub jan janina janusz jaroslaw jerzy joanna jolanta jozef julita justyna
    kacper kamil kamila karol karolina kasia katarzyna kinga klaudia konrad krystian krystyna krzysztof
    leszek lech lidia lukasz maciej maciek magda magdalena malgorzata marcin marek mariola mariusz marta
    marzena mateusz michal mieczyslaw mikolaj miroslaw monika natalia oliwia ola pawel patrycja piotr
    przemek przemyslaw radek radoslaw rafal renata robert roman ryszard sebastian slawomir stanislaw
    stefan stefania sylwia szymon tadeusz teresa tomasz tomek urszula waldemar weronika wieslaw wiktor
    wiktoria witold wladyslaw wojciech wojtek zbigniew zdzislaw zofia zosia zuzanna zygmunt adina adriana
    alexandru alin alina ana anca andreea andrei anamaria bogdan calin camelia catalin catalina ciprian
    claudiu constantin corina cornel cosmin costel cristi cristian cristina dan daniela danut delia diana
    doina dorin dragos dumitru elena emil eugen felicia florentina florian florin gabriela gheorghe
    georgeta horia ileana ilie iulia iulian ion ionel ionela ionut iuliana larisa laurentiu lavinia
    liliana liviu loredana lucian luminita madalina marian mariana marin marinela marius mihaela mihai
    mirela mircea monica nicolae nicoleta nicusor octavian oana ovidiu petru radu raluca ramona razvan
    roxana silviu simona sorin sorina tatiana teodor tudor valentin valeriu vasile victoria violeta viorel
    viorica vlad aleksei alexei alyona anatoly andrii andriy anton anzhelika artem bohdan borys danylo
    daria darya denys dima dmitri dmitry dmytro ekaterina evgeny fedir galina gennady gleb halyna hanna
    igor ihor ilya inna iryna irina ivanna katya kateryna khrystyna kirill konstantin ksenia kyrylo larysa
    leonid lesia liudmyla ludmila lyubov maksim maksym marko mariia maryna masha mykhailo mykola nadiya
    nastya nataliia nataliya nikolai oksana olek oleg oleh oleksandr oleksii olena olesya olha ostap pavlo
    petro polina roksolana ruslan sergei serhii serhiy snezhana sofiya solomiia stanislav svetlana
    svitlana taras tatyana tetiana vadim vadym valentyna valeriia vasyl viktor viktoriia vitali vitaliy
    vladimir volodymyr vyacheslav yana yaroslav yelena yevhen yulia yuliia yuri yuriy zhanna zoya agne
    aiste algirdas arturas asta aurelija darius dovile edgaras egle giedre gintaras ieva inga jonas
    jurgita justas kristina laima lina linas mantas mindaugas neringa ramune rasa rimantas rita ruta
    saulius simonas tomas ugne vaida vilma virginija vytautas zydrunas aivars andris arturs dace edgars
    girts guntis ilze janis juris kaspars kristaps liga martins normunds raimonds sanita sandris zane
    ahmet ayse aylin ayten aydin baran berfin bulent burak can cem cemal cengiz deniz dilan ebru ekrem
    elif emine emre engin erdal erdem erkan esra fatma ferhat gul gulsen gokhan hakan halil hasan hatice
    huseyin ibrahim ilker ismet kadir kemal leyla mahmut mehmet meltem merve metin murat mustafa nazan
    nuray nuri ozan ozgur ozlem rojin selim serdar serkan sevgi sibel suleyman tuncay turgut ugur umit
    volkan yilmaz yusuf zehra zeynep agim agron albana ardit arben artan arta bardhyl besnik blerim bujar
    dritan edona elira endrit ervin fatjon fatmir flamur florim gent gezim ilir kreshnik kujtim lirim luan
    mirlinda shpresa skender valbona valon anastasios andreas angelos athanasios christos costas demetrios
    despina dimitra dimitri dimitris eleni evangelia evangelos georgios giorgos ioanna ioannis katerina
    konstantinos kostas kyriaki kyriakos maro marios michalis nikolaos nikos panayiotis panos pantelis
    savvas sofia sotiris spyros stavros stelios thanos theodoros vasilis vassiliki yiannis yiorgos
    aleksandar biljana boban boris branka bojan dejan desislava dimitar dragan dusan gergana georgi goran
    hristo iliyana ivana ivaylo ivo jelena jovan jovana kalina krasimir lyubomir marija marijana milan
    milena milica milos mirjana miroslava nenad nevena nikola nikolay petar plamen radka radoslav sasa
    slavica slobodan stefka stoyan tanja teodora todor tsvetan tsvetelina vanya velimir vesna zdravko
    zeljko zlatko zoran anna attila balazs bela csaba eszter ferenc gabor gyorgy ildiko imre istvan jozsef
    judit kata katalin krisztina laszlo miklos peter reka sandor szilvia tamas tibor timea zoltan zsofia
    zsolt zsuzsa jana jaroslav jiri josef lenka lucie ludek marketa martina miroslav ondrej pavel pavla
    petr premysl stepan tereza vaclav veronika vlasta zdenek zuzana
    """.split()
    # Arabic, Persian, Afghan, Kurdish; Jewish and Hebrew
    + """
    abdel abdelaziz abdelkader abdelrahman abdulaziz abdulrahman adnan afaf ala alaa amal amani ammar amr
    asmaa awad ayman ayoub bader bahaa baraa bassam bassem dalia dania dina duaa eman esraa faris farouk
    fawzi fadi fahad fares fatemah firas ghada ghassan hadeel hadi haifa haitham hala halima hamad hamdi
    hanan hanadi hani hatem haya hazem hend hesham hiba hisham hossam huda hussein ibrahim ihab iman inas
    israa jaber jafar jalal jalila jamila jawad jumana karima kareema kawthar khaled khalifa lamia latifa
    layth lina lubna maha mahdi maher mahmoud majed majida malak manal mansour marwa marwan maysa mazen
    mohanad mona mostafa mouna moustafa muna munira mutaz nabil nada nader nadir naima najat najla nawal
    nayef nesrine nizar nour noura nouri nura omaima osama othman ousama qais rabab rabia rached raed
    rafik rahma rajaa ramadan rami ramzi rana rania rasha rashad reem riad ruba saber sabah safa said
    salah saleh salem salma sami samah samar samira sara sawsan shadi shaima sherif sherine soha souad
    suha suhair suleiman taha tamer tarek wael wafaa walid wassim widad wissam yara yasser yassin youssef
    yousef zaid zaki zakaria zaynab ziad zineb abbas ali amin arash arezoo ardeshir arman atefeh azadeh
    babak bahar bahman behnaz behrouz behzad bijan cyrus dariush ehsan elaheh elham elnaz fariba farid
    farshad farzad farzaneh fereshteh golnaz hamed hamidreza hooman hossein kamran kaveh keyvan leila
    mahin mahnaz mahsa mahtab majid mandana maryam masoud masoumeh mehdi mehran mehrdad mina mitra mohsen
    mojgan morteza nahid narges nasrin navid nasim negar niloufar nima omid parisa parviz payam peyman
    pouya ramin reza roya saeid saman sanaz setareh shabnam shahin shahram shahrzad shirin shohreh siavash
    sima soheila soraya vahid yalda zahra zohreh ahmadullah ajmal asadullah farhad gulalai habibullah
    hamidullah mirwais najib najibullah noorullah rahmatullah sayed shafiqullah wali zabihullah zarghuna
    aso awat azad chiman dilshad hawre hiwa karwan khabat nazdar rebaz rebwar rojda shilan shirwan soran
    zana aharon akiva ariel aron asher avi avigail avital avraham aviva baruch batya benzion binyamin
    chaim chana chaya dovid dov efraim eitan eliezer elisheva esti faigy gavriel gila gitty golda hadassah
    hersh hindy itzhak leib levi malka menachem mendel meir mendy miri mordechai moshe motti naftali
    nachman nechama noam ofer oren perl pinchas rachel raizy refael rifka rivka rivky ruchel ruth shalom
    shai shaul shira shlomo shimon shmuel shmuli shoshana shulamit simcha sruly talia tamar tova tsvi
    tzipporah tzvi uri yaakov yael yair yehuda yehudit yitzchak yisroel yoel yocheved yonatan yosef yossi
    zev zvi
    """.split()
    # Chinese, Vietnamese, Filipino, Japanese, Korean, Thai; Spanish, Portuguese, Italian, French, Nordic
    + """
    bao chen chi chun fang feng guang hao hong hua hui jia jian jiang jie jing jun kang kwok lan lei li
    liang lili lin ling mei meiling min ming ning ping qiang qing rong shan shu siu tao tian ting wai wan
    wei weiwei wen wing xia xiao xiaoming xin xiu xu xue yan yang yi ying yong yu yuan yue yun zhen zheng
    zhi anh binh bich cuong dao diep duc dung giang hoa hoang huong khanh kien lam linh loan mai minh nga
    ngoc nhung oanh phuong quan quang quyen quynh son tam thanh thao thi thu thuy tien trang trinh trung
    tuan tuyet van vinh xuan analyn arnel cherrylyn edwin emelita imelda jhun jomar joselito jovelyn liezl
    lorna maricel marites marivic marlon mylene nenita renato rhodora rodel rogelio rommel rosalinda
    rowena rosario virgilio aiko akira ayako daisuke emiko haruka haruki hiroko hiroshi kaori keiko kenji
    kenta kumiko mariko masako naoko naomi noriko satoshi takashi takeshi tomoko yoko yuki yuko eunji hye
    hyun jieun jihoon jimin jinsoo kyung minho minji sangmin seojun sooyoung sujin sunhee woojin youngsook
    anong apinya arunee kanya malee nok noi pim ploy pranee siriporn somchai sunisa supaporn wanida
    adriana alejandro alfonso alvaro ana andres angel angela antonio antonella armando arturo beatriz
    belen bruna caio camilo carlos carmela catarina cesar chiara claudio clara consuelo cristiano
    cristobal dario davide diego diogo dolores duarte eduardo elena elisabetta emanuele emiliano enrico
    enrique ernesto esperanza esteban eugenio fabio fabiola federica federico felipe fernanda fernando
    filipe filipa flavia flavio francesco francisca francisco franco gabriela gaetano gianluca gianni
    giacomo giada giorgia giorgio giovanna giovanni giulia giulio giuseppe gloria gonzalo guadalupe
    guilherme guillermo gustavo hector henrique hugo ignacio ilaria ines inigo isabel jaime javier joana
    joao joaquim joaquin jorge jose juan juana juliana lara laura leandro leonardo leticia lorena lorenzo
    lucia luciano luis luisa luigi luiz maite manuel manuela marcela marcelo marcos margarida margarita
    maria mariana marisol mariangela massimo matheus mateo matias mauricio maurizio mercedes miguel
    milagros mirella monica nuno octavio oscar osvaldo pablo paloma paola paolo patricia patrizia paulo
    pedro pietro pilar rafael rafaela ramiro ramon raquel raul ricardo riccardo roberta roberto rocio
    rodrigo rogerio rosa rosalia ruben rui salvador salvatore santiago sandro sergio silvana silvia simao
    sofia soledad stefano susana teresa thiago tiago tomas tommaso umberto valentina valeria vanessa vera
    veronica vicente vincenzo vitor ximena yolanda adrien agathe amandine anais antoine arnaud aurelie
    aurelien baptiste benoit brigitte camille cecile celine charline chantal claire claude clemence
    corentin damien delphine didier dominique elodie emilie emmanuelle etienne fabien fabrice florian
    francine francois francoise gaelle genevieve geraldine ghislaine gilles guillaume helene herve
    isabelle jacques jeanne jerome jocelyne julien laetitia laure laurent loic luc lucien ludovic
    madeleine manon marcel margaux marine marjolaine mathieu mathilde maxime melanie mireille monique
    nathalie nicolas noemie odile olivier pascale patrice philippe pierre quentin raymonde regine regis
    remi renaud rene romain sandrine sebastien severine simone solange sophie stephane sylvain sylvie
    therese thibault thierry valentin valerie veronique virginie vivienne xavier yann yannis yves yvonne
    anders andreas anke anneliese annika antje arne astrid bettina birgit bjorn britta christoph dagmar
    dieter dirk elke erik erika ernst eva frauke friedrich fritz gerhard gisela gudrun gunther hanne hans
    heike heiko heinrich helga helmut henrik henning herbert hildegard holger horst inge ingrid jens
    joachim jochen jorg jurgen karin karsten katja katrin klaus kristin lars lasse lieselotte lotte lutz
    magnus manfred marieke markus mathias matthias mette moritz nils olaf ole oskar pernille petra rainer
    ralf reinhard renate rolf rudiger rutger saskia sigrid silke sabine siegfried sjoerd stefan steffen
    susanne sven sverre thorsten tjeerd torben torsten ulrich ulrike ursula ute uwe volker werner wim
    wilhelm willem willemijn wolfgang bente dag eirik elin frida gunnar gustav hakon harald helle ida
    inger johan jonas jorgen kirsten knut leif linnea maja malin marit mikkel odd oyvind pekka pernilla
    rasmus saga sanna sigurd solveig soren stig tove trine tuva ulf ulla
    """.split()
)

ALSO_WORDS = frozenset(
    """
    ramadan eid
    abbey ally amber angel april art ash aston aurora austin autumn avery bart basil bay beau berry bill
    blake blessing bliss bonnie bradley brandy brooklyn buck bud can carol case cat cedar chan chance
    charity chase chelsea cherry chester chi chuck clay clement cliff clifton coco cole colt comfort cosmo
    crystal dag daisy dale dalton dan dao dawn dean dee del des desmond devon di dick dolly don dot drew
    duke duncan dung dusty earl ebony eden elder ese eve faith fay fern finn fleur flora florence forest
    frank gay gene georgia german gill ginger glen glory goodness grace grant guy hal happiness hari
    harmony harley harrison harry hazel heath heather heaven holly honor hope hunter ike ina india indiana
    indie indigo innocent iris israel ivy jack jade jan jasmine jay jean jet jewel jordan josh joy jude
    july june junior juniper juno ken kent kim king kit lacey lam lance lane lea lee leigh les lily lin
    lincoln linden london lotus lou love loyal luan lucky luna mabel madison mae mai man maria mark marina
    martin mason max maxwell may mel melody memory mercedes mercy merlin merry miles milan min mina ming
    minster mo monday moray morgan morris nan nelson newton nick noel norm nova oakley odd ola olive opal
    oscar ole pansy paris pat patience patty peace pearl peggy penny perry pierce ping pip piper ply poppy
    porter praise precious preston primrose prince princess promise prosper prudence queen quincy rae ram
    rana ray read reg rex rich rick river rob robin rod roman rose rosemary rowan rowing royal ruby rusty
    rush saba saffron saga sage sally sam sandy savannah scarlett scott see serena shah shay shea shell
    sid sienna skip sky skye son song sonny spencer stan stanley star sterling stevenage stone storm sue
    summer sun sunny sydney tam taylor ted temple terrace thanh thi thu tia tiger tim tony top trinity
    troy tudor ty tyne una unity val valentine van vera verity vernon vi vic victor victoria vince viola
    violet virginia wade wai wales walter wan wanda warren wells wen wesley wick will willow win wing
    winston wonderful woody yam yan york yuan zion winter quan rasa lan linh hong kong ning rong tao tien
    trang trung alba rabbit thomas
    """.split()
)
