"""Single sentences on the libraries of invented departments: what is found in them, and what is left alone."""

from datetime import date

import pytest

from tests.libraries import invented, starter, told

MAY, JUNE, JULY = date(2026, 5, 5), date(2026, 6, 15), date(2026, 7, 20)
INQUIRY = "We thank everybody who took part in the Leasehold Reform Inquiry. "
GROUPS = "The priority groups are as follows: Blind and Partially Sighted Customers; Deaf and Hard of Hearing Customers; {}; Patients Who Rely on Oxygen, Dialysis or a Ventilator; People of Pensionable Age."
PROGRESS = "The Clean Heat Grant has helped over 86,000 homes to replace an oil or gas boiler with a heat pump, and it is the {}, not the {}, who must claim the money."
BACK_BILLING = "A supplier cannot charge a household{} for energy used more than 12 months ago if the supplier was at fault, and nobody has to pay a disputed bill while a complaint about it is open."

STRANDS = "The strands of the Living Coast Programme are: Harbours, Piers and Slipways; Fisheries and Shellfish; Cliffs, Dunes and Saltmarsh; and Safety at Sea."
HARBOURS = "Aldermouth, Brannock Quay, Culver Sands, Eastry Haven, Gannet Head, Port Merrow, Whinsea."
CLASSES = "Classes of restricted goods\tWines and Spirits\tTobacco and Vaping Products\tPlants, Seeds and Bulbs\tClocks and Watches\tPerfumes\nOffice hours\tMon to Fri\t9 to 5"
TWO_COLUMNS = """Restricted goods

1  Wines and Spirits            4  Plants, Seeds and Bulbs
2  Tobacco and Vaping {}  5  Clocks and Watches
3  Oils, Fuels and Gases        6  Perfumes"""
NUMBERED = "The growth-driving sectors are these: 1) Advanced Manufacturing, 2) Clean Energy Industries, 3) Creative Industries, 4) {}, 5) Digital and Technologies, 6) Financial Services, 7) Life Sciences, 8) Professional and Business Services and 9) Defence."


