# Trades, offices and ranks beside those that WordNet lists. Own compilation.

list roles = acrobat|advocate|agronom|agrotechnician|akyn|alpinist|ambulanceman|archdean|ashug|asphalter|ataman|auditor
list roles = autoworker|bailli|barber|barrackmaster|bellringer|bhikkhu|blockälteste|blockältester|blokova|boatbuilder
list roles = boilermaker|boilerman|bondsman|bonze|bootblack|brickmaker|brickworker|broommaker|brushmaker|bursar|busdriver
list roles = busman|cabbie|cabinboy|cabman|cadet|cadre|calefactor|camerawoman|campesino|canaller|cantoress|capmaker
list roles = carabiniere|carder|carer|carter|cartwright|caulker|chairlady|chamberlain|chandler|charlady|chazan|childminder
list roles = choirmistress|chowkidar|cleaner|clerkess|clown|codebreaker|commissaire|commissary|compounder|comprador
list roles = corpsman|corsetmaker|councilwoman|craftswoman|craneman|currier|daimyo|dairywoman|dayan|dewan|dhobi|directress
list roles = dishwasher|dispenser|ditcher|diver|donkeyman|dramaturg|dramaturge|draughtswoman|drayman|driller|dustman
list roles = enameller|engineman|farmboy|farmgirl|farmworker|fighter|finisher|fishwoman|flenser|flowerseller|folklorist
list roles = forwarder|fowler|frontman|fuller|furnaceman|gabbai|gangmaster|garageman|gatekeeper|gauger|geobotanist
list roles = geodesist|glover|goalkeeper|goatherder|granthi|greaser|grinder|groom|hafiz|hamal|hauptmann|havildar|hazzan
list roles = headman|headwoman|henchman|herder|hetman|hodja|homeworker|horsekeeper|hospitaller|houseboy|housefather
list roles = hydrogeologist|illuminator|insurer|intendant|intendent|interventor|ironer|jamadar|jurisconsult|kennelman
list roles = kindergartner|kioskkeeper|kitchenboy|kitchenhand|kitchenmaid|kobzar|kolkhoznik|komissar|kotwal|kulak|lacemaker
list roles = lagerälteste|lagerältester|lampman|landlady|lengthman|lensgrinder|lineman|maid|mandarin|marketwoman|matmaker
list roles = matron|maulana|maulvi|measurer|medievalist|melamed|mercenary|messengerboy|midshipman|militant|milker|milkwoman
list roles = millhand|millworker|moderator|molder|motorman|moulder|mountaineer|mukhtar|munshi|naik|nco|netmaker
list roles = nightwatchman|numismatist|obergruppenführer|oberschulze|obersturmführer|officebearer|ombudswoman|operator
list roles = overman|owner|oysterman|pandit|paperhanger|papermaker|parachutist|pastrycook|patwari|pavior|paviour|paymaster
list roles = peasant|pensioner|philanthropist|philatelist|photoengraver|pitman|planner|ploughboy|poacher|polisher|politruk
list roles = postulant|postwoman|presser|privatdozent|programmer|pujari|quilter|radioman|ragpicker|rebbetzin|regent
list roles = remembrancer|retoucher|rezident|roadmender|roadworker|saltmaker|samurai|sanitar|sanitarian|scavenger
list roles = scharführer|schulze|scribe|scullerymaid|sepoy|settler|sewerman|sexton|shamash|shammes|shedhand|shepherdboy
list roles = sherpa|shipbroker|shipowner|shochet|shoeblack|shoeshine|shohet|shoichet|shopgirl|shopowner|shrimper|shunter
list roles = signalwoman|signwriter|skater|skier|skinner|slater|slavist|smelter|smuggler|soapmaker|sofer|soltys|sportsman
list roles = stallholder|starost|starosta|stationhand|steward|stockbreeder|stonebreaker|stonecarver|storeman|streetsweeper
list roles = streetvendor|stubova|stuccoist|stuntman|sturmbannführer|subedar|subprefect|swimmer|tallowman|tankist|tankman
list roles = taximan|tehsildar|tenant|thakur|tinker|tongawala|tractorist|trainee|tramdriver|tramman|tramwayman|traveller
list roles = truckdriver|trucker|trusty|uhlan|ulema|underofficer|unloader|unterscharführer|usher|vinedresser|vogt|wardmaid
list roles = wardmaster|wedana|whitesmith|winegrower|winemerchant|woodchopper|woodsman|zamindar|zookeeper|zootechnician

# Ranks and offices that stand as part of a name ("Sergeant Holub"). "Mr", "Dr"
# and the like are forms of address, and say nothing.
list titles = corporal|sergeant|sergeant-major|ensign|cadet|lieutenant|captain|major|colonel|general|brigadier|marshal|admiral|commodore|commander|commandant|commissar|adjutant|starshina|politruk|gunner|sapper|trooper|bombardier|midshipman|havildar|subedar|jemadar|obersturmführer|untersturmführer|hauptsturmführer|sturmbannführer|obersturmbannführer|standartenführer|unterscharführer|scharführer|oberscharführer|rottenführer|hauptmann|oberleutnant|leutnant|feldwebel|unteroffizier
list titles = professor|docent|academician|judge|magistrate|prosecutor|procurator|inspector|superintendent|constable|detective|investigator|interrogator|officer|warrant_officer|sheriff|governor|mayor|prefect|minister|chancellor|president|senator|deputy|councillor|ambassador|consul|secretary|chairman|director|archbishop|bishop|cardinal|metropolitan|abbot|rabbi|imam|pastor|canon|deacon|archpriest|chaplain
list ranks = sgt|sgt.|lt|lt.|lieut|lieut.|capt|capt.|col|col.|maj|maj.|gen|gen.|cpl|cpl.|pvt|pvt.|l/cpl|cmdr|cmdr.|cmdt|cmdt.|insp|insp.|supt|supt.|prof|prof.|rev|rev.|adv|adv.|engr|engr.|ing.|gov.|sen.|brig.|adm.
list titles = @ranks|reverend|engineer|warder|wardress|matron|comandante|commandante|teniente|capitán|coronel|sargento|kommandant|advocate|architect|headmaster|headmistress|commissioner|vicar|curate|vice-governor|sub-chief|chief|sheikh|starosta|guard|gendarme|policeman|nurse|overseer|foreman|brigadier|ataman|hetman|mullah|deputy|attorney|notary|colonel-general|major-general|lieutenant-colonel|lieutenant-general|private|trumpeter|bosun|provost|abbess|prioress|monsignor|senator|councilor|alderman

# Forms of address, which may stand between a trade and a name.
list honorifics = mr|mr.|mrs|mrs.|miss|ms|ms.|dr|dr.|don|doña|dona|señor|señora|sr|sr.|sra|sra.|herr|frau|monsieur|madame|mme|m.|pan|pani|comrade|citizen|sir|reb|father|sister|brother|old|young|little|prince|princess|count|baron
