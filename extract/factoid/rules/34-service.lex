# Wordings of work and service beside the plain ones: idioms, light verbs, what
# somebody had or kept, and what they left or lost.

list lands = acre|acres|hectare|hectares|land|farm|holding|smallholding|farmstead|orchard|vineyard|vineyards|plantation|estate|ranch|field|fields|dessiatine|dessiatines|plot
list herds = cow|cows|cattle|horse|horses|pig|pigs|sheep|goat|goats|camel|camels|hens|chickens|bees|beehives|hives|flock|herd|oxen|mules|donkeys|reindeer|buffaloes|livestock
list chores = washing|sewing|mending|ironing|laundry|cleaning|cooking|baking|housework|typing|knitting|spinning|weaving|embroidery|piecework|tailoring|bookkeeping|translating|gardening|nursing|shopping|haymaking|milking|accounts|books|translation|translations|repairs|portering|haulage|odd_job|odd_jobs|shift|shifts|night_shift|piece-work|homework
list staffs = staff|crew|board|council|committee|payroll|faculty|team|commission|bench|editorial_board|city_council|town_council|district_council|governing_body|panel|jury|judiciary|secretariat|presidium
list commands = platoon|company|battalion|regiment|division|brigade|squad|section|squadron|battery|detachment|column|army|corps|unit|troop|patrol|band|fleet|ship|submarine|group|cell|partisans|ward|shift|crew|team|gang|department|laboratory|lab|institute|choir|orchestra|school|project|workshop
list sides = bolshevik|bolsheviks|communist|communists|reds|whites|partisan|partisans|rebel|rebels|opposition|resistance|insurgents|guerrilla|guerrillas|nationalists|republicans|socialists|mensheviks|enemy|revolution|underground|royalists|loyalists|federalists
list hideaways = forest|forests|hills|mountain|mountains|woods|maquis|bush|jungle|underground|sierra
list memberships = card|party_card|membership|membership_card|party_book|union_card|party_ticket
list congregations = christian|catholic|orthodox|protestant|muslim|moslem|buddhist|jew|hindu|lutheran|baptist|mennonite|adventist|quaker|member|citizen|party_member|candidate_member|komsomol_member|pioneer|scout|monk|nun|novice|freemason|mason
list faiths = christianity|islam|judaism|catholicism|orthodoxy|protestantism|buddhism|lutheranism|church|faith
list retreats = retirement|pension

