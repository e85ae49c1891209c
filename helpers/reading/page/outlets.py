"""Outlets in English that no table of the data names, by the country of their desks."""

from __future__ import annotations

# Country (ISO alpha-3) → names, parted by "|"; other spellings of one follow "=". Everyday words are left out.
OUTLETS = {
    "ARE": "Gulf News|Khaleej Times|WAM=Emirates News Agency",
    "ARM": "Armenpress",
    "AUS": "ABC News Australia|The Sydney Morning Herald=SMH|The Australian|SBS News|9News=Nine News|"
    "The Conversation|Australian Financial Review|Sky News Australia|The Nightly|news.com.au",
    "AUT": "Kronen Zeitung",
    "AZE": "Trend News Agency|Azertac=AZERTAC|Report.az=Report News Agency",
    "BEL": "The Brussels Times=Brussels Times|Euractiv=EURACTIV|EUobserver|The Parliament Magazine",
    "BGD": "Dhaka Tribune|bdnews24.com=bdnews24|Prothom Alo",
    "BGR": "Novinite|Sofia News Agency|Bulgarian News Agency",
    "BLR": "BelTA|Belsat|Nexta=NEXTA",
    "BRA": "Agência Brasil=Agencia Brasil|Folha de S.Paulo|O Globo",
    "CAN": "CBC News=CBC|CTV News|Global News|The Globe and Mail=Globe and Mail|Toronto Star|National Post|"
    "The Canadian Press=Canadian Press|Radio Canada International|Ottawa Citizen|Vancouver Sun|Maclean's",
    "CHE": "SWI swissinfo.ch=Swissinfo|swissinfo.ch|NZZ|Neue Zürcher Zeitung|Le Temps",
    "CHN": "Global Times|CGTN|People's Daily=People’s Daily|China Daily|China News Service|"
    "Caixin=Caixin Global|Sixth Tone|Shanghai Daily|ECNS",
    "CYP": "Cyprus Mail",
    "CZE": "Radio Prague International=Radio Prague|Czech News Agency|Prague Morning",
    "DEU": "Der Spiegel|Die Zeit|Frankfurter Allgemeine Zeitung=FAZ|Die Welt|Süddeutsche Zeitung|"
    "Deutsche Welle=DW News|Handelsblatt|Tagesspiegel|Correctiv",
    "EGY": "Ahram Online|Al-Ahram|Egypt Independent|Daily News Egypt",
    "ESP": "El País=El Pais|El Mundo|La Vanguardia",
    "EST": "ERR News=ERR|Postimees|Delfi",
    "FIN": "Yle=Yle News|Helsinki Times|Helsingin Sanomat|Iltalehti",
    "FRA": "France 24=FRANCE 24|France24|Euronews=euronews|Le Monde|Le Figaro|Libération|TV5Monde|"
    "Le Parisien|Radio France Internationale|Mediapart|Intelligence Online",
    "GBR": "Sky News|ITV News=ITV|Channel 4 News|Evening Standard|Daily Express=Express.co.uk|Metro.co.uk|"
    "The Economist=Economist|The Scotsman|New Statesman|Janes=Jane's|Jane’s|Lloyd's List|TradeWinds|"
    "Splash247|Middle East Eye|Bellingcat|openDemocracy|Iran International|Asharq Al-Awsat English|"
    "The New Arab|GB News|Chatham House|Royal United Services Institute=RUSI|The Loadstar|MailOnline|"
    "International Institute for Strategic Studies=IISS|Amnesty International|Seatrade Maritime|"
    "Riviera Maritime Media",
    "GEO": "Agenda.ge|Civil.ge=Civil Georgia|OC Media|Interpressnews=InterPressNews|Georgian Journal|JAMnews",
    "GRC": "ekathimerini.com=Kathimerini|Ekathimerini|Greek City Times|Keep Talking Greece|eKathimerini",
    "HKG": "Hong Kong Free Press=HKFP|SCMP|The Standard Hong Kong",
    "HUN": "Hungary Today|Daily News Hungary|Budapest Times",
    "IDN": "The Jakarta Post=Jakarta Post|Tempo.co|Antara News=ANTARA News|Kompas|Jakarta Globe",
    "IND": "The Times of India=Times of India|NDTV|India Today|WION|The Hindu|"
    "The Indian Express=Indian Express|The New Indian Express|ThePrint|The Economic Times=Economic Times|"
    "Livemint|Deccan Herald|Deccan Chronicle|Press Trust of India=PTI|The Tribune India|Outlook India|"
    "Republic World|News18|CNN-News18|Moneycontrol|Scroll.in|Zee News|Times Now|LatestLY|"
    "The Statesman|Telegraph India|OpIndia|Swarajya|The Quint|DNA India|Free Press Journal|"
    "The Financial Express=Financial Express|ABP Live|The EurAsian Times|EurAsian Times|BusinessLine|"
    "Lokmat Times|Kolkata24x7|IndiaTV",
    "IRL": "The Irish Times=Irish Times|RTÉ=RTE|RTÉ News|RTE News|Irish Examiner|Irish Independent|"
    "TheJournal.ie|Independent.ie|Irish Mirror|Newstalk",
    "IRN": "IRNA|Tasnim=Tasnim News Agency|Mehr News Agency=Mehr News|Fars=Fars News Agency|Press TV=PressTV|"
    "Tehran Times|ISNA",
    "ISR": "The Times of Israel=Times of Israel|The Jerusalem Post=Jerusalem Post|Haaretz|Ynet=Ynetnews|"
    "ynetnews|i24NEWS|Israel Hayom|JNS|Globes|Israel National News=Arutz Sheva",
    "ITA": "Agenzia Nova|Corriere della Sera|La Repubblica|La Stampa|Adnkronos|AsiaNews|Il Sole 24 Ore|"
    "Decode39",
    "JOR": "The Jordan Times",
    "JPN": "Nikkei Asia=Nikkei Asian Review|Nikkei|The Mainichi=Mainichi Shimbun|Mainichi|Mainichi Japan|"
    "The Asahi Shimbun=Asahi Shimbun|Sankei Shimbun=Sankei|The Japan News=Japan News|"
    "Japan Forward=JAPAN Forward|Japan Today|Tokyo Broadcasting System|NHK WORLD|Nippon.com",
    "KAZ": "The Astana Times=Astana Times|Tengrinews|Kazinform|Orda.kz|Vlast.kz",
    "KEN": "Daily Nation|The EastAfrican",
    "KGZ": "24.kg|AKIpress|Kloop|The Times of Central Asia=Times of Central Asia",
    "KHM": "The Phnom Penh Post|Khmer Times",
    "KOR": "MBC=MBC News|JTBC|YTN|TV Chosun=TV CHOSUN|Channel A|Arirang=Arirang News|Arirang TV|"
    "The Chosun Daily=Chosun Daily|The Korea Economic Daily=KED Global|The Dong-A Ilbo=Dong-A Ilbo|"
    "Korea JoongAng Daily|Maeil Business Newspaper|Segye Ilbo|Kyunghyang Shinmun|Korea Daily|"
    "The Korea Daily|Asia Business Daily|Aju Press|Korea.net|KOREA.net|Seoul Economic Daily|Newsis|"
    "News1|Business Korea=BusinessKorea|Munhwa Ilbo|Kukmin Ilbo|The Seoul Shinmun|NK Insider|KBS News",
    "KWT": "Kuwait Times",
    "LBN": "Al Mayadeen=Al Mayadeen English|The Cradle|L'Orient Today|Naharnet|Al-Manar",
    "LKA": "Ada Derana|Colombo Gazette|NewsWire.lk",
    "LTU": "LRT|LRT.lt",
    "LVA": "LSM|LSM.lv|Novaya Gazeta Europe|The Baltic Times=Baltic Times",
    "MDA": "NewsMaker|Moldpres",
    "MNG": "Montsame=MONTSAME|The UB Post",
    "MYS": "Bernama=BERNAMA|Malay Mail|New Straits Times|Malaysiakini|Astro Awani",
    "NGA": "Channels Television=Channels TV|Premium Times|ThisDay|Daily Trust|TheCable|Daily Post Nigeria|"
    "Legit.ng|Sahara Reporters|Peoples Gazette",
    "NLD": "NL Times|DutchNews|De Telegraaf|Offshore Energy|de Volkskrant|bne IntelliNews",
    "NOR": "The Barents Observer=Barents Observer|NRK|High North News|Aftenposten",
    "NZL": "RNZ|Newshub|1News|The New Zealand Herald=NZ Herald",
    "OMN": "Times of Oman|Muscat Daily|Oman Observer",
    "PAK": "Dawn=DAWN|The Express Tribune=Express Tribune|Pakistan Today|The News International|Geo News|"
    "ARY News|Associated Press of Pakistan|Dunya News|Pakistan Observer",
    "PHL": "Rappler|Philippine Daily Inquirer=Inquirer.net|INQUIRER.net|Philippine News Agency|Manila Bulletin|"
    "The Manila Times=Manila Times|GMA News=GMA News Online|ABS-CBN News|Philstar|The Philippine Star",
    "POL": "Notes from Poland|The First News|Polish Press Agency|Rzeczpospolita|Gazeta Wyborcza|TVP World|"
    "Polskie Radio|Defence24",
    "PRT": "Lusa|Observador|The Portugal News",
    "QAT": "Al Jazeera=Al Jazeera English|Aljazeera|Qatar News Agency|Gulf Times",
    "ROU": "Agerpres|Romania Insider|Digi24|Romania Journal",
    "RUS": "Izvestia|Vedomosti|Lenta.ru|Gazeta.ru|Rossiyskaya Gazeta|Russia Today|Novaya Gazeta|TV Rain|"
    "Komsomolskaya Pravda|Argumenty i Fakty|RTVI|Rossiya 24|Rossiya Segodnya|PrimaMedia|"
    "Krasnaya Zvezda|Rybar|Readovka|REN TV|Russian News Agency",
    "SAU": "Al Arabiya=Al Arabiya News|Saudi Gazette|Saudi Press Agency|Arab News|Al Hadath|Asharq News",
    "SGP": "TODAY Online|Mothership=Mothership.SG|The Business Times",
    "SRB": "Tanjug|Balkan Insight|Serbian Monitor",
    "SVK": "The Slovak Spectator|TASR|Denník N|Dennik N",
    "SWE": "Svenska Dagbladet|Dagens Nyheter|Sveriges Radio|Expressen|The Local Sweden|Nordic Monitor",
    "SYR": "Enab Baladi",
    "THA": "The Nation Thailand|Thai PBS World=Thai PBS",
    "TUR": "Hürriyet Daily News=Hurriyet Daily News|TRT World=TRT|Anadolu Ajansı|Türkiye Today|Yeni Şafak|"
    "Yeni Safak|Duvar English|A Haber|bianet",
    "TWN": "Focus Taiwan|Taiwan News|Taipei Times|CNA English News|Taiwan Today|TVBS|Liberty Times",
    "UKR": "UNIAN|Hromadske|Suspilne=Suspilne News|TSN|24 Kanal=24 Channel|Obozrevatel=OBOZ.UA|Oboz.ua|"
    "Podrobnosti|Militarnyi=Mil.in.ua|The New Voice of Ukraine=New Voice of Ukraine|NV.ua|"
    "ZN.UA=Dzerkalo Tyzhnia|Mirror of the Week|LIGA.net|Glavred|Korrespondent.net|Defense Express|"
    "Espreso TV|Ukrainian News|UNN|InformNapalm|Interfax Ukraine|RBC Ukraine|Gwara Media|"
    "Kharkiv Today|Slovo i Dilo|Channel 24|ArmyInform|Army Inform|United24 Media=UNITED24 Media|"
    "UNITED24|StratCom Centre|Texty.org.ua|Dialog.ua|Ukraine World",
    "UN": "UN News=United Nations News",
    "USA": "NPR=NPR News|National Public Radio|PBS=PBS NewsHour|PBS News|PBS News Hour|Politico=POLITICO|"
    "ABC News|Fox News=FOX News|Fox News Digital|MSNBC=MS NOW|USA Today=USA TODAY|Foreign Policy|"
    "Foreign Affairs|Bloomberg=Bloomberg News|Bloomberg.com|CNBC|Forbes|Fortune|TIME Magazine|Semafor|"
    "Military Times|Defense News|Breaking Defense|Stars and Stripes|USNI News|Naval News|gCaptain|"
    "The War Zone=TWZ|Task & Purpose|Military.com|Marine Corps Times|Army Times|"
    "Air & Space Forces Magazine|War on the Rocks|Lawfare|Just Security|The New Yorker|The New Republic|"
    "The Intercept|Mother Jones|ProPublica|HuffPost|Daily Beast=The Daily Beast|"
    "Daily Caller=The Daily Caller|Townhall|National Review|The National Interest|"
    "The American Conservative|Washington Examiner|Washington Free Beacon|The Epoch Times=Epoch Times|"
    "NewsNation|Newsmax|One America News=OAN|OANN|Fox Business|Los Angeles Times=LA Times|L.A. Times|"
    "Chicago Tribune|The Boston Globe=Boston Globe|San Francisco Chronicle|The Philadelphia Inquirer|"
    "The Dallas Morning News|Houston Chronicle|The Seattle Times|Miami Herald|Star Tribune|"
    "The Denver Post|The Baltimore Sun|Las Vegas Review-Journal|Honolulu Star-Advertiser|"
    "The Christian Science Monitor=Christian Science Monitor|AP News=AP NEWS|Yahoo News=Yahoo! News|"
    "VOA Korea|Current Time TV=Current Time|Al-Monitor|Al Monitor|Barron's=Barron’s|MarketWatch|"
    "The Daily Signal|Courthouse News|Raw Story|Mediaite|Vice News=VICE News|BuzzFeed News|WRAL|WTOP|"
    "WBUR|WNYC|KPBS|KQED|KUOW|WUNC|Spectrum News=Spectrum News NY1|Scripps News|NTD|The Free Press|"
    "TechCrunch|The Verge|BleepingComputer|CoinDesk|Cointelegraph|Chainalysis|Recorded Future News|"
    "Oilprice.com|OilPrice.com|Marinelink|The Maritime Executive=Maritime Executive|Jamestown Foundation|"
    "The Jamestown Foundation|RAND|RAND Corporation|Brookings=Brookings Institution|Atlantic Council|"
    "Hudson Institute|Heritage Foundation=The Heritage Foundation|Wilson Center|"
    "Carnegie Endowment for International Peace|Council on Foreign Relations=CFR|Arms Control Association|"
    "Arms Control Today|Critical Threats|Long War Journal|FDD's Long War Journal|Human Rights Watch=HRW|"
    "Eurasianet|Nuclear Threat Initiative|Federation of American Scientists|"
    "U.S. News & World Report=US News|19FortyFive",
    "UZB": "Gazeta.uz|Kun.uz|UzDaily",
    "VEN": "teleSUR=teleSUR English|TeleSUR",
    "VNM": "VietnamPlus=Vietnam Plus|VietNamNet|Viet Nam News=Vietnam News|VnExpress=VnExpress International|"
    "Tuoi Tre News|Nhan Dan|The Saigon Times|Hanoi Times",
    "ZAF": "News24|IOL|Daily Maverick|eNCA|SABC News|TimesLIVE|BusinessTech|Mail & Guardian",
}  # fmt: skip
