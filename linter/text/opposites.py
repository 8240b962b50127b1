"""Words that say the opposite of one another, as far as letters of departments use them.

Two words are opposites by their roots, so that "excels" and "struggling" are as "excel" and "struggle" are. Words that
are one another's opposite by a prefix ("unaffordable") are told by their letters and are not listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache

from linter.text.stems import root

_PAIRS = """
above: below under
absent: present
accelerate: slow delay decelerate
accept: reject refuse decline
active: passive inactive idle
add: remove subtract deduct
advance: arrears afterwards
after: before
afternoon: morning
afterwards: beforehand
ahead: behind
alive: dead
allow: prevent forbid refuse ban prohibit bar
always: never rarely seldom
annual: monthly weekly quarterly biennial
annually: monthly weekly quarterly
appoint: dismiss
approve: refuse reject
arrival: departure
arrive: depart leave
attract: deter repel
automatically: manually
automatic: manual
backward: forward
before: when once
begin: end finish cease
benefit: suffer harm cost disadvantage
best: worst
better: worse
big: small little
bigger: smaller
binding: advisory
boost: cut dampen curb weaken reduce
borrow: lend
bottom: top
build: demolish dismantle destroy
buy: sell
central: minor secondary subsidiary incidental peripheral marginal local
cheap: expensive dear costly
cheaper: dearer
clear: unclear vague
close: open distant
closed: open
common: rare uncommon
compulsory: voluntary optional
conceal: disclose
confidence: doubt uncertainty mistrust
confidential: public
confirm: deny
consider: ignore disregard
consistent: inconsistent erratic
core: minor secondary subsidiary incidental peripheral marginal
create: destroy lose remove
crucial: optional unimportant incidental
daily: weekly monthly annually yearly
day: night
debit: credit
decentralise: centralise
decrease: increase
deep: shallow
delete: retain keep store
destroy: keep
direct: indirect
directly: indirectly
disclose: withhold
diverse: narrow uniform
domestic: foreign overseas international
domestic: internationally
downstream: upstream
earlier: later
early: late
easier: harder
easy: hard difficult
eligible: ineligible
employer: employee
empower: weaken constrain disempower
enable: prevent stop hinder block
encourage: discourage deter
encourage: force compel
enhance: diminish reduce
enter: leave exit
equal: unequal
equally: differently unequally unevenly
essential: optional unimportant incidental
evening: morning
excel: struggle fail lag falter
exclude: include
exempt: liable
expand: contract shrink narrow
export: import
extend: shorten curtail cut
external: internal
fail: succeed
fair: unfair
fall: rise
far: near
fast: slow
faster: slower
few: many
fewer: more
final: first initial provisional interim
firm: tentative
first: last afterwards later
fixed: variable
forbid: permit allow
free: paid
full: partial empty part
fully: partly
gain: lose
generous: mean
give: withhold
good: bad poor
grant: refuse deny withhold
greater: lesser smaller lower
greatest: least smallest
gross: net
grow: shrink decline contract
growth: decline contraction
hasten: delay slow
help: hinder
high: low
higher: lower
highest: lowest
home: overseas
immediate: gradual delayed eventual
immediately: gradually eventually
important: unimportant minor trivial
improve: worsen deteriorate
incoming: outgoing
increase: reduce lower cut
independent: dependent
individual: collective
indoor: outdoor
indoors: outdoors
inland: offshore coastal
inside: outside
invest: disinvest divest
invite: oblige compel
issue: revoke
join: leave
joint: separate single
junior: senior
keep: discard abandon lose
keep: surrender
key: minor secondary subsidiary incidental peripheral marginal
large: small
larger: smaller
largest: smallest
lead: follow trail lag
leading: lagging trailing
least: most
less: more greater longer higher
lift: lower impose
light: heavy
long: short
longer: shorter
main: minor secondary subsidiary incidental peripheral marginal
major: minor
majority: minority
mandatory: optional voluntary
maximise: minimise
maximum: minimum
modern: outdated obsolete
monthly: weekly
national: local regional
near: distant
negative: positive
new: existing old
obey: ignore
offshore: onshore
oppose: favour
oral: written
orally: writing
outside: within in
overturn: uphold
own: rent
paper: online
part: all whole
pay: withhold
permanent: temporary
permit: prohibit refuse ban
plentiful: scarce
previous: next
primary: secondary minor subsidiary
principal: minor secondary subsidiary incidental peripheral marginal
private: public
profit: loss
progress: setback
promote: hinder discourage suppress
propel: hold
prosper: decline
protect: expose endanger
publish: withhold suppress conceal
quick: slow
quickly: slowly
raise: lower cut
rapid: slow gradual
rapidly: slowly gradually
recent: old
recruit: dismiss
remove: keep retain
renew: cancel revoke
report: ignore
resilient: fragile vulnerable
resume: suspend
retain: abandon scrap lose
reveal: hide
rich: poor
rigid: flexible
rising: falling
rural: urban
same: different differing separate varying lower higher lesser greater
safe: unsafe dangerous
secret: public open
secure: insecure lose
serious: minor trivial
severe: mild
share: withhold
shrink: enlarge
sick: well
significant: minor insignificant negligible modest marginal
simple: complex complicated
simpler: complicated
simplify: complicate
single: several joint multiple
skilled: unskilled
slower: quicker
speed: slow
spur: curb deter
spur: force compel
stage: once overnight
stable: unstable volatile
start: end stop finish
strength: weakness
strengthen: weaken undermine
strict: lax lenient
strong: weak
stronger: weaker
succeed: falter
success: failure
sufficient: insufficient
summer: winter
support: oppose undermine obstruct neglect
sustain: interrupt
sustained: temporary brief
tackle: ignore
targeted: general untargeted universal
temporary: lasting
thrive: struggle decline
tighten: loosen relax
together: separately apart
unite: divide
universal: selective
unlock: lock block
upper: lower
urgent: routine
valuable: worthless
verbal: written
verbally: writing
vital: optional unimportant incidental
weaken: reinforce
wealthy: poor
weekday: weekend
weekdays: weekends
weekly: daily quarterly
welcome: regret deplore
well: badly poorly low ill
wet: dry
wide: narrow
widely: narrowly
widen: narrow
wider: narrower
win: lose
with: without independently separately
withdraw: deposit pay
within: beyond
young: old
younger: older
youngest: oldest
"""


_START = 2
"""Letters that every word here has in common with its root."""


@cache
def _opposites(start: str) -> Mapping[str, AbstractSet[str]]:
    """The roots of the opposites of each root with this start: a letter asks for few of them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, others in (line.split(":") for line in _PAIRS.strip().splitlines()):
        for other in others.split():
            for one, its in ((word, other), (other, word)):
                if one.startswith(start):
                    found[root(one)].add(root(its))
    return found


def opposite(word: str, other: str) -> bool:
    """Whether two words of a sentence say the opposite of one another."""
    of = root(word)
    return root(other) in _opposites(of[:_START]).get(of, ())
