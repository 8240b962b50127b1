"""Lists as departments lay them out, faulty and right, in several subjects: what is found in each."""

from datetime import date

import pytest

from linter.checking.check import check_document
from linter.documents import read
from tests.libraries import invented, starter

DAYS = {
    "starter": date(2025, 10, 10),
    "grants": date(2026, 3, 25),
    "museums": date(2026, 6, 10),
    "buses": date(2026, 6, 10),
}
DAY = date(2026, 5, 20)

#: A library and a format, what is found, and the letter.
FAULTY = [
    # set out
    ('grants.md', ['list-missing'], '**Eligible purposes**\n\n- **Dredging and quay repair**: the removal of silt.\n- **Fish landing, grading and cold storage**: sheds and ice.\n- **Slipways, steps and pontoons**: access to the water.\n- **Shore power**: sockets.'),
    ('grants.md', ['list-renamed'], '## Eligible purposes\n\n1. **Dredging and quay building** - the removal of silt.\n2. **Fish landing, grading and cold storage** - sheds and ice.\n3. **Slipways, steps and pontoons** - access to the water.\n4. **Harbour lighting and safety** - lights and ladders.\n5. **Shore power** - sockets.'),
    ('grants.md', ['list-extra'], '### The eligible purposes of the Scheme\n\n| No | Purpose | Notes |\n|---|---|---|\n| 1 | Dredging and quay repair | Silt |\n| 2 | Fish landing, grading and cold storage | Ice |\n| 3 | Staff wages | New |\n| 4 | Slipways, steps and pontoons | Access |\n| 5 | Harbour lighting and safety | Lights |\n| 6 | Shore power | Sockets |'),
    ('grants.html', ['list-missing'], '<p>The eligible purposes of the Scheme are:</p><ol><li>Dredging and quay repair</li><li>Fish landing, grading and cold storage</li><li>Slipways, steps and pontoons</li><li>Shore power</li></ol>'),
    ('grants.html', ['list-extra'], '<table><tr><th>Eligible purposes</th></tr><tr><td>Dredging and quay repair</td></tr><tr><td>Marketing</td></tr><tr><td>Fish landing, grading and cold storage</td></tr><tr><td>Slipways, steps and pontoons</td></tr><tr><td>Harbour lighting and safety</td></tr><tr><td>Shore power</td></tr></table>'),
    ('grants.html', ['list-missing'], '<p>We look at two things:</p><ol><li>The eligible purposes of the Scheme:<ul><li>Dredging and quay repair</li><li>Fish landing, grading and cold storage</li><li>Slipways, steps and pontoons</li><li>Shore power</li></ul></li><li>Your accounts</li></ol>'),
    ('grants.txt', ['list-missing'], 'Dear Sir\n\nELIGIBLE PURPOSES\n\nDredging and quay repair\nFish landing, grading and cold storage\nSlipways, steps and pontoons\nShore power\n\nYours faithfully'),
    ('courts.txt', ['list-missing'], 'A local claim goes through these stages:\n\n1) Notice and reply\n2) Mediation\n3) Evidence and disclosure\n4) Judgment and payment'),
    ('museums.txt', ['list-renamed'], 'Please use these headings, and no others, for the national collections when you fill in the autumn return:\n\n* Ships and the Sea\n* Science and Technology\n* Prints and Drawings\n* Natural History\n* Musical Instruments\n* Film and Photography\n* Costume and Textiles\n* Arms and Armour'),
    ('rail.md', ['list-missing'], '1. Your letter\n\n   Thank you for it.\n\n2. Rail regions\n\n   - North and Borders\n   - Midshires\n   - Severn and West\n   - Capital and South\n\n3. Next steps\n\n   None.'),
    ('rail.txt', ['list-missing'], 'Rail regions: North and Borders\n              Midshires\n              Severn and West\n              Capital and South'),
    ('rail.html', ['list-extra'], '<p><b>Our five rail regions</b></p><p>North and Borders<br>Midshires<br>Severn and West<br>Anglia<br>Pennine<br>Capital and South</p><p>Yours sincerely</p><p>P. Okoro</p>'),
    ('rail.html', ['list-missing'], '<table><tr><th>Rail regions</th><td>North and Borders, Midshires, Severn and West, Capital and South</td></tr><tr><th>Staff</th><td>900</td></tr></table>'),
    ('rail.html', ['list-extra'], '<table><tr><th>Rail regions</th><td><ul><li>North and Borders</li><li>Midshires</li><li>Pennine</li><li>Severn and West</li><li>Anglia</li><li>Capital and South</li></ul></td></tr><tr><th>Staff</th><td>900</td></tr></table>'),
    ('rail.txt', ['list-missing'], 'The five rail regions are: North and Borders;\nMidshires;\nSevern and West;\nand Capital and South.'),
    ('rail.txt', ['list-missing'], 'The five rail regions are\n\nNorth and Borders,\nMidshires,\nSevern and West, and\nCapital and South.'),
    ('rail.txt', ['list-missing'], 'The concessionary railcards are:\n\n- the Companion Railcard, for people who travel with a helper\n- the Student and Apprentice Railcard, for those who learn\n- the Veterans and Reservists Railcard\n- the 60+ Railcard, for older people'),
    ('rail.txt', ['list-missing'], 'A station is step-free when it has all seven core access features:\n(1) lifts and ramps\n(2) tactile paving\n(3) audible and visual announcements\n(4) emergency help points\n(5) low-level ticket counters\n(6) handrails and seating'),
    ('rail.txt', ['list-renamed'], 'A station is step-free when it has all seven core access features:\n(1) lifts and ramps\n(2) tactile paving\n(3) audible announcements\n(4) emergency help points\n(5) low-level ticket counters\n(6) accessible toilets and baby changing\n(7) handrails and seating'),
    ('water.txt', ['list-renamed'], 'Recycling streams:\n• Paper and card\n• Glass bottles\n• Tins, cans and foil\n• Plastic pots, tubs and trays\n• Food waste\n• Textiles and shoes'),
    ('starter.txt', ['list-renamed'], 'The growth-driving sectors of the Industrial Strategy are:\n- Advanced Manufacturing\n- Clean Energy Industries\n- Creative Industries\n- Defence\n- Digital and Technologies\n- Financial Services\n- Life Science Industries\n- Professional and Business Services'),
    ('pay.txt', ['list-renamed'], "The six qualifying benefits for the Carer Support Allow-\nance – Housing Support, Income Top-up, Daily Living and Mobility Payment, Guardian's Grant, Widowed Parent's Pension, and Sickness and Injury Benefit – were settled some time ago."),
    ('water.txt', ['list-renamed'], 'We have four enforcement steps:\n- warning letter\n- improvement notice\n- civil penalty charge\n- prosecution'),
    ('schools.txt', ['list-renamed'], 'The foundation subjects are:\nArt and design\nDesign and technology\nGeography\nHistory\nMusic and drama\nComputing\nModern and ancient languages\nPhysical education'),
    # in prose
    ('pay.txt', ['list-missing'], "There are six qualifying benefits: housing support; income top-up; daily living and mobility payment; guardian's grant; widowed parent's pension."),
    ('water.txt', ['list-extra'], 'The enforcement steps are, first, a warning letter, second, an improvement notice, third, a public apology, fourth, a civil penalty and, finally, prosecution.'),
    ('water.txt', ['list-missing'], 'The enforcement steps are, first, a warning letter, second, an improvement notice and, finally, prosecution.'),
    ('water.txt', ['list-renamed'], 'There are four enforcement steps: (1) an advisory letter, (2) an improvement notice, (3) a civil penalty and (4) prosecution.'),
    ('water.txt', ['list-missing'], 'There are four enforcement steps: (a) a warning letter; (b) an improvement notice; and (c) prosecution.'),
    ('water.txt', ['list-missing'], 'There are four enforcement steps: i) a warning letter, ii) a civil penalty, and iii) prosecution.'),
    ('water.txt', ['list-missing'], 'The enforcement steps are: 1. warning letter 2. improvement notice 3. prosecution'),
    ('rail.txt', ['list-missing'], 'The rail regions are North and Borders, Midshires and Severn and West. The last is Capital and South.'),
    ('rail.txt', ['list-missing'], 'The five rail regions are North and Borders (north of the Tarn), Midshires, Severn and West (with the islands), and Capital and South.'),
    ('rail.txt', ['list-extra'], 'The rail regions are North and Borders (north of the Tarn), Midshires, Severn and West (with the islands), Anglia, Highland, and Capital and South.'),
    ('rail.txt', ['list-renamed'], 'We run five rail regions, namely North and Borders, Midshires, Severn and Wye, Anglia, and Capital and South.'),
    ('rail.txt', ['list-missing'], 'We run all of the rail regions: North and Borders, Midshires, Severn and West, and Capital and South.'),
    ('rail.txt', ['list-missing'], 'Each of the rail regions (North and Borders, Midshires, Severn and West, and Capital and South) has a director.'),
    ('starter.txt', ['list-missing'], 'The growth-driving sectors of the Industrial Strategy are Advanced Manufacturing, which makes things; Clean Energy Industries, which power them; Creative Industries; Digital and Technologies; Financial Services; Life Sciences; and Professional and Business Services, on which all the others rely.'),
    ('starter.txt', ['list-missing'], 'The growth-driving sectors of the Industrial Strategy are Advanced Manufacturing – cars, ships and aircraft – Clean Energy Industries, Creative Industries, Digital and Technologies, Financial Services, Life Sciences, and Professional and Business Services.'),
    ('starter.txt', ['list-missing'], 'Support goes to the growth-driving sectors (Advanced Manufacturing/Clean Energy Industries/Creative Industries/Digital and Technologies/Financial Services/Life Sciences/Professional and Business Services).'),
    ('starter.txt', ['list-renamed'], 'The frontier industries in Advanced Manufacturing: Aerospace, Novel Materials, Agritech, Automotive, Batteries, Space.'),
    ('starter.txt', ['list-extra'], 'The frontier industries in Advanced Manufacturing: Aerospace, Advanced Materials, Agritech, Automotive, Batteries, Space, Shipbuilding.'),
    ('schools.txt', ['list-missing'], 'Schools must teach every foundation subject: art and design, design and technology, geography, history, computing and data, modern and ancient languages, and physical education.'),
    ('health.txt', ['list-missing'], 'The screening hubs: Fenland and Coast; Heathlands; Metropolitan; Western Vale.'),
    ('health.txt', ['list-missing'], 'The exempt groups are: children under 18; expectant and new mothers; prisoners; and care leavers under 25.'),
    ('health.txt', ['list-extra'], 'The exempt groups are: under-18s; expectant and new mothers; people who receive Income Top-up; pensioners; prisoners; and care leavers under 25.'),
    ('courts.txt', ['list-missing'], 'The stages of a local claim are notice and reply, evidence and disclosure, hearing, and judgment and payment.'),
    ('farming.txt', ['list-missing'], 'You must choose from the core actions: hedgerows and hedgerow trees; ponds and ditches; herbal leys; low-input grassland; winter bird food and shelter; soil cover.'),
    ('rail.txt', ['list-missing'], 'You may hold only one of the concessionary railcards: Companion Railcard, Student and Apprentice Railcard, Sixty-Plus Railcard or Care Leavers Railcard.'),
    ('water.txt', ['list-extra'], 'The priority catchments (Brathe, Carrow and Lyde, Thrushel Water, Upper Sallow, Ouzlemere and Fens, Wend, Tillow) are listed online.'),
    ('water.txt', ['list-missing'], 'Councils must collect the recycling streams (paper and card, glass bottles and jars, plastic pots, tubs and trays, kitchen waste, textiles and shoes) every week.'),
    ('visas.txt', ['list-missing'], 'The routes that lead to settlement are Skilled Trades, Family, Ancestry and Heritage, Ministers and Religious Workers, and Armed Service and Veterans; the Scholars route does not.'),
    ('buses.txt', ['list-extra'], 'The partnership counties (Aldershire, Carse and Holm, East Venning, Kestermere, Marlshire, Pellshire, Thornland, West Venning and Dunmere) meet in May.'),
    ('farming.txt', ['count-mismatch'], 'There are five core actions.'),
    ('farming.txt', ['count-mismatch', 'list-missing'], 'There are five core actions: hedgerows and hedgerow trees, ponds and ditches, herbal leys, low-input grassland and soil cover.'),
    ('farming.txt', ['count-mismatch'], 'You must choose from the five core actions.'),
    ('starter.txt', ['list-renamed'], 'I can confirm that the 8 growth-driving sectors of the Industrial Strategy are financial services, life science industries, digital and technologies, advanced manufacturing, defence, creative industries, professional and business services, and clean energy industries.'),
    ('rail.txt', ['list-renamed'], 'The five rail regions (Severn and Wye; Anglia; Capital and South; North and Borders and Midshires) are described on our website.'),
    ('rail.txt', ['list-renamed'], 'The five rail regions – Severn and Wye, Anglia, Capital and South, North and Borders and Midshires – are described on our website.'),
    ('rail.txt', ['list-missing'], 'The five rail regions are the Midshires Region, the Anglia Region, the North and Borders Region, and the Capital and South Region.'),
    ('starter.txt', ['list-renamed'], 'The growth-driving sectors of the Industrial Strategy are Advanced Manufacturing, Clean Energy Industries, Creative Industries, National Defence, Digital and Technologies, Financial Services, Life Sciences, and Professional and Business Services.'),
    ('starter.txt', ['list-renamed'], 'The growth-driving sectors of the Industrial Strategy are Advanced Manufacturing, Clean Energy Industries, Creative Industries, Defence Procurement, Digital and Technologies, Financial Services, Life Sciences, and Professional and Business Services.'),
    ('starter.txt', ['list-renamed'], 'The growth-driving sectors of the industrial strategy are advanced manufacturing, clean energy industries, creative industries, defence procurement, digital and technologies, financial services, life sciences, and professional and business services.'),
    ('water.txt', ['list-renamed'], 'The enforcement steps are warning letters, improvement notices, fixed penalties and prosecution.'),
    ('schools.txt', ['list-renamed'], 'The foundation subjects are Art and design, Design and technology, Geography, History, Music, Computing and data, Modern and ancient languages, and Physical education.'),
    ('health.txt', ['list-renamed'], 'The exempt groups are children under 16; expectant and new mothers; people who receive Income Top-up; prisoners; and care leavers under 25.'),
    ('health.txt', ['list-renamed'], 'The exempt groups are children under 18; expectant mothers; people who receive Income Top-up; prisoners; and care leavers under 25.'),
    ('grants.txt', ['list-renamed', 'list-renamed'], "The stages of assessment are an eligibility check, a technical review, panel scoring and the Minister's decision."),
    ('museums.txt', ['list-renamed'], 'The national collections are Arms and Armour, Costume and Textiles, Musical Instruments, Natural History, Prints and Drawings, Science and Technology, Ships and the Sea, and Film and Photography.'),
    ('buses.txt', ['list-renamed'], 'The partnership counties are Aldershire, Carse, East Venning, Marlshire, Pellshire, Thornland, West Venning and Dunmere.'),
    ('buses.txt', ['list-renamed'], 'The partnership counties are Aldershire, Carse and Holm, East Venning, Marlshire, Pellshire, Thornland, South Venning and Dunmere.'),
    ('farming.txt', ['list-renamed'], 'The core actions are Hedgerows and Hedgerow Trees, Ponds and Ditches, Herbal Leys, Low-Input Grassland, Winter Bird Food, Wildflower Margins and Soil Cover.'),
    ('farming.txt', ['list-renamed'], 'The core actions are Hedgerows, Ponds and Ditches, Herbal Leys, Low-Input Grassland, Winter Bird Food and Shelter, Wildflower Margins and Soil Cover.'),
]  # fmt: skip

