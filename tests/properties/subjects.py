"""What the generated letters are made of: two libraries, a day, and passages whose findings are known beforehand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from linter import Compiled
from tests.libraries import grants, starter


@dataclass(frozen=True)
class Passage:
    """Sentences that stand together, and what is found in them: a kind and an entry, or nothing.

    A letter has at most one passage on a topic.
    """

    topic: str
    text: str
    kind: str | None = None
    entry: str = ""


class Subject:
    """A library, a day, and passages on what the library knows."""

    def __init__(self, name: str, library: Callable[[], Compiled], day: date, passages: tuple[Passage, ...]) -> None:
        self.name = name
        self.library = library
        self.day = day
        self.passages = passages

    def __repr__(self) -> str:
        return self.name


STRATEGY = Subject(
    "strategy",
    starter,
    date(2025, 2, 10),
    (
        Passage(
            "responses",
            "The Industrial Strategy Green Paper Consultation received over 3000 responses from a diverse mix of "
            "stakeholders, including from Local Authorities and regionally focused organisations. It also received 259 "
            "responses from business representative organisations which collectively represent hundreds of thousands of "
            "businesses across the UK.",
        ),
        Passage("responses", "More than 3,000 responses to the Green Paper consultation have been read."),
        Passage(
            "responses",
            "The Industrial Strategy Green Paper Consultation received over 2,800 responses from a diverse mix of stakeholders.",
            "wrong-fact",
            "responses",
        ),
        Passage("responses", "The Green Paper consultation had almost 3,000 submissions.", "wrong-qualifier", "responses"),
        Passage(
            "responses",
            "The Green Paper consultation received 295 responses from business representative organisations.",
            "wrong-fact",
            "bro-responses",
        ),
        Passage(
            "sectors",
            "The Industrial Strategy's eight growth-driving sectors are: Advanced Manufacturing, Clean Energy Industries, "
            "Creative Industries, Defence, Digital and Technologies, Financial Services, Life Sciences, and Professional "
            "and Business Services.",
        ),
        Passage(
            "sectors",
            "The Industrial Strategy's growth-driving sectors are: Advanced Manufacturing, Clean Energy Industries, "
            "Creative Industries, Digital and Technologies, Financial Services, Life Sciences, and Professional and "
            "Business Services.",
            "list-missing",
            "growth-driving-sectors",
        ),
        Passage(
            "sectors",
            "The Industrial Strategy will channel support to seven growth-driving sectors – those in which the UK excels "
            "today and will propel us tomorrow.",
            "count-mismatch",
            "growth-driving-sectors",
        ),
        Passage(
            "mission",
            "Growth is the number one mission of the government, and our new Industrial Strategy is central to that "
            "Growth Mission.",
        ),
        Passage(
            "benefit",
            "While the Industrial Strategy's focus will be on the growth-driving sectors, all sectors can shape and will "
            "benefit from wider policy reform through the Strategy's cross-cutting policies alongside the broader Growth "
            "Mission.",
        ),
        Passage(
            "benefit",
            "While the Industrial Strategy's focus will be on the growth-driving sectors, all sectors can shape and may "
            "benefit from wider policy reform through the Strategy's cross-cutting policies alongside the broader Growth "
            "Mission.",
            "drifted-line",
            "all-sectors-benefit",
        ),
        Passage(
            "considering",
            "The Department for Business and Trade is currently considering responses, in partnership with teams across "
            "Whitehall to draw out common themes and policy ideas to support the policy development process.",
        ),
        Passage(
            "lockstep",
            "The Strategy is being designed and implemented in lockstep with local partners, Mayors, devolved "
            "governments, businesses, trade unions, academia and international partners.",
        ),
        Passage("publication", "The Industrial Strategy will be published in due course."),
        Passage(
            "publication", "The Industrial Strategy has now been published.", "stale-tense", "industrial-strategy-publication"
        ),
        Passage("wealth", "The National Wealth Fund has total capital of £27.8 billion."),
        Passage(
            "wealth", "The National Wealth Fund has total capital of £22 billion.", "wrong-fact", "national-wealth-fund-capital"
        ),
        Passage("minister", "Sarah Jones, the Minister of State for Industry, has asked me to thank you."),
        Passage("department", "The former Department for Business, Energy and Industrial Strategy was closed in 2023."),
        Passage("department", "Please write to the Department for International Trade.", "outdated-term", "department-for-business-and-trade"),
        Passage("partnerships", "Local Enterprise Partnerships will lead on this.", "outdated-term", "local-enterprise-partnerships"),
        Passage(
            "review",
            "Alongside this, the Government will also set out its long-term vision for local growth at the multi-year "
            "spending review, which concludes on 11 June 2025 and will target funding where it is needed most and empower "
            "local leaders.",
        ),
        Passage(
            "review",
            "Alongside this, the Government will also set out its long-term vision for local growth at the multi-year "
            "spending review in the Spring, which will target funding where it is needed most and empower local leaders.",
            "superseded-line",
            "local-growth-spending-review",
        ),
    ),
)  # fmt: skip

HARBOURS = Subject(
    "harbours",
    grants,
    date(2026, 3, 15),
    (
        Passage(
            "applications",
            "Round one of the Harbour Renewal Grants Scheme drew 1,847 applications from every part of the coast, of which "
            "318 came from parish councils, and we are grateful to all who took part.",
        ),
        Passage(
            "applications",
            "The Harbour Renewal Grants Scheme has received 1,300 applications.",
            "wrong-fact",
            "applications-received",
        ),
        Passage(
            "applications",
            "The Harbour Renewal Grants Scheme has received over 1,847 applications.",
            "wrong-qualifier",
            "applications-received",
        ),
        Passage("fund", "The Harbour Renewal Grants Scheme has a total fund of £145 million."),
        Passage("fund", "The Harbour Renewal Grants Scheme has a total fund of £120 million.", "outdated-fact", "fund-total"),
        Passage("fund", "The Harbour Renewal Grants Scheme has a total fund of £154 million.", "wrong-fact", "fund-total"),
        Passage(
            "match",
            "Applicants must provide match funding of 20 per cent of the cost of the work, and contributions in kind can be "
            "counted towards it.",
        ),
        Passage("match", "Applicants must provide match funding of 25 per cent of the cost.", "outdated-fact", "match-funding"),
        Passage(
            "purposes",
            "The five eligible purposes of the Scheme are: dredging and quay repair; fish landing, grading and cold storage; "
            "slipways, steps and pontoons; harbour lighting and safety; and shore power.",
        ),
        Passage(
            "purposes",
            "The eligible purposes of the Scheme are: dredging and quay repair; fish landing, grading and cold storage; "
            "slipways, steps and pontoons; and shore power.",
            "list-missing",
            "eligible-purposes",
        ),
        Passage("purposes", "The Scheme has six eligible purposes.", "count-mismatch", "eligible-purposes"),
        Passage("round two", "Round two of the Harbour Renewal Grants Scheme will open in April."),
        Passage("round two", "Round two of the Harbour Renewal Grants Scheme has opened.", "stale-tense", "round-two-opening"),
        Passage(
            "purpose",
            "The Harbour Renewal Grants Scheme helps small harbours across the United Kingdom to stay open, safe and "
            "productive for the communities that depend on them.",
        ),
        Passage(
            "criteria",
            "Every application is assessed against the same published criteria, and no part of the coast will be given "
            "preference over another.",
        ),
        Passage(
            "sites",
            "A grant may not be paid for work that would harm a protected site, and applicants should show how wildlife is "
            "to be safeguarded.",
            "drifted-line",
            "protected-sites",
        ),
        Passage(
            "sites",
            "A grant will not be paid for work that would harm a protected site, and applicants must show how wildlife is to "
            "be safeguarded.",
        ),
        Passage(
            "advice",
            "Applicants can book a free session with one of our regional harbour advisers, who will visit the harbour if that "
            "would help.",
        ),
        Passage(
            "advice",
            "Applicants who would like help with their forms should telephone the Coastal Advice Line, which is open every "
            "weekday.",
            "superseded-line",
            "advice",
        ),
        Passage("minister", "Idris Pellow, the Minister for Harbours, has asked me to thank you."),
        Passage("minister", "Tamsin Orrell, the Minister for Harbours, has asked me to thank you.", "outdated-term", "harbours-minister"),
        Passage("board", "The former Coastal Revival Board was abolished in 2025."),
        Passage("board", "Please send your claim to the Coastal Revival Board.", "outdated-term", "coastal-revival-board"),
    ),
)  # fmt: skip

SUBJECTS = (STRATEGY, HARBOURS)
#: Paragraphs that have nothing to do with any library.
UNRELATED = (
    "Thank you for your letter of 2 December, and for taking the trouble to write.",
    "I was sorry to hear about the bus that did not come; I have passed your complaint to the operator.",
    "The café in the village hall has 40 seats, and 12 of them are by the window.",
    "Please accept my apologies for the delay in replying.",
    "We hope that your son's school trip to Lyon, which cost £310 for each pupil, went well.",
    "The hedge on the A4074 will be cut in October, as it is every year.",
    "A separate consultation on bus fares received 412 responses, and a summary of them will be published.",
)
