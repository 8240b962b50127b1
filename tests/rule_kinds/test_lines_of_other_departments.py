"""Approved sentences of invented departments, said with small changes: which of them change the meaning."""

from datetime import date

import pytest

from tests.libraries import invented, starter, told

MAY, JUNE = date(2026, 5, 5), date(2026, 6, 15)
DUTY = "Rates of duty are set by {}, and they apply equally in England, Wales, Scotland and Northern Ireland."
CLOSURE = "A harbour may be closed to fishing boats only after {}, and anyone may appeal to the Ports Tribunal against the decision."
STOCKS = "Catch limits for shared stocks are agreed by the Department together with the Scottish Government, the Welsh Government and the Northern Ireland Executive, and all of them follow the advice of {}."
REVIEW = "The Post Office Network Review received 2,964 responses, of which 417 came from postmasters, and no decision will be taken before {}."


@pytest.mark.parametrize(
    ("library", "day", "text", "kinds"),
    [
        ("tax", JUNE, DUTY.format("Parliament, not officials"), []),
        ("tax", JUNE, DUTY.format("Parliament rather than by officials"), []),
        ("tax", JUNE, DUTY.format("officials and not by Parliament"), ["drifted-line"]),
        ("tax", JUNE, DUTY.format("officials rather than by Parliament"), ["drifted-line"]),
        ("coast", MAY, "The Inshore Quota Pool is not shared out by Ministers but by the regional fisheries boards.", []),
        ("coast", MAY, CLOSURE.format("consulting the skippers who use it for 10 weeks"), []),
        ("coast", MAY, CLOSURE.format("the company that owns it has been consulted for 10 weeks"), ["drifted-line"]),
        ("coast", MAY, CLOSURE.format("the skippers who use it have been told"), ["drifted-line"]),
        ("coast", MAY, STOCKS.format("independent scientists"), []),
        ("coast", MAY, STOCKS.format("the fishing industry"), ["drifted-line"]),
        ("connect", MAY, REVIEW.format("we have heard the trade unions"), []),
        ("connect", MAY, REVIEW.format("the trade unions have agreed to it"), ["drifted-line"]),
        ("connect", MAY, "The number of responses to the Post Office Network Review was 2,964, and the number which came from postmasters was 417. No decision will be taken before the trade unions have been heard.", []),
        ("coast", date(2025, 12, 8), "Until 9 November it was Ministers who divided the Inshore Quota Pool, each January, between the producer organisations, and a skipper who did not need his share could lease it to another boat.", []),
        ("coast", date(2025, 12, 8), "Each January Ministers divide the Inshore Quota Pool between the producer organisations, and a skipper who does not need his share could lease it to another boat.", ["superseded-line"]),
        ("buses", JUNE, "Every bus that is bought with public money must be zero-emission by 31 December 2030. Will any operator be required to scrap a vehicle that is still fit for service? No operator will.", []),
        ("buses", JUNE, "Every bus that is bought with public money must be zero-emission by 31 December 2030. Any operator will be required to scrap a vehicle that is still fit for service.", ["drifted-line"]),
        ("coast", MAY, "Sea anglers do not need a licence to fish from the shore between April and September, and the Government has no plans to introduce one.", ["drifted-line"]),
        ("coast", MAY, "Sea anglers do not need a licence to fish from the shore in summer, and the Government has no plans to introduce one.", ["drifted-line"]),
        ("coast", MAY, "British sea anglers do not need a licence to fish from the shore, and the Government has no plans to introduce one.", ["drifted-line"]),
        ("coast", MAY, "At present sea anglers do not need a licence to fish from the shore, and the Government has no plans to introduce one.", []),
        ("coast", MAY, "Seafarers on British-registered ferries that call regularly at a port in the United Kingdom must be paid no less than the national minimum wage.", ["drifted-line"]),
        ("coast", MAY, "Seafarers on those ferries that call regularly at a port in the United Kingdom must be paid no less than the national minimum wage.", []),
        ("tax", JUNE, "The Border Assurance Service carried out over 4.6 million customs checks last year, and no consignment of food is held for longer than is needed to examine it.", ["drifted-line"]),
        ("tax", JUNE, "The Border Assurance Service carried out over 4.6 million customs checks last year, and no single consignment is held for longer than is needed to examine it.", []),
        ("pay", MAY, "Every refusal over £500 is looked at again by a second officer who took no part in the first decision.", ["drifted-line"]),
        ("pay", MAY, "Every refusal is looked at again within a week by a second officer who took no part in the first decision.", []),
        ("buses", JUNE, "No driver under the age of twenty-five may be at the wheel for longer than four hours without a break, and operators must pay drivers for the time that they spend waiting between duties.", ["drifted-line"]),
        ("buses", JUNE, "No driver, whoever employs him, may be at the wheel for longer than four hours without a break, and operators must pay drivers for the time that they spend waiting between duties.", []),
        ("coast", MAY, "As to the canoe, residents of the parish may launch a hand-carried craft from a public slipway in England free of charge, but owners of powered craft may be asked to pay a launch fee.", ["drifted-line"]),
        ("coast", MAY, "You and your son may launch a hand-carried craft from a public slipway in England free of charge, but owners of powered craft may be asked to pay a launch fee.", []),
        ("visas", date(2026, 3, 4), "Fingerprints are taken free of charge at every Visa Centre, and caseworkers keep applicants' passports while they wait for a decision.", ["drifted-line"]),
        ("visas", date(2026, 3, 4), "Fingerprints are taken free of charge at every Visa Centre, and applicants keep hold of their passports while they wait for a decision.", []),
        ("students", MAY, "A university that wants to close a course must give its students at least 9 months' notice, and must pay the travel costs, up to £500 in all, of anyone who has to finish the course at another campus.", ["drifted-line"]),
        ("housing", MAY, "Social landlords must put right a dangerous hazard within 24 hours of being told of it, and a tenant who has complained cannot be evicted. The Tenant Voice Helpline can advise in confidence.", ["drifted-line"]),
        ("housing", MAY, "Social landlords must put right a dangerous hazard within 24 hours of being told of it, and while the repair is outstanding a tenant who has complained cannot be evicted. The Tenant Voice Helpline can advise in confidence.", []),
        ("starter", date(2025, 2, 20), "Growth is one of the five missions of the government, and the Industrial Strategy will be a significant driver of national renewal and a central pillar of the Growth Mission.", ["drifted-line"]),
        ("coast", date(2026, 5, 12), "No vessel longer than ten metres may draw on it, and a share can be leased but cannot be sold.", ["drifted-line"]),
        ("coast", date(2026, 5, 12), "No vessel longer than ten metres may draw on it, and a share can be neither sold nor leased.", []),
        ("coast", date(2026, 5, 12), "No vessel longer than ten metres may draw on it, and a share cannot be leased or sold.", []),
        ("connect", date(2026, 5, 29), "While the Government doesn't tell mobile operators where to build, any mast that is paid for with public money must be open to one other operator.", ["drifted-line"]),
        ("connect", date(2026, 5, 29), "While the Government doesn't tell mobile operators where to build, any mast that is paid for with public money must be open to all 4 operators.", []),
        ("starter", date(2025, 7, 10), "If you work in film or music: the Creative Industries Sector Plan was published on 23 June.", []),
        ("starter", date(2025, 7, 10), "If you work in film or music: the Industrial Strategy was published on 23 June.", []),
        ("connect", MAY, "Personal customers of any bank can take out cash at every post office without paying a fee, though business customers may be asked to pay one.", []),
        ("connect", MAY, "Personal customers of any bank can withdraw cash at every post office for a small charge, but business customers may be asked to pay a fee.", ["drifted-line"]),
        ("connect", MAY, "Personal customers of any bank can withdraw cash at every post office without charge, but business customers may be asked to pay a fee.", []),
        ("coast", date(2026, 3, 24), "Seafarers on ferries that call regularly at a port in the United Kingdom must be paid no more than the national minimum wage, and a harbour authority may turn away any operator that refuses.", ["drifted-line"]),
        ("students", MAY, "An applicant who disagrees with a decision has 28 working days to appeal, and the Learner Loans Agency must withhold any sum that is not in dispute until the appeal has been heard.", ["drifted-line"]),
        ("coast", MAY, "Everyone on the deck of a fishing boat must wear a lifejacket at sea. It is the skipper, not the owner, who is responsible.", ["drifted-line"]),
        ("coast", MAY, "Everyone on the deck of a fishing boat must wear a lifejacket at sea unless the skipper has assessed in writing that there is no risk of falling overboard. It is the skipper, not the owner, who is responsible.", []),
        ("coast", MAY, "Everyone on the deck of a fishing boat must wear a lifejacket at sea. The one exception is where the skipper has made a written assessment that there is no risk of falling overboard.", []),
        ("housing", MAY, "The Government does not decide individual planning applications, but councils must refuse building on protected meadow land.", ["drifted-line"]),
        ("housing", MAY, "The Government does not decide individual planning applications, but councils must refuse building on protected meadow land unless the applicant pays a levy.", ["drifted-line"]),
        ("licences", date(2026, 6, 20), "Both parents must agree before a child's first passport is issued.", ["drifted-line"]),
        ("licences", date(2026, 6, 20), "Both parents must agree before a child's first passport is issued, unless one of them lives abroad.", ["drifted-line"]),
        ("coast", MAY, "Everyone on the deck of a fishing boat must wear a lifejacket at sea unless the weather is fair. It is the skipper, not the owner, who is responsible.", ["drifted-line"]),
        ("museums", MAY, "Every national museum must lend part of its collection to museums outside its own city each year.", []),
        ("museums", MAY, "State primary schools more than twenty miles from a national museum can ask the Coach Fund to pay the whole cost of the journey.", ["drifted-line"]),
        ("pay", MAY, "We will never ask for your bank details by phone, text or email, and please report anybody who does so in our name.", []),
        ("pay", MAY, "Under the Carers and Apprentices Act every carer must be given notice by telephone before their support is changed, and may ask for the reasons.", ["drifted-line"]),
        ("schools", date(2026, 5, 20), "No school should make parents buy from a single supplier, and second-hand uniform must be available to every family on a low income that asks for it.", ["drifted-line"]),
        ("tax", JUNE, "Anyone who cannot pay a tax bill on time can agree a payment plan with the Department, and no enforcement action will be taken in the first month. The Taxpayer Support Desk can help.", ["drifted-line"]),
        ("tax", JUNE, "The Department does not share a taxpayer's records with any other body unless a council asks for them, and the taxpayer must be told whenever this has been done.", ["drifted-line"]),
        ("visas", date(2026, 6, 20), "Anyone who applies after their permission expires may stay and work on the same conditions until we have decided the application, but must not travel abroad while it is pending.", ["drifted-line"]),
        ("visas", date(2026, 6, 20), "Anyone who applies before their permission expires may stay but not work until we have decided the application, but must not travel abroad while it is pending.", ["drifted-line"]),
        ("courts", date(2026, 12, 20), "No court building will close under the Open Courts Programme until its replacement has been planned.", ["drifted-line"]),
        ("courts", date(2026, 12, 20), "No court building will close under the Open Courts Programme before its replacement is open and can be reached by public transport.", []),
        ("courts", date(2026, 12, 20), "Every party and every witness who needs an interpreter at a hearing will be given one at their own expense.", ["drifted-line"]),
        ("connect", date(2026, 5, 20), "Retailers must show the full cost of delivery before the customer pays, and must not charge more for delivery to some postcodes without giving a reason.", []),
        ("health", date(2026, 5, 20), "Dental charges are set each year by dentists, after consultation with Parliament, patients' organisations and local councils, and no practice may charge more. The Dental Costs Scheme may help.", ["drifted-line"]),
        ("health", date(2026, 5, 20), "Dental charges are set each year by Parliament, after consultation with local councils, patients' organisations and dentists, and no practice may charge more. The Dental Costs Scheme may help.", []),
    ],
)  # fmt: skip
def test_a_line(library: str, day: date, text: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in told(text, starter() if library == "starter" else invented(library), day)] == kinds