position sing|act|dance|perform|play.v s:agent o:at,with kind:organisation,opera,theatre,theater,cabaret,club,ballet,troupe,circus,philharmonic,conservatory flags:object
position staff|crew|payroll|faculty.r s:pred o:of flags:object,copula with:case=on|of
position board|council|jury|editorial_board.r s:pred o:self with:case=on flags:copula
position join.v              s:agent o:obj with:obj=staff|firm|faculty|crew|board|orchestra|bank|company|practice|police|gendarmerie|civil_service
position win|gain|lose|contest.v s:agent with:obj=seat o:^on,^in,on,in flags:object
position have|own|buy|lease|rent|inherit|farm|till|work|cultivate|plough.v s:agent o:obj kind:@lands without:xcomp flags:object
position have|own|keep|breed|herd|tend|watch|graze.v s:agent o:obj kind:@herds flags:object
position have|own|buy|keep.v s:agent o:obj kind:taxi,lorry,truck,bus,boat,cart,rickshaw,loom,petrol_station,filling_station,kiosk,stall,shop,bakery,mill,forge,smithy,tavern,cafe,café,salon,workshop,business,practice,restaurant,hotel,pharmacy,surgery,boarding_house,guesthouse,kennels,garage,printing_press,station flags:object
position take.v              s:agent with:prt,advmod,in=in o:obj kind:@chores,lodger,lodgers,boarder,boarders flags:object
position go.v                s:agent with:prt,advmod,out=out o:xcomp,advcl kind:cleaning,charring,sewing,washing,scrubbing,cooking,nursing flags:object
position do.v                s:agent o:obj kind:@chores flags:object
position keep.v              s:agent o:obj with:obj=book|accounts|books|register|ledger|minutes|archive|inn|stall
position keep.v              s:agent with:obj=house o:for
position do|perform.v        s:agent with:obj=labour|labor o:in,at,on,for flags:object
position labour|labor|toil|slave|drudge.v s:agent o:in,at,on,for kind:@workplaces,organisation,field,fields,plantation,quarry,kitchen,place flags:object
position earn|make.v         s:agent with:obj=living|livelihood o:xcomp,advcl
position go|run.v            s:agent with:to=sea o:to without:advmod
position fly|pilot|skipper|captain|crew|navigate.v s:agent o:obj kind:plane,planes,bomber,bombers,fighter,fighters,aircraft,helicopter,helicopters,ship,ships,boat,trawler,trawlers,flight,flights flags:object
position have|hold|bear|carry.v s:agent with:obj=rank o:^of
position serve|finish|end.v  s:agent o:as with:as=@titles
position work.v              s:agent with:obj=way o:to
position co-opt|coopt|vote|swear|sworn.v s:patient o:onto,into,on,to,in with:onto,into,on,to=@staffs|@parties
position call.v              s:patient with:to=bar o:to
position ordain|consecrate|tonsure.v s:patient o:xcomp,obj,as
position lead|command.v      s:agent o:obj kind:@commands flags:object
position responsible|answerable.a s:pred o:for kind:organisation,@posts,supply,supplies,finance,finances,propaganda,security,archive,kitchen,transport,personnel,discipline,censorship,food,printing flags:object
position represent.v         s:agent o:obj kind:@parties,republic,ministry,workers,peasants,union flags:object
position rule|govern|reign.v s:agent o:over kind:place,people flags:object
position report|broadcast|write|correspond.v s:agent o:for kind:press,newspaper,magazine,paper,radio,agency,organisation flags:object
position deliver.v           s:agent o:obj kind:newspapers,milk,bread,babies,coal,telegrams,letters,mail,post,newspaper,paper,papers,parcels flags:object
position carry.v             s:agent o:obj kind:mail,post flags:object
position make|embroider|weave|carve|blow|turn|stitch|brew|distil|cast|bind|print|set.v s:agent o:goods kind:lantern,gate,glass,shells,noodle,noodles,carpet,rug,pot,coffin,wreath,cigarette,cigar,match,bomb,munition,munitions,grenade,uniform,boots,instrument,candle,toy,umbrella,parachute,tile,net,sail,bell,lace,book,leather,cheese,charcoal,lime,salt,moonshine,vodka flags:object
position trade|business.r    s:pred o:self with:case=in|with flags:copula
position employer|boss|foreman.n s:poss flags:topic without:case o:appos
position serve.v             s:agent o:obj kind:organisation flags:object without:while

dismissal resign|withdraw.v  s:agent o:from,as,obj kind:@powerful,@staffs,ministry,government,cabinet,seat flags:object
dismissal go.v               s:agent with:into,on=@retreats
dismissal give.v             s:agent with:prt=up o:obj kind:practice,post,job,work,teaching,office,position,seat,chair,business,shop,command flags:object
dismissal leave|quit.v       s:agent o:obj kind:practice,ministry,firm,bank,factory,railways,railway,police,bench,bar,stage,profession flags:object without:for=hour|minute
dismissal deprive|strip|relieve|rob.v s:patient o:of with:of=@powerful|licence|license|pension|livelihood|practice|rank|mandate
dismissal remove|dismiss|replace|discharge.v s:patient o:as with:as=@roles
dismissal vote.v             s:patient with:prt,advmod,out=out o:of
dismissal allow|permit|let.v s:patient with:xcomp=teach|practise|practice|publish|lecture|exercise stance:asserted with:not,advmod=not|no|never|longer flags:passive
dismissal forbid|ban|bar|prohibit.v s:patient with:ccomp=teach|practise|practice|work|publish|lecture|exercise
dismissal put|throw|turn.v   s:patient with:on,onto=street|streets
dismissal have.v             s:agent with:obj=licence|license|permit with:comp=taken|withdrawn|revoked|cancelled o:obj
dismissal take|withdraw|revoke|cancel.v s:from,whose o:obj with:obj,subj=licence|license|permit|practice|chair|post|job|command|mandate|seat
dismissal hand|give|tender|submit|put.v s:agent with:prt=in with:obj=notice|resignation|papers
dismissal show.v             s:patient with:obj=door
dismissal sideline|marginalise|marginalize|disempower.v s:patient
dismissal retire.v           s:patient flags:passive
dismissal renew.v            s:whose with:obj,subj=contract|licence|license|mandate with:not stance:asserted
dismissal out.a              s:pred with:of=work|job|office|power

