"""Which words with a capital could be somebody's name, as far as letters alone can tell."""

from gatepost.check.first_names import FIRST_NAMES

NOT_NAMES = frozenset(
    """
    the this that these those it its what which there here council councils planning highways housing
    labour tory tories conservative conservatives reform green greens lib dem dems liberal democrat
    democrats cabinet parish town county district city borough parking road street lane avenue close way
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december everything nothing everyone someone somebody nobody and
    but so why how when where who brexit government westminster parliament whitehall england britain uk
    budget our my your their his her we you they he she i facebook twitter nextdoor bluesky instagram
    football party park school site service services traffic tax office team group department committee
    full local national police court magistrates crown high standards audit ombudsman planners officers
    officer councillor councillors cllr cllrs leader mayor mp mr mrs ms miss dr sir north south east
    west upper lower great little house hall library hospital church station market square hill river
    bridge green field fields centre center bank holiday christmas easter st saint new old royal
    national news bbc itv herald gazette times guardian telegraph mail star post echo express mirror
    private eye big first second third if in on at of to for from with as is was are were no not yes all
    any every each some one two three then than now today tonight tomorrow just love hate please thanks
    thank sorry hello dear happy good bad well fact facts shame time follow ask report act policy plan
    plans scheme code conduct hi hey oh ok gdpr foi id tv nhs dvla hmrc ceo act bill election elections
    vote polling ward residents association community trust public inquiry anti fraud action daylight
    robbery white black asian british english scottish welsh irish french european christian muslim
    jewish god jesus can could should would will has have had do does did get got let see read look
    never always only still because since while after before until again
    """.split()
)
WORD = r"[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)*"
NAME = rf"(?:Mc|Mac|O['’]|Van |De )?{WORD}"
SHORT_NAMES = frozenset("dev gaz baz sanj stu bev lin shaz tel daz kaz jaz bri deb viv".split())


def looks_like_a_name(name: str) -> bool:
    """A title and a name, two words none of which is a common one, or a first name in use."""
    words = [
        word
        for word in name.replace(".", " ").split()
        if word.lower() not in ("mr", "mrs", "ms", "miss", "dr")
    ]
    titled = len(words) < len(name.split())
    if not words or any(word.lower() in NOT_NAMES for word in words):
        return False
    return titled or len(words) > 1 or words[0].lower() in FIRST_NAMES
