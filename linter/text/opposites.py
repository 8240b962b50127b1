"""Words that say the opposite of one another, as far as letters of departments use them.

Two words are opposites by their roots, so that "excels" and "struggling" are as "excel" and "struggle" are. Words that
are one another's opposite by a prefix ("unaffordable") are told by their letters and are not listed.
"""

from __future__ import annotations

from functools import cache

from linter.text.stems import root

_PAIRS = """
above: below under
accept: reject refuse decline
accelerate: slow delay decelerate
active: passive inactive idle
add: remove subtract deduct
after: before
ahead: behind
allow: prevent forbid refuse ban prohibit bar
always: never rarely seldom
annual: monthly weekly quarterly biennial
annually: monthly weekly quarterly
approve: refuse reject
attract: deter repel
backward: forward
begin: end finish cease
benefit: suffer harm cost disadvantage
best: worst
better: worse
big: small little
binding: advisory
bigger: smaller
boost: cut dampen curb weaken reduce
bottom: top
build: demolish dismantle destroy
central: peripheral marginal local
cheap: expensive dear costly
cheaper: dearer
clear: unclear vague
close: open distant
closed: open
common: rare uncommon
compulsory: voluntary optional
confidence: doubt uncertainty mistrust
consider: ignore disregard
consistent: inconsistent erratic
create: destroy lose remove
daily: weekly monthly annually yearly
decentralise: centralise
decrease: increase
deep: shallow
direct: indirect
directly: indirectly
diverse: narrow uniform
domestic: foreign overseas international
early: late
earlier: later
easier: harder
easy: hard difficult
eligible: ineligible
employer: employee
empower: weaken constrain disempower
enable: prevent stop hinder block
encourage: discourage deter
enhance: diminish reduce
enter: leave exit
equal: unequal
excel: struggle fail lag falter
exclude: include
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
final: initial provisional interim
firm: tentative
first: last
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
improve: worsen deteriorate
increase: reduce lower cut
independent: dependent
individual: collective
inside: outside
invest: disinvest divest
join: leave
joint: separate single
keep: discard abandon lose
large: small
larger: smaller
largest: smallest
lead: follow trail lag
leading: lagging trailing
least: most
less: more
lift: lower impose
light: heavy
long: short
longer: shorter
majority: minority
mandatory: optional voluntary
maximum: minimum
maximise: minimise
modern: outdated obsolete
monthly: weekly
national: local regional
near: distant
negative: positive
new: existing old
obey: ignore
oppose: favour
outside: within
permanent: temporary
permit: prohibit refuse ban
plentiful: scarce
private: public
profit: loss
progress: setback
promote: hinder discourage suppress
propel: hold
prosper: decline
protect: expose endanger
quick: slow
quickly: slowly
raise: lower cut
rapid: slow gradual
rapidly: slowly gradually
recent: old
recruit: dismiss
remove: keep retain
report: ignore
resilient: fragile vulnerable
retain: abandon scrap lose
rich: poor
rigid: flexible
rising: falling
rural: urban
safe: unsafe dangerous
secure: insecure lose
share: withhold
shrink: enlarge
sick: well
simple: complex complicated
simpler: complicated
simplify: complicate
single: several joint multiple
skilled: unskilled
slower: quicker
speed: slow
spur: curb deter
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
weaken: reinforce
wealthy: poor
weekly: daily quarterly
welcome: regret deplore
well: badly poorly low ill
wide: narrow
widely: narrowly
wider: narrower
widen: narrow
win: lose
withdraw: deposit pay
absent: present
advance: arrears afterwards
afternoon: morning
afterwards: beforehand
alive: dead
appoint: dismiss
arrive: depart leave
arrival: departure
borrow: lend
buy: sell
confirm: deny
conceal: disclose
confidential: public
day: night
debit: credit
delete: retain keep store
destroy: keep
disclose: withhold
domestic: internationally
downstream: upstream
evening: morning
exempt: liable
incoming: outgoing
indoor: outdoor
indoors: outdoors
inland: offshore coastal
junior: senior
offshore: onshore
oral: written
orally: writing
overturn: uphold
own: rent
pay: withhold
previous: next
publish: withhold suppress conceal
resume: suspend
renew: cancel revoke
issue: revoke
reveal: hide
serious: minor trivial
severe: mild
secret: public open
summer: winter
verbal: written
verbally: writing
weekday: weekend
weekdays: weekends
wet: dry
keep: surrender
spur: force compel
encourage: force compel
invite: oblige compel
paper: online
part: all whole
with: without
within: beyond
young: old
younger: older
youngest: oldest
"""


@cache  # few letters need them
def _opposites() -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((root(word), root(other)))
        for word, others in (line.split(":") for line in _PAIRS.strip().splitlines())
        for other in others.split()
    )


def opposite(word: str, other: str) -> bool:
    """Whether two words of a sentence say the opposite of one another."""
    return frozenset((root(word), root(other))) in _opposites()