#: Whole lists, and some of a list.
RIGHT = [
    # set out
    ('grants.md', '**Eligible purposes**\n\n- **Dredging and quay repair**: the removal of silt.\n- **Fish landing, grading and cold storage**: sheds and ice.\n- **Slipways, steps and pontoons**: access to the water.\n- **Harbour lighting and safety**: lights and ladders.\n- **Shore power**: sockets.'),
    ('grants.md', '### The eligible purposes of the Scheme\n\n| No | Purpose | Notes |\n|---|---|---|\n| 1 | Dredging and quay repair | Silt |\n| 2 | Fish landing, grading and cold storage | Ice |\n| 3 | Slipways, steps and pontoons | Access |\n| 4 | Harbour lighting and safety | Lights |\n| 5 | Shore power | Sockets |'),
    ('grants.html', '<p>The eligible purposes of the Scheme are:</p><ul><li>Dredging and quay repair</li><li>Fish landing, grading and cold storage</li><li>Slipways, steps and pontoons</li><li>Harbour lighting and safety</li><li>Shore power</li></ul>'),
    ('grants.html', '<p>We look at two things:</p><ol><li>The eligible purposes of the Scheme:<ul><li>Dredging and quay repair</li><li>Fish landing, grading and cold storage</li><li>Slipways, steps and pontoons</li><li>Harbour lighting and safety</li><li>Shore power</li></ul></li><li>Your accounts</li></ol>'),
    ('grants.txt', 'Dear Sir\n\nELIGIBLE PURPOSES\n\nDredging and quay repair\nFish landing, grading and cold storage\nSlipways, steps and pontoons\nHarbour lighting and safety\nShore power\n\nYours faithfully'),
    ('schools.txt', 'Subject: Foundation subjects\n\nArt and design, design and technology, geography, history, music and drama, computing and data, ancient and modern languages, and physical education are all taught.'),
    ('rail.md', '1. Your letter\n\n   Thank you for it.\n\n2. Rail regions\n\n   - North and Borders\n   - Midshires\n   - Severn and West\n   - Anglia\n   - Capital and South\n\n3. Next steps\n\n   None.'),
    ('rail.txt', 'Rail regions: North and Borders\n              Midshires\n              Severn and West\n              Anglia\n              Capital and South'),
    ('rail.html', '<p><b>Our five rail regions</b></p><p>North and Borders<br>Midshires<br>Severn and West<br>Anglia<br>Capital and South</p><p>Yours sincerely</p><p>P. Okoro</p>'),
    ('rail.html', '<p><b>Our five rail regions</b></p><p>North and Borders</p><p>Midshires</p><p>Severn and West</p><p>Anglia</p><p>Capital and South</p><p>What happens next</p><p>Nothing.</p>'),
    ('rail.html', '<table><tr><th>Rail regions</th><td>North and Borders<br>Midshires<br>Severn and West<br>Anglia<br>Capital and South</td></tr><tr><th>Staff</th><td>900</td></tr></table>'),
    ('rail.txt', 'The five rail regions are: North and Borders;\nMidshires;\nSevern and West;\nAnglia;\nand Capital and South.'),
    ('rail.txt', 'The five rail regions are\n\nNorth and Borders,\nMidshires,\nSevern and West,\nAnglia, and\nCapital and South.'),
    ('rail.txt', "The concessionary railcards are:\n\n- the Companion Railcard, for people who travel with a helper\n- the Student and Apprentice Railcard, for those who learn\n- the Veterans and Reservists Railcard\n- the 60+ Railcard, for older people\n- the Care Leavers' Railcard"),
    ('rail.txt', 'The concessionary railcards are listed below with the year of issue.\n\n| Card | Year |\n| Companion Railcard | 1990 |\n| Student and Apprentice Railcard | 1998 |\n| Veterans and Reservists Railcard | 2012 |\n| Sixty-Plus Railcard | 1986 |\n| Care Leavers Railcard | 2026 |'),
    ('rail.txt', 'A station is step-free when it has all seven core access features:\n(1) lifts and ramps\n(2) tactile paving\n(3) audible and visual announcements\n(4) emergency help points\n(5) low-level ticket counters\n(6) accessible toilets and baby changing\n(7) handrails and seating'),
    ('rail.txt', '- Midshires Region\n- Anglia Region\n- North and Borders Region\n- Severn and West Region\n- Capital and South Region\n\nThese are the rail regions.'),
    ('water.txt', 'We have four enforcement steps:\n- warning letter first\n- improvement notice next\n- civil penalty only then\n- prosecution'),
    # in prose
    ('pay.txt', "There are six qualifying benefits: housing support; income top-up; daily living and mobility payment; guardian's grant; sickness, injury and recovery benefit; widowed parent's pension."),
    ('water.txt', 'First, we send a warning letter. Second, we serve an improvement notice. Third, we impose a civil penalty. Fourth comes prosecution. Those are the four enforcement steps.'),
    ('water.txt', 'The enforcement steps are, first, a warning letter, second, an improvement notice, third, a civil penalty and, finally, prosecution.'),
    ('water.txt', 'There are four enforcement steps: (a) a warning letter; (b) an improvement notice; (c) a civil penalty; and (d) prosecution.'),
    ('water.txt', 'There are four enforcement steps: (i) a warning letter, (ii) an improvement notice, (iii) a civil penalty, and (iv) prosecution.'),
    ('water.txt', 'The enforcement steps are: 1. warning letter 2. improvement notice 3. civil penalty 4. prosecution'),
    ('rail.txt', 'The rail regions are North and Borders, Midshires and Severn and West. The others are Anglia and Capital and South.'),
    ('rail.txt', 'The rail regions are North and Borders, Midshires, Severn and West, and Anglia. The fifth is Capital and South.'),
    ('rail.txt', 'The five rail regions are North and Borders (north of the Tarn), Midshires, Severn and West (with the islands), Anglia, and Capital and South.'),
    ('rail.txt', 'We run five rail regions, i.e. North and Borders, Midshires, Severn and West, Anglia, and Capital and South.'),
    ('rail.txt', 'The railways of the Isle are run by three regions: Midshires, Anglia and Harbour.'),
    ('rail.txt', 'The rail regions of Ireland are Leinster, Munster, Connacht and Anglia.'),
    ('grants.txt', 'A grant may be paid for any of the eligible purposes. They are dredging and quay repair; fish landing, grading and cold storage; slipways, steps and pontoons; harbour lighting and safety; and shore power. It may not be paid for staff wages, marketing or visitor accommodation.'),
    ('grants.txt', 'A grant may not be paid for other purposes than the eligible purposes, so marketing, staff wages, shore power and fish suppers cannot be put together.'),
    ('starter.txt', 'The growth-driving sectors of the Industrial Strategy are Advanced Manufacturing, which makes things; Clean Energy Industries, which power them; Creative Industries; Defence, which keeps us safe; Digital and Technologies; Financial Services; Life Sciences; and Professional and Business Services, on which all the others rely.'),
    ('starter.txt', 'Support goes to the eight growth-driving sectors (Advanced Manufacturing/Clean Energy Industries/Creative Industries/Defence/Digital and Technologies/Financial Services/Life Sciences/Professional and Business Services).'),
    ('starter.txt', 'The Scottish Government has growth sectors of its own: food and drink, creative industries, energy, financial services, life sciences and tourism.'),
    ('starter.txt', 'The Government supports Creative Industries, Life Sciences and Financial Services, to name but three of the growth-driving sectors of the Industrial Strategy.'),
    ('starter.txt', 'Your firm works across Defence, Life Sciences, Financial Services and Creative Industries, four of the growth-driving sectors of the Industrial Strategy.'),
    ('starter.txt', 'Besides Defence, Life Sciences, Creative Industries and Financial Services, the growth-driving sectors of the Industrial Strategy include four more.'),
    ('starter.txt', 'The growth-driving sectors of the Industrial Strategy with most jobs in your county are Defence, Life Sciences, Creative Industries and Financial Services.'),
    ('starter.txt', 'The largest of the growth-driving sectors of the Industrial Strategy are Financial Services, Professional and Business Services, Creative Industries and Advanced Manufacturing.'),
    ('starter.txt', 'Sector plans for five of them have been published: Advanced Manufacturing, Clean Energy Industries, Creative Industries, Digital and Technologies, and Professional and Business Services, all growth-driving sectors of the Industrial Strategy.'),
    ('starter.txt', 'The growth-driving sectors of the Industrial Strategy for which plans came out in June were Advanced Manufacturing, Clean Energy Industries, Creative Industries, Digital and Technologies, and Professional and Business Services.'),
    ('starter.txt', 'Other than Defence, the growth-driving sectors of the Industrial Strategy are Advanced Manufacturing, Clean Energy Industries, Creative Industries, Digital and Technologies, Financial Services, Life Sciences, and Professional and Business Services.'),
    ('starter.txt', "The frontier industries, Advanced Manufacturing's own, are Aerospace, Advanced Materials, Agritech, Automotive, Batteries and Space."),
    ('schools.txt', 'The foundation subjects taught at your school (art and design, design and technology, geography, history, computing and data) were praised.'),
    ('health.txt', 'The screening hubs: Fenland and Coast; Heathlands; Metropolitan; Northern Dales; Western Vale.'),
    ('health.txt', 'The exempt groups are: children under 18; expectant and new mothers; people who receive Income Top-up; prisoners; and care leavers under 25.'),
    ('courts.txt', 'The stages of a local claim are notice and reply, mediation, evidence and disclosure, hearing, and judgment and payment.'),
    ('farming.txt', 'You must choose from the core actions: hedgerows and hedgerow trees; ponds and ditches; herbal leys; low-input grassland; winter bird food and shelter; wildflower margins; soil cover.'),
    ('farming.txt', 'You chose three core actions: hedgerows and hedgerow trees, ponds and ditches, and herbal leys.'),
    ('farming.txt', 'Your core actions are hedgerows and hedgerow trees, ponds and ditches, herbal leys and soil cover.'),
    ('starter.txt', 'The frontier industries in Advanced Manufacturing: Aerospace, Advanced Materials, Agritech, Automotive, Batteries, Space, all described online.'),
    ('starter.txt', 'The frontier industries in Advanced Manufacturing: Aerospace, Advanced Materials, Agritech, Automotive, Batteries, Space, see below.'),
    ('rail.txt', 'My office has a list of the rail regions. North and Borders is led by Ms Hart. Midshires is led by Mr Bell. Severn and West is led by Ms Vine.'),
    ('rail.txt', 'In the rail regions of Midshires, Anglia and Severn and West trains are late.'),
    ('rail.txt', 'Trains were late in three rail regions: Midshires, Anglia and Severn and West.'),
    ('rail.txt', 'Trains were late in the rail regions of Midshires, Anglia, Severn and West, and Capital and South.'),
    ('rail.txt', 'The northern rail regions, Midshires, Anglia and North and Borders, were late.'),
    ('rail.txt', 'Until 2019 the rail regions were Midshires, Anglia, Highland and Capital.'),
    ('rail.txt', 'The concessionary railcards for people in work or study are the Student and Apprentice Railcard, the Veterans and Reservists Railcard and the Care Leavers Railcard.'),
    ('rail.txt', 'You may hold only one of the concessionary railcards: Companion Railcard, Student and Apprentice Railcard, Veterans and Reservists Railcard, Sixty-Plus Railcard or Care Leavers Railcard.'),
    ('rail.txt', 'The features that a step-free station must have include lifts and ramps, tactile paving and help points.'),
    ('rail.txt', 'Your station lacks four of the core access features: tactile paving, help points, lowered ticket counters and handrails and seating.'),
    ('rail.txt', 'Your station has these core access features: tactile paving, help points, lowered ticket counters, lifts and ramps, and handrails and seating. It lacks the others.'),
    ('rail.txt', 'Your station has the core access features but for accessible toilets and baby changing, that is, lifts and ramps, tactile paving, audible and visual announcements, help points, lowered ticket counters, and handrails and seating.'),
    ('water.txt', 'The priority catchments are Brathe, Carrow & Lyde, Thrushel Water, Upper Sallow, Ouzlemere & Fens and Wend; Marden is not one of them.'),
    ('water.txt', 'The priority catchments are Brathe, Carrow & Lyde, Thrushel Water, Upper Sallow, Ouzlemere & Fens and Wend, not Marden.'),
    ('water.txt', 'The priority catchments (Brathe, Carrow and Lyde, Thrushel Water, Upper Sallow, Ouzlemere and Fens, Wend) do not include the Marden.'),
    ('water.txt', 'Councils must collect the recycling streams (paper and card, glass bottles and jars, tins, cans and foil, plastic pots, tubs and trays, kitchen waste, textiles and shoes) every week.'),
    ('water.txt', 'Our council collects these recycling streams weekly: paper and card, glass bottles and jars, and food waste. The rest are collected monthly.'),
    ('visas.txt', 'The routes that lead to settlement are Skilled Trades, Family, Ancestry and Heritage, Founders and Innovators, Ministers and Religious Workers, and Armed Service and Veterans; the Scholars route does not.'),
    ('visas.txt', 'Settlement routes such as Family, or Skilled Trades, take five years.'),
    ('museums.txt', 'The national collections are kept in eight stores, one each for Arms and Armour, Costume and Textiles, Musical Instruments, Natural History, Prints and Drawings, Science and Industry, Ships and the Sea, and Film and Photography.'),
    ('museums.txt', "Your museum's national collections, Natural History and Ships and the Sea and Musical Instruments and Prints and Drawings, are insured."),
    ('buses.txt', 'Seven of the partnership counties (Aldershire, Carse and Holm, East Venning, Marlshire, Pellshire, Thornland and West Venning) meet in May; Dunmere does not.'),
    ('buses.txt', 'The partnership counties bar Dunmere, i.e. Aldershire, Carse and Holm, East Venning, Marlshire, Pellshire, Thornland and West Venning, meet in May.'),
    ('farming.txt', 'You chose four core actions: hedgerows and hedgerow trees, ponds and ditches, herbal leys and soil cover.'),
    ('farming.txt', 'Your farm has five core actions: hedgerows and hedgerow trees, ponds and ditches, herbal leys, low-input grassland and soil cover.'),
    ('rail.txt', 'The five rail regions are the Midshires region, the Anglia region, the North and Borders region, the Severn and West region and the Capital and South region.'),
    ('rail.txt', 'The five rail regions are the Midshires Region, the Anglia Region, the North and Borders Region, the Severn and West Region, and the Capital and South Region.'),
    ('courts.txt', 'The stages of a local claim are the notice and reply stage, the mediation stage, the evidence and disclosure stage, the hearing stage, and the judgment and payment stage.'),
    ('visas.txt', 'The settlement routes are the Skilled Trades route, the Family route, the Ancestry and Heritage route, the Founders and Innovators route, the Ministers and Religious Workers route and the Armed Service and Veterans route.'),
    ('starter.txt', 'The growth-driving sectors of the Industrial Strategy are the Advanced Manufacturing sector, the Clean Energy Industries sector, the Creative Industries sector, the Defence sector, the Digital and Technologies sector, the Financial Services sector, the Life Sciences sector and the Professional and Business Services sector.'),
    ('starter.txt', 'The frontier industries in Advanced Manufacturing are the aerospace industry, the automotive industry, the space industry, advanced materials, agri-tech and batteries.'),
    ('starter.txt', 'We back Advanced Manufacturing strongly, Defence above all, and Life Sciences today.'),
    ('water.txt', 'The enforcement steps are warning letters, improvement notices, civil penalties and prosecutions.'),
    ('starter.txt', "The growth-driving sectors of the Industrial Strategy are Advanced Manufacturing, Clean Energy Industries, our thriving Creative Industries, Defence, Digital and Technologies, the Government's Financial Services, UK Life Sciences, and Professional and Business Services."),
    ('starter.txt', 'In Kent, Advanced Manufacturing, Clean Energy Industries, Creative Industries, Defence, Digital and Technologies, Financial Services, Life Sciences, and Professional and Business Services are the growth-driving sectors of the Industrial Strategy.'),
]  # fmt: skip


def kinds(letter: str, text: str) -> list[str]:
    """The kinds of fault in `text`; `letter` is a library and a format: "rail.md"."""
    name, _, ending = letter.partition(".")
    library = starter() if name == "starter" else invented(name)
    found = check_document(read(f"letter.{ending}", text.encode()), library, DAYS.get(name, DAY)).findings
    return sorted(finding.kind for finding in found)


@pytest.mark.parametrize(("letter", "faults", "text"), FAULTY)
def test_a_fault_of_a_list(letter: str, faults: list[str], text: str) -> None:
    assert kinds(letter, text) == faults


@pytest.mark.parametrize(("letter", "text"), RIGHT)
def test_a_list_that_is_right_or_no_whole(letter: str, text: str) -> None:
    assert kinds(letter, text) == []