membership =acronym.r        s:pred o:self with:case=of|in|with flags:copula
membership put|enrol|enroll|organise|organize|register|inscribe.v s:patient o:in,into with:in,into=party|union|komsomol|pioneers|league|youth|association|militia|guard|bund|cooperative|co-operative flags:passive
membership go|cross|come|switch|defect.v s:agent with:prt,advmod,adv,over=over o:to with:to=organisation|@sides
membership go|run|escape|flee|come|leave|get.v s:agent o:to,with with:to=@sides|partisans
membership go|slip.v         s:agent with:advmod,adv,xcomp,comp,prt=underground o:advmod
membership take.v            s:agent with:to=@hideaways o:to
membership go.v              s:agent with:for=soldier o:for detail:volunteered
membership take.v            s:agent with:obj=veil|vow|vows|tonsure|cloth|habit|citizenship|nationality|@memberships o:obj
membership swear|renew.v     s:agent o:obj with:obj=oath|@memberships
membership get|obtain|acquire|receive|have|hold|renounce|accept|carry.v s:agent o:obj with:obj=citizenship|nationality|@memberships
membership hand|return|tear|burn.v s:agent o:obj with:obj=@memberships detail:left
membership come|get.v        s:agent o:out_of with:out_of=army|navy|service|party|force|forces|legion detail:left
membership run|desert|flee|escape|abscond.v s:agent o:from with:from=army|unit|regiment|battalion|barracks|legion|front detail:deserted
membership resign|withdraw|secede.v s:agent o:from kind:organisation,@parties flags:object detail:left
membership demob|demobb|conscripted|muster.v s:patient detail:demobilised
membership readmit.v s:patient detail:readmitted
membership become|stay|remain.v s:agent o:xcomp,obj with:xcomp,obj=@congregations|communist|socialist
membership convert.v         s:agent,patient o:to with:to=@faiths|@congregations
membership pay.v             s:agent with:obj=due|dues|subscription|subs|contribution|contributions o:to
membership attach|affiliate|ally.v s:agent with:reflexive o:to,with kind:organisation,@parties flags:object
membership throw|cast.v      s:agent with:obj=lot o:with
membership recruit|sign|enrol|enroll.v s:patient o:by,into,as with:by=organisation flags:passive
membership serve.v           s:agent o:with,in,under kind:@army,organisation,infantry,cavalry,artillery,marines,engineers,guards,signals,sappers,militia,navy flags:object
membership wear|put.v        s:agent o:obj with:obj=uniform detail:uniform
membership card-carrying.a   s:described,pred o:described
membership unit|company|platoon|squad|troop.r s:pred o:self with:case=in|with flags:copula
membership group.r           s:pred o:self with:case=in with:mod=resistance|youth|partisan|underground|opposition|communist|zionist|socialist|study|student|sabotage flags:copula
membership ss|sd|gestapo|nkvd|stasi|kgb|securitate|army|militia|komsomol|party|cheka.r s:pred o:self with:case=of|in|with flags:copula
membership carry|bear.v      s:agent with:obj=gun|rifle|arms|weapon o:for,in
membership belong.v          s:agent o:to kind:circle,generation,group,cell,lodge,community,parish,brotherhood,sisterhood,denomination,fraternity,wing,faction,order,tendency,current,squad,gang flags:object
membership man|woman|boy|girl|officer|soldier|member|trooper|volunteer|guardsman.r s:pred o:mod with:mod=ss|sa|nkvd|gestapo|stasi|komsomol|wehrmacht|upa|ira|eta flags:nominal
membership soldier|private|corporal|sergeant|officer|gunner|fighter|volunteer|sapper|trooper|conscript.r s:pred o:in,with,of kind:organisation,@army flags:object

expulsion expel|exclude|excommunicate.v s:patient
expulsion lose.v             s:agent o:obj with:obj=@memberships
expulsion withdraw|confiscate|revoke.v s:from,whose o:obj with:obj,subj=@memberships
expulsion strip|deprive.v    s:patient o:of with:of=citizenship|nationality|membership

position @branches.r         s:named o:self with:case=of
membership =organisationparty.r s:named o:self with:case=of|from
membership =acronym.r s:named o:self with:case=of|from
position @ranks.r            s:pred o:self detail:@t flags:nominal
membership come|get.v        s:agent o:into with:into=organisation|party|army|union|komsomol|partisans
award confer|bestow.v        s:recipient o:obj,subj kind:@prizes,organisation,other,name,order,cross,medal,degree,title flags:object
award propose|put.v          s:patient o:for with:for=@prizes
