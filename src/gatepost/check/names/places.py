"""Words that make a name a place's, a body's or a thing's, and the place words that are names too."""

# After a name, or inside its run of capitals, these make it a place, a body or a thing. Never a surname here.
NOT_A_PERSON = frozenset(
    "road rd street avenue ave close crescent drive court gardens garden terrace square parade "
    "roundabout junction bypass "
    "estate school schools academy college university primary secondary infants nursery centre "
    "center house houses park parks "
    "way walk place bridge library hospital hospice surgery clinic practice pharmacy hotel inn "
    "arms tavern pub bar cafe restaurant "
    "theatre arena stadium ground museum gallery cathedral church chapel mosque temple synagogue "
    "station airport depot "
    "ltd limited plc llp inc group trust foundation charity association society club fc afc rfc cc "
    "united rovers albion "
    "palace castle manor abbey priory rooms suite city town county borough parish village council "
    "councils committee cabinet ward wards division constituency bay beach "
    "island islands river canal lake forest valley moor meadow meadows common farm works yard "
    "wharf quay pier docks "
    "lane mews rise row grove market mall arcade tower towers building buildings hub festival fair "
    "fete carnival show cup league "
    "award awards day days week month eve night memorial cenotaph statue monument bench fund "
    "appeal party act bill law code "
    "report review inquiry rule line route bus train tube network services service solutions homes "
    "housing developments "
    "construction properties estates agents bakery butchers stores supermarket brewery gym spa "
    "studios press news herald gazette "
    "times post echo mail chronicle argus guardian telegraph mirror sun parkway roadworks bins tip "
    "rec hall-of-fame flats "
    "heath-centre playgroup playground playing field fields allotment allotments rovers wanderers "
    "athletic hotspur town-hall "
    "january february march april june july august september october november december monday "
    "tuesday wednesday thursday friday "
    "saturday sunday christmas easter new year football cricket rugby choir band orchestra brass "
    "singers players".split()
)
STREETS = frozenset(
    "road street avenue close lane school academy park house centre library court hospital stadium "
    "statue pub".split()
)
# Place words that are surnames too: a person only with a first name that is nothing else.
SOFT_SURNAMES = frozenset(
    "hall hill hills wood woods green banks marsh mills mill heath west east north south london kent".split()
)
PLACEY = frozenset(
    "victoria albert alexandra elizabeth george william charles james edward henry st saint marys "
    "royal queen king queens kings "
    "stanley chester lincoln preston newton sydney florence georgia regent clarence ashton clifton "
    "denton milton "
    "hazel heather rose holly ivy may june april autumn summer hope forest river cherry cedar ash "
    "elder olive heath fern lily daisy poppy robin jay "
    "rowan rosemary basil clay cliff glen dale grace".split()
)
