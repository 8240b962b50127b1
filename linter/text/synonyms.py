"""Words that say the same of one another, as far as letters of departments use them.

Two words are alike by their roots, so that "providing" and "offered" are as "provide" and "offer" are. A word may stand in
several groups: "raise" is like "increase" and like "lift". Broad on purpose: it is asked whether a word that stands for an
approved one may be no more than light rewriting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from linter.text.stems import root

_GROUPS = """
able capable
accept agree consent approve endorse pass
accessible available reachable
account explanation
accredited approved recognised certified authorised licensed permitted
achieve accomplish reach
acknowledge recognise appreciate understand know
act action step measure move
advance further promote encourage foster support champion
advice guidance counsel
advise tell inform notify
affect influence touch concern
agent representative delegate
agreement arrangement understanding deal
aim objective goal purpose target ambition intention
allow enable let permit help
alternative substitute
amount sum quantity total number
announce unveil declare state say
answer reply response submission respond contribution
anxious worried afraid
appoint name choose select pick
approach method way
appropriate suitable right fitting proper relevant
area place region locality district zone part
arrange organise plan
arrive reach come
ask request invite want
assess weigh judge evaluate gauge measure
assist help support aid assistance back
association society group club
attempt try endeavour seek
attend visit go come
attract draw bring pull
authority council
awareness understanding
ban prohibit forbid bar
barrier obstacle hurdle impediment
begin start commence launch open initiate outset beginning
belief view opinion
benefit advantage gain
best finest top
big large major substantial significant considerable sizeable great
blame fault
board panel committee
body organisation institution agency group
bold ambitious
booking reservation book reserve
borrow loan
boundary border
break interrupt
bring take
broad wide diverse varied
build construct develop erect make create
building premises property site
burn light
charge bill invoice
harm hurt injure
join membership belong
business firm company enterprise
buy purchase acquire obtain
call phone telephone ring
cancel scrap
capacity potential promise
car vehicle
care look
carry continue go proceed run
cash money funding fund finance resource
centre heart
change alter amend adjust modify revise alteration amendment
channel direct steer guide
charge fee price cost
check inspect examine verify test review
child young youngster
choose select pick opt decide
city town
claim apply application
clean tidy
clear plain evident obvious
clear remove
close shut
coach bus
coast shore shoreline
collaborate cooperate work
combined joint shared common
commerce trade
community neighbourhood
comparable similar equivalent
complain object protest
complaint grievance
complete finish conclude end
compulsory mandatory obligatory
concentrate focus target direct centre
condition term requirement
confidence trust
confidential private
consider examine study review assess think look weigh analyse analysis scrutinise
considering reviewing
consult hear ask
consultation exercise
continue remain stay keep proceed
contribute add
coordinated joined integrated aligned
core key central main principal chief fundamental primary
correct right accurate
cost expense price charge
country nation land state
country uk
course class
cover pay meet fund finance
create make produce generate form build develop
criterion condition
current present existing
customer client consumer user
damage harm
danger risk threat hazard
dangerous hazardous unsafe perilous
date day
deal tackle address handle
dealer trader merchant
debate consider
decide determine settle resolve rule choose
decision ruling determination verdict judgment judgement
delay wait
deliver implement execute provide carry
demand need requirement
department ministry
deposit lodge
describe explain outline set
design devise develop draw
detail information data particular
development growth progress
difficulty problem issue challenge
directly straight
disagree dispute object
disclose share reveal pass
discuss talk debate
dissatisfied unhappy
distance length
distribute share spread allocate
divide split share
doctor gp physician
draft prepare write draw
drive propel power spur push fuel
duty responsibility obligation
duty tax levy
dwelling home house residence property
earlier sooner before
earn make
earn receive
easy simple straightforward
economic financial
effect impact influence consequence
effort endeavour work
elderly old
emergency crisis
employ hire recruit take use engage
employee worker staff personnel workforce
empower enable equip
end finish conclude close
engage involve consult include
enhance improve strengthen boost better
ensure secure guarantee assure make see
entire whole full complete total
entitled eligible qualified
entry admission entrance access
environment climate conditions setting
equal same
equipment kit gear
especially particularly notably
essential vital crucial critical key important necessary indispensable significant
establish set found create fix
estimate reckon
event occasion
evidence proof
excel lead shine thrive succeed
excess extra surplus
fail lapse
exhibition display show
expand grow extend widen
expect anticipate envisage
expert specialist
extra additional further more
fair just equitable
fall drop decline decrease
farm holding
farmer grower
fast quick rapid swift speedy
faulty broken defective
fear worry concern
few handful
final last
financial monetary
find locate
finding conclusion result
firmly strongly
fix repair mend set
flat apartment
force power
free gratis
freedom liberty
friendly pro
fully completely entirely wholly
future coming
gain get obtain win
give provide offer supply grant furnish deliver present award
good strong sound solid
goods product
government administration
grow expand increase rise
growth expansion
hand give
happen occur
hear listen
high strong great
highest largest greatest biggest
hold host stage
hold keep have run conduct
hope expect
hospital ward
hotel accommodation
household family home
human person
hurt injure
idea suggestion proposal proposition recommendation
identical same
illness sickness disease
impartial neutral unbiased independent
include contain comprise cover
income earning revenue
increase raise grow boost lift
independent autonomous
individual single
industry sector
injury harm
input contribution view
inquire ask
inspection visit check
insurance cover
intend plan mean
international overseas foreign
invest spend put
investigate examine look
investigation inquiry enquiry
invoice bill
issue publish release send
job post role position employment
join enter participate
journey trip
justify warrant
keep retain maintain preserve hold store
kind type sort category
knowledge expertise
late overdue
law legislation statute act rule
lawful legal
lead head
leave depart exit quit
lend loan
lesson class
letter correspondence
level rate degree
limit restrict cap
link connect join
listed named
live reside dwell
local nearby
long lengthy
lorry truck
lose forfeit
manage run operate oversee administer handle
manner way means method
manufacturer producer maker
map plan
mark celebrate
match game fixture
meadow field pasture
medal award
medical clinical
mix range variety array diversity spread
modern new
money sum
mortgage loan
national nationwide countrywide
nature wildlife
near close
neighbour adjacent
network system
new fresh novel
noise sound
normal usual ordinary regular typical
note record register log
notice warning notification
offence crime
officer official
online digital electronic web
openness transparency
operate function run work
opportunity chance prospect
oppose resist
order command
organisation charity
outcome result
outstanding pending unpaid
overseas abroad foreign
owe due
owner proprietor
package parcel
page sheet
paperwork form document
parent mother father
park garden
part portion share proportion
participate join take
partner stakeholder
partnership together collaboration working
party side
pass go
passenger traveller rider
patient sufferer
pavement footpath path
payment sum
penalty punishment sanction fine
people person individual citizen resident public
period time
permanent lasting
permission consent approval leave authorisation
permit licence
personal individual
petrol fuel
picture image
place location spot site
place put lay
plan programme scheme strategy initiative project
pleased happy glad
pledge promise commit commitment undertake
policy measure
poor deprived disadvantaged
poor low
possible feasible
post mail
prepare ready
prevent stop avert
previous earlier former
principle rule
prison jail
private personal
prompt quick
property asset
protect safeguard defend shield guard
public open
publish issue release print
pupil student learner
put place set
question query enquiry
quickly swiftly fast rapidly promptly
rare scarce
reach achieve attain meet realise
read study consider
ready prepared
reason ground
reasonable fair sensible
receive attract draw elicit generate prompt get gather collect bring
receive get obtain
receive come arrive
reclaim recover recoup
recommend advise suggest
recyclable recycling
reduce lower cut decrease lessen diminish
refer pass send
reform change overhaul transform transformation
refund repay reimburse return
register record enrol enter
regular frequent
relative relation
remainder rest
remove take withdraw eliminate lift
rent lease hire
rent let
replace substitute
report account
represent speak
require need demand oblige call
resident inhabitant citizen
resilient robust strong
resource asset
retire leave
river waterway
road street highway
room bedroom accommodation
route road
route way path
rubbish refuse waste litter
rule regulation requirement
rural countryside
safe secure
sail travel go
sale selling
satisfied happy content
save keep
scheme arrangement
school academy
scrap abolish end
search look
security safety
seek look pursue
seldom rarely
sell market
send forward submit dispatch post
series number
serve help
service provision
set establish lay fix
severe serious
shape form influence inform
ship vessel boat
shop store retailer
short brief
show demonstrate prove evidence indicate
sick ill
size scale
skill talent ability
slow gradual
small little modest
spare extra
special particular specific
speech address statement remark
speed pace
sport game
stall stand
stock supply
stop halt
storm gale
stream brook
strengthen reinforce bolster
submit file send lodge
success prosperity
sufficient enough adequate
surrounding nearby neighbouring adjacent
survey poll
tackle address confront combat fight overcome
take get
talk discussion
tangible real concrete
targeted focused
task job
teacher tutor
team colleague
team squad
television tv
temporary interim
tenant renter
text message
theme topic
think believe consider
thrive prosper flourish succeed grow
throughout across
ticket fare
tool instrument
training instruction
transfer move
travel go journey
treat handle
treat regard
tree wood
trip visit
turn go
undertake perform do conduct carry
university college
unleash unlock release realise fulfil maximise
unusual rare
upset distressed
urge encourage ask call advise
urgent pressing immediate
use utilise employ apply
vacancy post
valley dale
value worth
van vehicle
view regard see
village hamlet
vision strategy
voluntary optional
volunteer helper
vote ballot
wage pay salary
wait await
wall fence
want wish
warm heat
sure certain ensure guarantee
reason cause ground
willing prepared ready happy
welcome invite
wide large
widespread general
woodland wood forest
written paper
wrong mistaken incorrect
year annual yearly twelvemonth
"""


_ENDINGS = ("", "s", "es", "d", "ed", "ing")
_START = 2
"""Letters that every word here has in common with its root."""


@cache
def _groups(start: str) -> Mapping[str, AbstractSet[int]]:
    """The numbers of the groups that each root with this start stands in: a letter asks for few of them."""
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(_GROUPS.splitlines()):
        for word in line.split():
            if word.startswith(start):
                groups[root(word)].add(number)
    return groups


def _groups_of(word: str) -> AbstractSet[int]:
    of = root(word)
    return _groups(of[:_START]).get(of, frozenset())


@cache
def _words() -> AbstractSet[str]:
    return frozenset(_GROUPS.split())


def listed(word: str) -> bool:
    """Whether a word, or that of which it is a form, stands here, and so is no other badly written."""
    return any(word.endswith(ending) and word.removesuffix(ending) in _words() for ending in _ENDINGS)


def synonymous(word: str, other: str) -> bool:
    """Whether two words may say the same: "offer" and "provide", "tackling" and "addressed"."""
    return not _groups_of(word).isdisjoint(_groups_of(other))
