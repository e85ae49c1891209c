"""The nouns that tell what kind of speaker somebody is ("the owner of a sawmill"), and those that tell of nobody."""

from __future__ import annotations

# people who speak for a body of a kind, and stay unnamed
_STAFF = {
    "company": "manager managers captain director directors foreman owner dealer contractor importer exporter supplier "
    "employer shipowner",
    "media": "bloggers blogger reporters correspondents",
    "state": "governor consul officers officer attaches attache generals general commander commanders diplomats "
    "envoys prosecutors",
    "research": "analysts analyst experts economists economist scholars scholar researchers researcher scientists "
    "authors author investigators engineers specialists historians academics",
}
_BODIES = {
    "company": "company companies firm firms operator operators owners exporters importers "
    "line lines shipper shippers bank banks plant plants factory factories management dealers contractors "
    "suppliers employers builder builders manufacturer manufacturers maker crew retailer retailers "
    "airline airlines railway railways port yard farm farms mill sawmill zoo museum theatre circus "
    "hospital airport shipyard smelter combine depot terminal shipowners charterer refinery corporation conglomerate "
    "enterprise holding venture subsidiary",
    "media": "media site sites website websites paper papers newspaper newspapers daily channel channels broadcaster "
    "broadcasters blog blogs outlet outlets magazine weekly portal portals tabloid",
    "state": "department departments ministry office authority authorities administration commission police army navy "
    "staff command committee council government cabinet parliament unit brigade court mission embassy consulate "
    "delegation service agency customs directorate bureau regulator guard guards force forces fleet watchdog "
    "inspectorate regiment battalion brigades units squadron state",
    "research": "foundation institute group groups project team teams tank tanks institution charity organisation "
    "organization nonprofit ngo laboratory",
}
STAFF = frozenset(noun for nouns in _STAFF.values() for noun in nouns.split())
KIND = {noun: kind for kinds in (_BODIES, _STAFF) for kind, nouns in kinds.items() for noun in nouns.split()}
FOLK = frozenset(
    "residents resident soldiers soldier defectors defector workers worker traders trader lawyers lawyer drivers "
    "sailors fishermen villagers locals inhabitants relatives prisoners refugees survivors neighbours students "
    "builders labourers laborers businessmen merchants volunteers activists customers passengers employees employee "
    "dockers dockworkers doctors farmers hunters smugglers brokers eyewitnesses bystanders fighters paratroopers "
    "veterans veteran pilots crewmen seamen seafarers escapees returnees wives parents "
    "businessman businesswoman businesspeople entrepreneur entrepreneurs merchant fisherman villager sailor docker "
    "farmer smuggler broker brokers eyewitness bystander shopkeeper shopkeepers vendor vendors wholesaler wholesalers "
    "middleman middlemen fixer fixers miners miner loggers logger welder welders seaman crewman returnee escapee "
    "relative student passenger paratrooper conscript conscripts serviceman servicemen".split()
)
FIGHTERS = frozenset("resistance partisan partisans underground guerrilla rebel rebels hacker hackers activist".split())
# what is written or drawn: it may say something, and nobody stands in it
TEXTS = frozenset(
    "statement message report document letter release banner sign post caption video slogan headline song sources "
    "comment commentary remark remarks text editorial dispatch readout communique paper account study survey article "
    "section clause treaty pact law resolution charter constitution".split()
)
NO_SPEAKERS = TEXTS | frozenset(
    "reports source agreement deal move meeting visit "
    "decision launch test war attack strike speech interview images image photos footage evidence data figure figures "
    "number total amount value cargo shipment shipments delivery deliveries week month year day morning evening night "
    "country countries side sides region world time way step news claim claims charge charges allegation "
    "allegations accusation accusations assessment estimate finding findings result case matter issue question answer "
    "videos photographs photo pictures clips recordings posts rumours rumors "
    "ship ships vessel vessels tanker train trains missile missiles shell shells weapon weapons debris fragments truck "
    "trucks plane planes rise fall increase decrease drop surge growth decline pattern patterns "
    "trend trends traffic activity movement movements buildup timing silence absence presence others "
    "revelation revelations disclosure disclosures discovery discoveries first second third "
    "rest latter former half most results tests records signs papers persons goods "
    "items version versions markings marking inscriptions labels stamps serials logs".split()
)
NOBODY = frozenset(
    "nobody nothing everyone everybody someone somebody anyone anybody none neither either another other such all both "
    "yes no one some many most few several much little more less enough sure true well thus here there today "
    "yesterday tomorrow elsewhere president minister god".split()
)
