"""Common words of council life, so that a lower-case hashtag can be split where a reader would split it.

Our own list, gathered from the words this project itself uses; not a dictionary, and not meant to be whole.
Imported only when a post holds a tag that may need it.
"""

WORDS = frozenset(
    """
abandon ability able about above absolute absolutely abuse abused abusive accept acceptable accepted access
accessibility accessible accommodation according accordingly account accountants accounts accuracy
accusations accuse acknowledge acquired across act acted acting action actions active activities actor acts
actual actually added address addressed addresses adds adjustments admin administration admire admissions
admits admitting adopt adopted adoption ads adult adults advance advancing advantage advert advertising
advice advised advisory affairs affect affecting affiliate afford affordable afraid after again against age
aged agencies agency agenda agent agents ago agree agreed agreement agrees ahead aim aimed aims air alarm
alarming alarms alcohol alert alerts alex alike alive all allegation allegations allegedly alley allotment
allow allowed almost alone along aloud already also alt alternative alto always amazing amber ambulance
amend amended amendment among analysis analyst analysts analytics and angels anger angry animal animals
announce announced announcements announces annoy annoying annual anonymous another answer answered answers
anti antisocial anxiety any anybody anyone anything anyway anywhere apart apologies apologise apology app
appeal appealed appeals appear appearance appeared appears appendix applause applicant applicants
application applications applied applies apply appoint appointment apprentice apprentices apprenticeship
apprenticeships appropriate approval approve approved apps april architects archive are area areas argue
argued arguing argument arguments arm armed army around arrangements arrest arrested arrives arrows arse art
article articles arts artwork asbestos ashamed asian aside ask asked asking asks asleep assessed assessment
assignment assignments assisted assisting association assume assumed assumes assurance assured asylum
atheist atomic attach attack attacked attackers attacking attacks attempt attendance attended attention
audience audit auditor august aunt author authorities authority autism auto automated automatic automation
autumn available average avoid awaited award awarded awards awareness away babies baby back backed
background backs backup bad badge badges badly bag bags bake baked bakery balance ball balloon ballot
ballots ban band bands bank bankrupt banks banned banner bans bar barbecue barred base basis baskets bath
bathing baths bats battlefield bay beach beaches beam beans beard beast beat beats beautiful because become
bed beds bee been bees before beginners begun behalf behave behaviour behind being belief beliefs believe
believed bell belong belongs below belt bench benches benefit benefits beside best better between beyond
bias bid bidding big bike bikes bills bin binary bind bins bird birds birth birthday birthdays biscuit
biscuits bit bitch bite bites bits black blame blaming bless blink block blocked blocking blocks blog blogs
blood bloody blow blue blunt blur board boards boat bodies body bomb bomber bonfire bonus book booked
booking books bookstart boost booth boots bored borough boss bot both bother bottom bought bounce bound
bowling box boy boys brackets branch branches brand brass breach bread break breaker breakfast breaks bribe
brick bridge briefing brighter brilliant bring bringing brings britain british broadly broke broken brother
brothers brown browser bucket budget budgets build builder builders building builds built bulbs bulk bullet
bullets bullies bully bullying bundle buried burn burned burnt burst bus buses business businesses but
button buy bypass cabinet cable cache cafe cake calendar call called calling calls calm calmly came camera
campaign campaigning campaigns can canal cancelled candidate candidates candle cannot capacity capital
capitals capped caps caption capture captured captures car caravan carbon card cards care cared career
careers carer carers cares caretaker caring carnival carol carpet carried carries carry carrying cars
cartoon case cases cash cast casualties cat catch catching categories category cats caught cause caused
celebrate celebrating celebration cell cells census cent central centre certain certificate chain chains
chair chairs challenge challenged chamber champion chance change changed changes changing channel channels
chapters character characteristic characters charge charged charges charity chart charts chase chasing chat
chatting cheap cheaper check checked checking checklist checks cheerful cheese chemicals chewing chief child
children chin chip chips chocolate choice choices choir choose chooses chose christmas church cinema circuit
circumstances cite cited cites citizenship city civic civil claim claims clarity class clause clean cleaner
cleaners cleaning clear cleared clearer clearing clearly clears clerk click clicked cliffs climate climb
climbing clinic clip clips clock clocks close closed closes closing closure closures clowns club clubs coach
coast coastal coat cock cocktail coconut code coded codes coffee coffin coherent cold collar colleague
colleagues collect collected collections college collision colour colours column columns come comes coming
command commenced comment comments commercial commissioners commissions commit committee committees
communication communications communities community company compare compared competition compiled complain
complained complaint complaints complete completed completes completion compliance complicated compliment
comply components compromise compulsory computer computers concern concerns concert conclusion conclusions
condemn condition conditional conditions conduct cone conference confidence confidential configuration
confirm confirmation confirmed confirms conflict confront congratulations connect connected connecting
connector conscience consent consider consideration considerations considered consistent console conspiracy
consult consultants consultation consultations consulted consulting consumer contact contains contempt
content contents contest contested context continues contract contractor contractors contrast control
controller controls controversial conversation cook cooking cool coordinator copied copies copy copyright
core cores corner coronation corporate correct correction corrections correspondence corrupt cost costly
costs could council councillor councillors councils count counted counter counters counties counting counts
county course courses court courtesy courts cover covering covers covert covid cracking craft crafts crank
crap crash crawl creating creative creator creators credentials credit crest crew crews cricket cried crime
criminal crisis crisp criteria critic critical critically criticised criticism critics crop cross crossed
crossing crossroads crowd crowds cruel crypto culture cup cups cure current curry custom customer cut cuts
cutting cycle cycling cyclist dad daily dam damage damn dance danger dangerous data database databases date
dated dates daughter dawn day daylight days dead deadline deaf deal dealing dealt dear death deaths debate
debt decade december decent decide decided decides deciding decision decisions decisive declare declared
declined decorative dedicated deeper deer default defeated defence define defined definition degree degrees
delay delays delete deleted deleting deliberate delight delivered delivering delivers demand dementia
democracy democratic dent department depend depends depot deputies deputy derby derived describe describes
description deserve design designed desk destroying destroys detail details detection detector detectors
developer developers device devices dial dialect diary dick did died differ difference different differs
difficulty digest digging digital dinner dinosaur direct directed direction directly director directors
directory disability disabled disadvantage disagree disagreed disappearing discharge discipline disclaimer
disclose disclosure discount discouraged discovered discovers discovery discretion discriminate
discrimination discriminatory discuss discussed discussing discussion discussions disgrace disguised disk
dislike dismissed display disposal disputed disputes disrespect disruption distance distinct distress
distributed district districts diversion diversity diwali docs doctor doctrine document documentation
documents does dog dogs doing domain done donkey donor donors dont doomed door doors double doubled doubt
doubtful down draft drafts dragon drain drains drama drank draw drawings drawn draws dream dressed drew
drink drive driver driving drop dropped drove drown drug drugs drunken dry duck due dump dumped duplicate
duration during duties duty dying each earlier early earn earns ears easier east easter eastern easy eat
eaten eating edge edit edited editing edition editions editor editors effect effective effectiveness effects
eggs eid eight either elderly elected election elections electoral electronic element elements eleven
eligible eliminating else elsewhere email emailed emails embarrassing emergencies emergency employee
employees employer employment empty encourage encouragement encouraging end ended ending endorsed
endorsement ends energy enforce enforced enforcement enforcing engage engagement engagements engine
engineers england english enhanced enjoy enjoyed enormous enough enter entities entitled entity entry
envelope epilepsy equal equality error errors especially established ethnic europe even evening event events
ever every everybody everyday everyone everything everywhere evidence exact exactly exaggerated example
examples excellent except exceptional exceptions excerpt exchange exclude excluded exclusion exclusive
excuse excuses executive exempt exemption exercise exhibition exist existence existing exists exit expect
expectations expected expecting expects expenses expensive experience experienced expired expires explain
explained explaining explains explanation explicit explicitly export exports expose exposure expressed
expression extends extension external extra extracts extraordinary extras eye eyes face faces facilities
facing fact facto factory facts factual fail failed failing fails failure fair fairly fairness faith fake
fall falling false families family famous fan fancy far fast fatal fathers fault faults favour favoured
fayre fear feared fears feather feature features february feed feedback feeds feel feels fees feet fell
festival fete few fewer field fields fifteen fifth fifty fight figure figures file files fill filled filling
fills film filming films filter filters filthy final finalist finally finance financial find finding
findings finds fine fined fines fingers finish finished finishing fire fired fires fireworks firm firms
first fish fit fitness fits five fix fixed flag flags flagship flames flashback flashing flat flats flood
flooding floods floor floors flow flower flowers flu fly flyers flying focus folder folding folk folks
follow followed followers following follows font food foods fool foot football for force forced forces ford
forecast forecasts foreign forget forgive forgiven forgotten form formal format formats former forms fortune
forty forum forums forward foster fostering fouling found founder fountain four fourteen frame framing fraud
free freedom freeze freezing frequency fresh freshly friction friday fridays fridge friend friendly friends
frightened from front frost frozen fuel full fuller fully fun function functionality functions fund funding
fundraiser fundraising funeral furious furnished further fuss future gain gala gallery gambling games gang
gap gaps garden gardens gas gate gates gather gave gay gender general generally generated generator gentle
get gets getting gift gifts girl girls give giveaway given gives giving glad glass glasses glitch glitter
global glue goal goals goat goes going golden gone good goodbye goose got governance government governments
gracious graffiti graft grandfather grant grants graph graphic graphs grass great green greener greetings
grew grey grief grilled gritter gritters gritting gross ground grounds group groups grow growing grown guard
guess guidance guide guidelines guides guilt guilty gun gym habit hacked hacks had haircut half hall
halloween halves hand handle handled handles hands hang hanged hanging hanukkah happen happened happening
happens happy harassed harassment harbour hard harder hardship harm harmed harmful harvest has hash hashtag
hat hate hated hates hatred hats have having hazards head headed heading headline headlines heads health
healthier healthy hear heard hearing hears heart heat heated heating heatwave heavy hedge hedgehog heels
heightened held helicopter hell help helped helpful helping helps hence her here heritage heroes heroic
hidden hide hides hiding high higher highlighted highways hill hills him hint hire hired hiring his historic
history hit hits hoax hold holder holders holding holds hole holes holiday holidays home homeless homes
honest honestly honesty hook hooker hooks hope hoped hoping horrible horse horses hose hospital hospitality
host hosted hosting hot hotel hotels hour hours house household households housing how hub hubs huge human
humanity humble hundred hurt hurts husband hut hypothetical ice icy idea ideas identification identifies
identify identities identity idiot idiots ignore ignored ignoring illegal illness illustration image images
immediate immigration impact implying import important imports impression inbox incident incidents include
included includes including inclusion inclusive income inconvenience increasing independent indicated
indicates indications indicative indirectly individual individuals indoors influence info inform informal
information informed informing inherit initial initiatives injured injuries innocence innocent input inputs
inside insider inspected inspection inspectors install installation instead instructions insult insulted
insulting insults insurance insurers intact integration integrity intend intended intends intent interactive
interest interested interests interface interfering interim intern internal international internet
interpretation interpreter intimate intimidating into intro introduced introduction invented investigate
investigation investigations investigator investment invites involved involves ireland irrelevant issue
issued issues item items itself jab jabs jam january job jobs join joined joke jokes journalists journey
jubilee judge judged judgement judges judgment judgments july jumps junction june junior jurisdiction jury
just keen keep keeps kept kettle key keyboard keys kicking kids kill killed killer killing kind kindly
kindness kinds king kingdom kitchen knees knew knife knit know knowing knowingly knowledge known knows label
labels labour lacks ladder lads lady lake lamb lamps land landing landlord lands lane lanes language
languages lantern lapse laptop large last lasts late later latest laugh laughing laughs launch law lawful
lawyer lawyers layer layout lead leader leaders leadership leads league leak leaking leaks learn learned
learning lease least leave leaves leaving lecture left legacy legal legend legislation legitimate legs
leisure lemon length lengths lent lesbian less lesser lessons let lets letter letters letting level
levelling levels lgbt liability liar librarian libraries library licence license licensed licensing lies
life lifelong lifetime lift lifted light lighter lights like liked likely likes liking limb limbs limit
limited limits line lines link linked linking links list listed listen listening listing lists litter little
live lived lives living load loaded lobby lobbying local location lock lockdown locked locks logged logging
login logistics logo logos logs loneliness lonely long longer longest look looked looking looks loop loops
lose losers losing loss lost loud louder love lovely lower lowered lowering lucky lunch lush lying machine
machines mad made magic magistrate mail mailing main maintain maintains make maker makes making malicious
man manage managed management manager mandatory manifesto manual many map mapping maps marathon march
marched marching mark marked market marketing markets marking marks marriage married mask masked masks mast
match matched matching mate material maternity matter matters maximum may maybe mayor mayors maze meadow
meal meals mean meaning means meant measure measures media median medicine medium meet meeting meetings
meets member members membership memes memo memorial memory men mental mention menu merely merge merged
merits mess message messages messaging method metres metric metropolitan mice middle midnight might
migration mild mile miles milk mill million millions mind minded minds mine minimal minimum minority minute
minutes mirror misleading miss missed misses missing mistake mistakes misuse mix mixed mobile mock mocking
mode model models moderate moderation modes module moment monday mondays money monitored monitoring month
months more morning mornings moron mosque most mostly mother mothers motion motivation motives move moved
moves moving much muddy multiple mum murder murdering museum music musicians must mute myself myth nail name
named names naming nanny narrow narrowly nation national nationality natural nature navy near nearby nearest
nearly necessary necessity need needed needs negative negativity neglect negotiating negotiations neighbour
neighbourhood neighbours nerve netball network networks neutral never new newer newest news newspaper next
nhs nice nicer nicest night nights nine nineteen nobody noise noisy none noon normally north northern not
note notes nothing notice notices notify november now nowhere nuisance number numbered numbers nurse nursery
nurses oath object objection objections objective obligation obscene observer obsolete obtain obviously
occasions occupation occurrence october off offence offences offended offensive offer offered offering
offers office officer officers offices official often oil old older oldest once one ones onion online only
open opened opening openly opens operator operators opinion opinions opponent opponents opportunity opposite
opposition optimistic option optional options orange order ordered ordinary organic organised orientation
original originals other others otherwise ought our ours ourselves out outcome outcomes outgoing output
outright outside over overdue overnight overturned overview own owned owner owners ownership owning owns
pack package packages packed packs page pages paid paint painting pair pairs palette pancake panel panels
pantry paper papers para parade paragraph paragraphs parallel parasite parent parish park parked parking
parks parody parrot part participation particular parties partly partner partners partnership partnerships
parts party pass passage passed passes passing passport password passwords past pasta paste patents path
patience patient patriotic pattern patterns pause pavement pay paying payment payments peace peaceful peak
peas pedestrian peer peers penalties penalty pencil pending penny pension pensions people percentage perfect
performance perhaps period periods permanent permission permits permitted persistent person personal
personally persons persuaded pest petition pets pharmacy phase phases phone phones photo photographs photos
phrase physical piano pick picker picking pics picture pictures pie piece pieces pier pigs pile pin pink
pinned pint pipeline place placement places plain plan plane planet planned planners planning plans plant
planted planting plants plaque plastic plate plates platform platforms play played playground pleaded
pleading please pleased plenty plot plots plus pocket point points poison police policies policy polite
politely political politically politician politicians politics poll polling polls pond pool poor poppy
popular portfolio portrait position possible post postal posted poster posters posting postponed posts pot
pothole potholes pound poverty power practical practice practices praise praised praises pray prayers
precinct precision predecessor preferred pregnancy pregnant prejudice premises prepare prepared prescribed
present presentation preserve press presses pressing pressure pretend prevent preventing prevention preview
previous previously price prices pride primary principal principles print printed prints prior privacy
private privately privilege prize prizes probably problem problems procedure procedures proceedings proceeds
process procession procurement product production professional professor profile profiles project prom
promise promised promises promote promoted promotes promotion prompt proof proper properly properties
property proposal proposals proposed proposes prose prosecution protect protected protecting protection
protects protest protocol protocols proud prove proven provide provider providers provision proxy
psychological pub public publication publicity publicly publish published publisher publishes publishing
pump pumps punish puppy purchase purple purpose purposes pursue push pushes put puts putting qualify quality
quarry quarter quarterly quarters queen queer queries query question questions queue quick quickly quiet
quietly quit quite quiz quotation quote quoted quotes quoting race racism racist radio raid rail railway
rain raise raised raises ramadan ramp random range ranging rank ranks rant rare rarely rate rated rates
rather rats reach reached reaches read reader readers reading reads ready real really reason reasonable
reasonably reasoning reasons rebuilt recall receipt receipts receive received receives recent reception
recipe reckless reckon recognise recommend recommendation recommended record recorded recording records
recovery recruitment recycle recycling red reduce reducing reel refer referee reference references referral
referred refresh refugee refugees refund refuse refused regard regarded regenerate regeneration regiment
regional register registered registers registration registry regret regrets regulated regulation regulations
regulator regulatory reject rejected rejecting rejection relating relations release releases relevance
relevant religion religious rely remain remains remarks remedy remember remembrance reminder removal remove
removed removes removing renamed rent rents reopened repair repairs repeat repeated repeats repetition
replace replaced replacement replied replies reply replying report reported reporter reporting reports
repost republican reputation request requested requests require required requirements requires rescue
research researched resemble reservations reserve reserved reserves reservoir residency resident residential
residents resign resignation resigned resilience resilient resolution resolved resources respect respectful
respond response responses responsible rest restart restored restrict restricted restriction restrictions
result results retention retired retrieved return returned returns reveal reverse review reviewed reviewer
reviews revision revisions reward rewrite rhyme rhymes ribbon ride right rightly rights ring ringing riot
rise risk risks rival river road roads roadworks roasted robbed robbery robust rogue role roles roll rolled
roof room rooms root rotation rotten round rounds route router routes routine routines routing row rows
royal rubbish rude rugby ruined rule rules ruling run running runs rush sacked safe safer safest safety said
sailing salary sale sales salt same sampling sanctioned sanctions sanctuary sandbag sandbags sandwiches
sarcasm sarcastic sat satire saturday save saved saves saving saw say saying says scale scam scams scan
scanning scare scared scenario scene schedule scheduled scheme school schools scope score scores scoring
scotland scouting scrap screen screens screenshot screenshots script scrub scrutiny sculpture sea sealed
seals search searched searches seaside seats second seconds secrecy secret secrets section sections sector
secure security see seed seeds seek seekers seems seen sees seizure seizures sell selling sells semi send
sends senior sensitive sensitivity sent sentence sentences sentencing separate separately september sequence
serious seriously seriousness serve server servers serves service services session sessions set sets setting
settings settle settled settlement seven seventy several severely severity sewage sex sexism sexist sexual
sexuality shadow shame shape share shared shares sharing shaving she shed sheep sheet shelf shelter shepherd
shield shift shifts ship shipped shipping ships shock shocking shoes shoot shooting shop shopping shops
short shortened shot should shoulders shouted shouting shovel show showed showing shown shows shut shutting
shy sick sickness side sides sign signal signals signature signed significant signs silence silently silly
simply since singing single singles sink sinks sister site sites sits sitting six sixth size skate skills
skin skins skip skipped slaughtered slave sleep sleeps slice slightly slip slips slogan slot slots slow
slowing small smaller smallest smart smashed smell smoke smoking snatched snow social socks sofa solar some
somebody someone something somewhere song soon sorry sort sorted sorting sorts sought soul sound soup source
south southern space spaces spam span speak speaker speaking spec special specialists specific speculate
speech speed speeds spelling spend spent spine spite splash split spoke spoken spokesman sponsored sport
sports spot spotted sprayed spread spreads spring springs square stack stacked staff staffing stage stages
stairs stalking stall stamps stand standard standards standing stands stars start started starter starting
starts state stated statement statements states static stating station stations statistics statue status
statute statutory stay stayed staying stays steady stealing steer stem step stepped stepping steps
stereotypes sticker sticks sticky still stir stitches stole stolen stone stones stood stop stopped stopping
stops store stored stores stories storm story storytime straight strangers strategies strategy stray stream
streams street streets strength strengths stretch strict strike striker strikes strings strip strong
stronger strongly structured struggled stuck study stuff stunning stupid style styles subject submission
submit submitted subset substantial substantially success such sued sufficient suggest suggested suggests
suite suites summary summer summons sums sun sunday sundays sunrise sunset sunshine supermarket supper
supplements supplier suppliers supply support supported supporters supporting supports suppress suppressed
suppression sure surely surface surgeons surgeries surgery surveillance survey survive survives suspect
suspend suspension suspicion suspicious swan swap swear swearing swim swimmer swimmers swimming swings
switch switched swore sworn swung symbols system systems table tables tactic tag tagged tags take taken
takes taking talk talked talking talks tall target targeting targets task tasks taste taught tax tea team
teams tech technical teen teenager teenagers teens tell telling tells template temporal temporary ten
tenants tennis tens tenth term terms terrorism test tested tests text texts than thank thanking thanks that
the theatre theft their them themes themselves then theory there these they thick thicker thief thin thing
things think thinks third thirds thirty this those though thought thoughts thread threads threat threaten
threatened threatening threats three threshold thriving through throwback throwing thrown thumb thursday
tidy tied tier tile till time timed times tin tip tipping tips tired tit title titles toast today toddler
together toilet toilets tokens told tolerated toll tomato tomorrow tone tonight too took tool tools tooth
top topic topics tops total totals touch touching tower town towns toxic toxicity trace track tracks trade
traders trading traffic trafficking tragedy trail trailer train trained training trains traits tram trans
transcript translate translation translations transparency transport travel treasurer treat treated treats
tree trees trend trends trial tribunal tribute tried trigger triggers trim trip trips trouble true trumpet
trust trusted trustee truth try tuesday tuned tuning turn turned turning turnout turns tweet tweets twelve
twenty twice two type typed types typical typing ukraine unbearable uncle unclear uncomfortable under
undermine understand undo unhappy union unique unit united university unknown unlawful unless unnamed
unofficial unpaid unrelated unsure until unused update updated updates upheld uphold upload upper upset
upsetting urge urgent urging usage use used useful useless user username users uses using usual usually
vaccine vaccines valid valley value values valve van variant vary vault vehicle vendor vendors verb verbal
verdict verge verification verified version versions versus very vest veterans vibes victim victims victory
video videos view viewers viewing viewpoint views village violence viruses visible visit visited visiting
visitor visits vocabulary voice voices volume volunteer volunteering volunteers vote voted voter votes
voting vulnerable wait waiting wales walk walked walkers walking walks wall want wanted wants war ward
warden wards warm warn warned warning warnings warns warrant was washing waste watch watched water wave way
ways weak wear wearing weather web website websites wedding weddings wednesday wednesdays week weekend
weekly weeks weighed weighs weight weir welcome welcomes welcoming welfare well wellbeing wellness welsh
went were west western what whatever wheel wheelchair when whenever where wherever whether which while
whisky white who whoever whole wholly whom whose why wide wife wifi wild wildlife will win wind window
windows wink winner winners wins winter wish with withdraw within without witnesses wizard woman women won
wonder wondering wood woodland woods word wording words wore work worked worker workers working works world
worried worries worry worrying worse worst worth would wow wrapping wreck wrecked write writer writes
writing written wrong wrote year yearly years yellow yes yesterday yet you young younger your yours yourself
youth zero
""".split()
)
# Short words that a tag may hold between longer ones.
SMALL = frozenset("a i of in on at to my we us up it is be by go do no so or an as me uk".split())
# Words that look like two and are one: nobody writes them with a capital inside.
CLOSED = frozenset(
    """
activewear aftermarket anybody anything anywhere apprenticeship apprenticeships autoantibodies background
backgrounds ballpark ballparks basketball birthday birthdays black blackboard blackburn blackpool blackwood
bodybuilding bookkeeping bookmark bookseller bookshop bookshops bookstart bradford breakdown breakfast
breakthrough bridgetown bridgewater bridgwater brotherhood buildings cambridge candlelight cardboard
caregiver caregivers caretaker carpark carpool chairman chairmanship chairwoman checkout chestertown
childbirth childcare childhood childless childlike childproof cinematography citizenship cleanup
consultation cookbook councillors councilman councilmember councilwoman countdown countryside crackdown
craftsmanship crossroads crosswalk customisable cycleway cycleways dashboard daylight daytime deathwatch
doorway downstairs downtown driveway earthworks eastleigh eastwood everyone everything everywhere facebook
fanservice fatherhood filmmaking firearm firearms fireball firebird firebirds firebox firebrand firebreak
firebrick firefight firefighter firefighters fireflies firehouse fireplace firepower fireproof firestarter
firestone firewall firewatch firewood fireworks floodgates floodlight floodlights floodplain floodwater
floodwaters foodstuff foodstuffs football footballer footbridge footlights footpath footpaths framework
frameworks friendship friendships fulltime gatekeeper gateway goalkeeper goalkeeping godparents goodbye
goodfellas goodnight goodreads goodwill grandchildren grandfather grandmother grandparents grassroots
greenaway greenback greenbacks greenbelt greenburg greenfield greenfields greenford greenhill greenhouse
greenhouses greenland greenlight greenpoint greenscreen greenstone greenstreet greenwell greenwich greenwood
groundhog groundwork guidebook guildford hailstorm halfway handbook handmade handwashing handwriting
hartlepool headlights headline headlines headquarters headstrong headteacher headteachers headwater heatwave
helpline helplines hereford highbridge highchair highgate highland highlands highlight highlighter
highlights highpoint highspeed highwater hillingdon hillside homecoming homegrown homeland homeless
homelessness homemade homeowner homeowners homework homeworking hotline housebuilding household householder
households housekeeping housework immunisation indoors information inspiration instagram installation
ironbridge kingsbridge knightsbridge knockout lakeside landfill landlord landlords landmark landmarks
landscape landscapes landslide layby leadership lifeboat lifesaver lifesaving lifestyle lifestyles lifetime
lightweight linkedin livesmatter livestock livestream livestreaming livestreams lockdown londoner londoners
longstanding lookout lovebirds lovechild makeover marketplace meltdown membership middletown midsummer
midwinter mindfulness ministry moonlight motherhood motorcycle motorway neighbourhood neighbourhoods
neighbourly netball network networking networks nevertheless newcastle newfoundland newhaven newmarket
newport newquay newsletter newsletters newspaper newspapers newsreader newsroom nightlife nightlight
nighttime nineteen nonetheless northeastward northerner northfield northgate northwestward noticeboard
nowhere olympian olympics openstreetmap outbuilding outdoors outstanding overnight overthinking overtime
oxbridge paralympic paralympics parathyroid partisanship partnership partnerships parttime passionless
passport passports password passwords pathway pathways pavement peacekeeping photographer photographs
photography photoshoot pickup placemaking playground playgrounds playgroup playgroups playhouse playschool
playtime policeman policewoman postcard postcards postcode postcodes primetime proudest proudfoot racecourse
racetrack railway railways rainbow rainfall rainstorm rainwater redbridge regeneration riverside roadblock
roadblocks roadhouse roadside roadworks roundup rundown safeguarding saleswoman scholarship schoolboy
schoolchildren schoolgirl schoolhouse schoolwork searchlight seaside semiconductor setup seventeen
shareholder shipbuilding shopkeeper shopkeepers showcase showcases showreel showtime shutdown sidewalk
sisterhood skateboard skateboarding skatepark smallholder smallholders smallholding smallpox smalltown
smartwatch smokefree snapchat snowdrops snowfall snowflake snowman snowstorm solarcity someone something
sometimes somewhere southeastward southend southerner southport southwestward southwold spokesperson
spokeswoman sponsorship sportsman sportsmanship spotlight spotlights springboard springfield springsteen
springtime stakeholder stakeholders stamford standoffish startup startups statesmanlike stepfather
stepmother stonehenge stonewall stoppages storybook stourbridge stratford streamlined streetlight
streetlights streetscape summerhill summertime sunflower sunflowers sunlight sunshine takeaway takeaways
teamspeak teamwork textbook textbooks thankful thankless thanksgiving thankyou thoughtful throughout
thunderstorm tiktok townhall townhouse townhouses townscape township townships townspeople trailblazer
transmission trowbridge tunbridge underclass underground understanding underwater upcycled upcycling
upperclass upperclassmen upstairs uptown uxbridge volleyball volunteering wadebridge walkway warehouse
wastewater watercolour watercolours waterfall waterford waterfront waterloo watermark watermelon waterpark
waterproof watersports waterway waterways weekend weekends westfield westgate weybridge whatever whatsapp
whatsoever wheelbarrow wheelbarrows wheelchair wheelchairs whenever wherever whiteboard whitechapel
whitehall whitehaven wildflower wildflowers winterfell wintergreen wintertime woodgreen woodland woodlands
woodstock workbook workforce workforces workload workmanship workplace workplaces workshop workshops
worldwide yorkshireman youngblood youtube
""".split()
)
# Endings of English place names: with one of these an unknown stretch is taken for a place.
PLACE_ENDINGS = (
    "ford",
    "bury",
    "shire",
    "wick",
    "ley",
    "mouth",
    "port",
    "worth",
    "thorpe",
    "combe",
    "bridge",
    "chester",
    "cester",
    "burgh",
    "borough",
    "minster",
    "stead",
    "hurst",
    "moor",
    "dale",
    "pool",
    "field",
    "hampton",
    "shaw",
    "wich",
    "sted",
    "mere",
    "brook",
    "leigh",
    "bourne",
    "ville",
    "thwaite",
    "ington",
    "ingham",
    "nham",
    "lton",
    "rton",
    "dham",
    "kham",
    "ston",
    "ndon",
    "ldon",
)
PLACES = frozenset(
    """
ambleford aylesbury barnet barnsley bath bedford berks berkshire bexley birmingham bolton bournemouth
bradford brent brighton bristol bromley buckinghamshire bucks bury cambridge cambs camden canterbury
cheshire cornwall coventry croydon cumbria derby devon doncaster dorset dover dudley durham ealing enfield
essex exeter gateshead gloucester greenwich hackney hampshire hants haringey harrow hastings herts hounslow
hove hull ipswich islington kent keynes lambeth lancashire lancs leeds leicester lewisham lincoln lincs
liverpool london luton manchester medway merton milton newcastle newham norfolk northmoor northumberland
norwich nottingham notts oldham oxford oxon peterborough plymouth poole portsmouth reading rochdale salford
sandwell sheffield shropshire somerset southampton southwark stafford staffs stockport stoke suffolk
sunderland surrey sussex sutton swindon tameside teesside torbay trafford tyneside wakefield walsall wigan
wiltshire wirral wolverhampton worcester worcs wycombe york yorkshire
""".split()
)
# A tag of only two words is split when it begins or ends as tags do, because many pairs are one English word.
ENDS = frozenset(
    """
action adoption art arts award awards awareness budget business businesses careers carers carnival centre
challenge change children city climate closure closures collection collections communities community council
culture cycling day days drink election elections energy event events families festival first flood flooding
floods food fostering free friendly fun future games gardens health heritage heroes history homes housing
hub hubs jobs libraries library local lovers market markets matters month music nature news park parking
parks pick picking plan planning police pride project reads recycling rescue roadworks safety school schools
service services sports stories strategy support survey swimming team together town towns training trust
united update updates village volunteers vote walking waste watch weather week weeks wildlife
""".split()
)
BEGINS = frozenset(
    """
bin choose clean climate community council discover explore family flood garden get happy have healthy help
international join keep let library litter local love meet mental my national new our proud public recycle
reduce road save school shop stay stop street support thank think town village visit vote we young your
youth
""".split()
)