@pytest.mark.parametrize(
    ("library", "day", "text", "kinds"),
    [
        ("housing", MAY, INQUIRY + "The number of submissions to the Inquiry stood at 5,381 when it closed.", ["wrong-fact"]),
        ("housing", MAY, INQUIRY + "The number of submissions to the Inquiry stood at 5,318 when it closed.", []),
        ("housing", MAY, "Managing agents accounted for 5,318 of the replies to the Leasehold Reform Inquiry.", ["wrong-fact"]),
        ("housing", MAY, "Managing agents accounted for 1,204 of the replies to the Leasehold Reform Inquiry.", []),
        ("housing", MAY, "Each council must have adopted its local plan by 30 November 2027.", ["wrong-fact"]),
        ("housing", MAY, "Over 88% of major applications were dealt with in time, against 91% the year before.", []),
        ("housing", MAY, "They can still send in their views to the commonhold consultation.", ["stale-tense"]),
        ("housing", MAY, "In 2019 the scheme went by the name of Starter Key Home.", []),
        ("energy", MAY, "My officials publish a report. According to it, the Clean Heat Grant has helped almost 61,000 homes.", ["outdated-fact"]),
        ("energy", MAY, "A survey was published. According to it, the Clean Heat Grant has helped almost 61,000 homes.", []),
        ("energy", MAY, "The cap on the electricity standing charge is 54p a day. The gas standing charge is 33p a day.", []),
        ("energy", MAY, "There are dozens of homes in your block alone that are heated by heat networks.", []),
        ("energy", date(2026, 6, 5), "If you are still unhappy, do write to the GPCC.", ["outdated-term"]),
        ("energy", date(2026, 7, 2), "Phase Three of the Clean Heat Grant has not opened yet, so you cannot apply.", ["stale-tense"]),
        ("energy", MAY, "The third point was about people in arrears with their supplier.", ["missing-signpost"]),
        ("energy", MAY, GROUPS.format("Families with Babies and Toddlers"), []),
        ("energy", MAY, GROUPS.format("Families with Schoolchildren and Toddlers"), ["list-renamed"]),
        ("energy", MAY, PROGRESS.format("installer", "householder"), []),
        ("energy", MAY, PROGRESS.format("householder", "installer"), ["drifted-line"]),
        ("energy", MAY, BACK_BILLING.format(" or a small business"), []),
        ("energy", MAY, BACK_BILLING.format(""), ["drifted-line"]),
        ("energy", MAY, "Anyone over 70 who needs extra help with their energy supply can join the Priority Services Register free of charge.", ["drifted-line"]),
        ("energy", date(2026, 2, 3), "Warm Winter Rebate: a card\n\nValue: £156", ["wrong-fact"]),
        ("energy", date(2026, 2, 3), "Warm Winter Rebate: a card\n\nValue: £165", []),
        ("housing", MAY, "The council will ask for a householder application. It costs £262.", ["outdated-fact"]),
        ("starter", MAY, "The Industrial Strategy has eight sector plans, seven of which are published.", ["outdated-fact"]),
        ("starter", MAY, "Seven of the eight sector plans of the Industrial Strategy have been published.", ["outdated-fact"]),
        ("starter", MAY, "All eight sector plans of the Industrial Strategy have been published, five of them in June 2025.", []),
        ("starter", MAY, "Seven Industrial Strategy sector plans are on my desk.", []),
        ("students", MAY, "The travel grant for a clinical placement is worked out by the route. The rate is 83p a mile.", ["wrong-fact"]),
        ("students", MAY, "The travel grant for a clinical placement is worked out by the route. The rate is 38p a mile.", []),
        ("students", MAY, "I regard interest as the hardest part. On student loans it now stands at 4.9 per cent.", ["outdated-fact"]),
        ("students", MAY, "I regard interest as the hardest part. On the mainland it now stands at 7.9 per cent.", []),
        ("students", MAY, "As you qualify for the Horizon Bursary, you will get at least £2,350 this year.", ["wrong-qualifier"]),
        ("students", MAY, "The Student Hardship Fund is about £62bn this year.", ["wrong-fact"]),
        ("students", MAY, "The Student Hardship Fund has paid the college. The sum is £62,000.", []),
        ("students", MAY, "The Student Hardship Fund, worth about £48m, is shared according to the number of students.", ["outdated-fact"]),
        ("students", MAY, "According to the number in your letter the Student Hardship Fund is worth about £48m.", []),
        ("students", MAY, "Almost 85,000 awards have been made from it, the Student Hardship Fund.", ["wrong-fact"]),
        ("students", MAY, "More than 51,000 is the number of awards that the Student Hardship Fund has made.", ["outdated-fact"]),
        ("students", MAY, "The repayment threshold is £26,450 a year for a student loan, and she is £5,000 over the threshold.", []),
        ("students", date(2026, 8, 1), "The tuition fee for an undergraduate course may be up to £9,380.", ["outdated-fact"]),
        ("students", date(2026, 8, 1), "The tuition fee for an undergraduate course may be £9,380 one day.", []),
        ("coast", MAY, "About 51 per cent of our fish stocks are fished sustainably.", ["outdated-fact"]),
        ("coast", MAY, "I am proud of Shore Watch, whose volunteers now number more than 3,600.", ["wrong-qualifier"]),
        ("coast", MAY, "In all, 1,873 responses were received to the Inshore Waters Consultation; fishing associations sent 246 of them.", []),
        ("coast", MAY, "The licence goes to public notice, for which the period is 42 days. The authority's own notice, of 21 days, is separate.", []),
        ("coast", MAY, "This is the length of the consultation when a harbour is to be closed to fishing boats: it is six weeks.", ["outdated-fact"]),
        ("starter", MAY, "Almost 259 replies from business representative organisations reached the Green Paper consultation.", ["wrong-qualifier"]),
        ("starter", MAY, "There were 500 objections from business representative organisations to the Green Paper consultation.", []),
        ("starter", MAY, "Measure: responses to the Industrial Strategy Green Paper\nValue: under 3,000\nMeasure: downloads\nValue: 48,310", ["wrong-qualifier"]),
        ("tax", JUNE, "SHARE OF ANNUAL RETURNS SENT IN ON TIME\nover 88%", ["outdated-fact"]),
        ("tax", JUNE, "In all 2,486 border officers are in post (last year: 2,315).", []),
        ("tax", JUNE, "The Sales Levy threshold went up in April, from £35,500 to £36,000.", ["wrong-fact"]),
        ("tax", JUNE, "The Sales Levy threshold went up in April, from £35,500 to £38,000.", []),
        ("tax", JUNE, "The £120 on your statement is not a penalty for a late return.", []),
        ("tax", JUNE, "Two thousand, three hundred and fifteen: that is how many border officers there are.", ["outdated-fact"]),
        ("tax", JUNE, "People working from home are allowed a flat rate of £6 a day.", ["wrong-fact"]),
        ("tax", JUNE, "Your annual return was late. As that was so, a fixed penalty of £180 is due.", ["wrong-fact"]),
        ("tax", JUNE, "| Measure | Result | Target |\n| --- | --- | --- |\n| Border officers | 2,486 | 2,700 |", []),
        ("tax", JUNE, "Subject\tLast year (to 5 April 2026)\tNow\nSales Levy registration threshold\t£35,500\t£38,000", []),
        ("starter", MAY, "They would like a place beside the nine growth-driving sectors.", ["count-mismatch"]),
        ("coast", MAY, "A marine works licence goes through four stages.", ["count-mismatch"]),
        ("coast", MAY, "There are four stages to a marine works licence.", ["count-mismatch"]),
        ("coast", MAY, "A marine works licence has four stages left.", []),
        ("coast", MAY, "A marine works licence goes through five stages.", []),
        ("coast", MAY, STRANDS + " Cut one and the others must bear the load.", ["list-missing"]),
        ("coast", MAY, STRANDS + " The others need no word from us.", []),
        ("coast", MAY, "You may like to know the priority harbours: " + HARBOURS, ["list-renamed"]),
        ("coast", MAY, "We have seen the priority harbours like " + HARBOURS, []),
        ("coast", MAY, "Priority harbours: six\nOffices: two", ["count-mismatch"]),
        ("coast", MAY, "Priority harbours: seven\nOffices: two", []),
        ("tax", MAY, CLASSES, ["list-missing"]),
        ("tax", MAY, CLASSES.replace("Perfumes", "Oils, Fuels and Gases\tPerfumes"), []),
        ("tax", MAY, TWO_COLUMNS.format("Devices "), ["list-renamed"]),
        ("tax", MAY, TWO_COLUMNS.format("Products"), []),
        ("starter", MAY, NUMBERED.format("Aerospace"), ["list-extra"]),
        ("starter", MAY, NUMBERED.format("Defence"), []),
        ("tax", JUNE, "In the House: Marianne Thackray, Minister for Revenue\nAlso: Gareth Pennick, who was Minister for Revenue until February", []),
        ("tax", JUNE, "In the House: Gareth Pennick, Minister for Revenue\nAlso: Marianne Thackray, who was not there before", ["outdated-term"]),
        ("starter", MAY, "You recall your own time at BEIS and, before that, at the Department for International Trade.", []),
        ("starter", MAY, "You need time to write to BEIS and the Department for International Trade.", ["outdated-term"] * 2),
        ("starter", MAY, "When it was launched Jonathan Reynolds was the Business Secretary and Sarah Jones the Minister for Industry.", []),
        ("starter", MAY, "It was launched again, and Sarah Jones, the Minister for Industry, is to speak.", ["outdated-term"]),
        ("starter", MAY, "Local Enterprise Partnerships lost their core funding in April 2024.", []),
        ("starter", MAY, "We met the Local Enterprise Partnerships in April 2025.", ["outdated-term"]),
        ("starter", date(2026, 9, 24), "It has taken the place of the UK Shared Prosperity Fund, which came to an end in March.", []),
        ("starter", date(2025, 1, 8), "The Green Paper consultation closes on 24 November 2024, at a minute to midnight.", ["stale-tense"]),
        ("tax", JUNE, "| Milestone | Date |\n|---|---|\n| Single Trader Portal opens | 17 September 2026 |", ["wrong-fact"]),
        ("tax", JUNE, "| Milestone | Date |\n|---|---|\n| Single Trader Portal opens | 7 September 2026 |", []),
        ("tax", JUNE, "| Subject | Date |\n|---|---|\n| Single Trader Portal | 17 May 2026 |", []),
        ("tax", JUNE, "| Milestone | Date | Reviewed |\n|---|---|---|\n| Single Trader Portal | 7 September 2026 | 17 May 2026 |", []),
        ("tax", JUNE, "17 September 2026 - Single Trader Portal opens", ["wrong-fact"]),
        ("tax", JUNE, "17 May 2026 - Single Trader Portal", []),
        ("tax", JUNE, "Milestone: Single Trader Portal\nStatus: live\nOwner: Digital Team", ["stale-tense"]),
        ("tax", JUNE, "Milestone: Single Trader Portal\nStatus: due to open in the autumn", []),
        ("tax", date(2026, 9, 21), "Milestone: Single Trader Portal\nStatus: due to open in the autumn", ["stale-tense"]),
        ("tax", date(2026, 9, 21), "Milestone: Single Trader Portal\nStatus: not yet open", ["stale-tense"]),
        ("tax", date(2026, 9, 21), "Milestone: Single Trader Portal\nNext review: due to open in May", []),
        ("tax", date(2026, 9, 21), "The Single Trader Portal is not open yet, so file by post.", ["stale-tense"]),
        ("tax", date(2026, 9, 21), "The Single Trader Portal is not open on Sundays.", []),
        ("tax", JUNE, "I am glad that your firm is ready for the Single Trader Portal. It opened last week.", ["stale-tense"]),
        ("tax", JUNE, "I am glad that you saw a stand near the Single Trader Portal. It opened last week.", []),
        ("tax", date(2026, 11, 25), "Q. Where is the Tax Simplification White Paper?\nA. It will be issued before the end of the year.", ["stale-tense"]),
        ("tax", date(2026, 11, 25), "You sent a leaflet about the Tax Simplification White Paper. It will be issued to all.", []),
        ("tax", date(2026, 11, 25), "You ask when the White Paper came out. It was published on 2 May 2026.", []),
        ("coast", JULY, "The Beach Access Consultation is about ramps. It is not too late to send us your views.", ["stale-tense"]),
        ("coast", JULY, "The Beach Access Consultation has closed. It is not too late to send us your views.", []),
        ("coast", JULY, "The Beach Access Consultation is about ramps. You can still reply to your council about them.", []),
        ("coast", JULY, "We hope that plenty of clubs will answer the Beach Access Consultation.", ["stale-tense"]),
        ("coast", JULY, "We hope that the Department will answer the Beach Access Consultation.", []),
        ("coast", JULY, "You may wish to put in a response to the Beach Access Consultation.", ["stale-tense"]),
        ("coast", JULY, "You may wish to see the responses to the Beach Access Consultation.", []),
        ("coast", JULY, "Reply to the Beach Access Consultation by Friday.", ["stale-tense"]),
        ("coast", JULY, "Please reply to the Beach Access Consultation team by Friday.", []),
        ("coast", JULY, "The Beach Access Consultation is asking for views.", ["stale-tense"]),
        ("starter", JUNE, "Royal Assent to the English Devolution and Community Empowerment Act was given on 24 April 2026.", ["wrong-fact"]),
        ("starter", JUNE, "Evidence on the English Devolution and Community Empowerment Act was given on 24 April 2026.", []),
        ("starter", MAY, "Item | Figure\n--- | ---\nResponses to the Green Paper consultation | 3,000+\n– of which from business representative organisations | 269", ["wrong-fact"]),
        ("tax", date(2026, 11, 25), "You ask when the Tax Simplification White Paper came out. It was published on 2 May 2026.", ["wrong-fact"]),
    ],
)  # fmt: skip
def test_a_sentence(library: str, day: date, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text, starter() if library == "starter" else invented(library), day)] == kinds
