# Birth, death, family, schooling, dwelling and moving.

list spouses = husband|wife|father|mother|spouse|partner|family
birth  bear.v                s:patient flags:passive,topic
birth  come.v                s:agent with:into=world
birth  enter.v              s:agent with:obj=world
birth  deliver.v            s:patient flags:passive,dated with:in=bed|hospital|clinic|tent|cell|camp|prison without:to,into
birth  see.v                 s:agent with:obj=light without:to
birth  give.v                s:to with:obj=birth
birth  birth.n               s:poss,of
birth  bear.v                s:patient with:obj=@things
baptism baptize|baptise|christen|circumcise.v s:patient flags:topic
baptism baptism|christening|circumcision.n s:poss,of

death  die|perish|expire|succumb|decease.v       s:agent flags:topic
death  pass.v                with:prt=away|on  s:agent
death  pass.v                s:agent flags:date without:obj,through,to,into,by,from,over,under,for,with,prt without:in=place without:adv,prt,comp=through
death  lose.v                with:obj=life s:agent
death  lay|give|pay.v        with:obj=life s:agent without:to,iobj
death  meet|find.v           s:agent with:obj=death|end|fate
death  go.v                  s:agent with:to=death|grave
death  breathe.v             s:agent with:obj=breath
death  lose.v                s:obj with:obj=person without:to
death  lose|drown.v          s:patient flags:passive with:at,with,on,off,in=sea|ship|war|action|battle|raid|wreck|ocean|submarine|tanker|epidemic|influenza|famine|fighting
death  drown|starve|freeze.v s:agent with:comp=death without:obj
death  starve|freeze|burn|bleed|fall|work.v   s:agent with:to=death without:obj
death  drown|suffocate.v     s:agent without:obj
death  drown.v               s:patient flags:passive
death  find.v                s:patient with:comp,xcomp=dead|hanged|murdered|drowned|frozen|lifeless
death  survive.v             s:agent with:not stance:asserted
death  death|demise|passing.n      s:poss,of flags:dated
death  death|passing|loss.n  s:of with:of=mother|father|husband|wife|son|daughter|brother|sister|grandfather|grandmother|grandparent|uncle|aunt|child|baby|parent|cousin|nephew|niece|stepfather|stepmother|fiancé|friend|mum|mom|dad
death  dead|deceased.a       s:pred
death  late|deceased|dead.a  s:described
list illness = cholera|typhus|typhoid|diphtheria|cancer|tuberculosis|consumption|malaria|dysentery|scurvy|influenza|flu|pneumonia|fever|smallpox|measles|plague|hunger|famine|cold|sugar|diabetes|silicosis|heart|stroke|aids|virus|covid|meningitis|scarlet_fever|sickness|disease|illness|tumour|tumor|sepsis|gangrene|sea|river|frost|starvation|drink|grief|leukaemia|leukemia|bronchitis|asthma
death  take|claim|kill|finish.v s:patient with:agent=@illness
death  go.v                  s:agent with:adv=suddenly|peacefully|quietly|quick|quickly without:prt,obj,to,xcomp,into
death  go.v                  s:agent with:from=@illness
death  go.v                  s:agent with:before|ahead_of=person
death  wake.v                s:agent with:not with:prt=up stance:asserted
death  wake.v                s:agent with:not with:adv=again|anymore stance:asserted
death  live.v                s:agent with:until,till flags:date without:in,at,with,on,obj
death  live.v                s:agent with:not with:xcomp,advcl=see stance:asserted
death  live.v                s:agent with:not with:xcomp,advcl without:in,at,with,on stance:asserted
death  last.v                s:agent with:until,till
death  outlive|survive.v     s:patient with:agent=person flags:active
death  alive|living.a        s:pred with:not stance:asserted
death  gone.a                s:pred with:dead
death  run.v                 s:patient with:prt=over flags:passive
death  fall.v                s:agent with:from,out_of,off=window|balcony|roof|cliff|bridge|scaffold|scaffolding|horse|train|stairs|ladder|tree|path|storey|floor
death  lie.v                 s:agent with:comp,xcomp,adv=dead
death  drop|fall.v           s:agent with:xcomp,comp,adv=dead
death  give.v                s:agent with:prt=out|up with:obj=ghost|spirit
death  stop|fail|give.v      s:whose with:agent=heart
death  die.v                 s:whose
death  collapse|faint|weaken.v s:agent with:xcomp=die
death  widow.v               s:by flags:passive
death  orphan.v              s:by flags:passive
death  leave.v               s:agent with:xcomp,obj=widow|orphan|orphans
death  take|end.v            with:obj=life with:poss=own s:agent
death  commit.v              with:obj=suicide s:agent detail:suicide
death  suicide.n             s:poss,of detail:suicide
death  kill|shoot|hang|poison|drown|stab|gas|strangle|burn|blow.v s:agent with:reflexive detail:suicide
death  throw|hurl|fling.v    s:agent with:reflexive with:from,out_of,under,off,into,down=window|train|roof|bridge|well|river|balcony|floor|wire|sea|stairwell detail:suicide
death  jump|leap.v           s:agent with:to=death detail:suicide
death  take|swallow|drink.v  s:agent with:obj=poison|cyanide|veronal|arsenic detail:suicide
death  fall.v                s:agent with:at,on=front
disappearance abduct|kidnap.v s:patient detail:abducted
disappearance disappear|vanish.v s:agent detail:disappeared
disappearance disappear.v    s:patient flags:passive detail:disappeared
disappearance go.v           with:comp=missing s:agent
disappearance disappearance.n s:poss,of
disappearance miss.v         s:patient flags:passive
disappearance miss.v         s:subj without:obj flags:topic
disappearance missing.a      s:pred
disappearance come|return.v  s:agent with:not with:from=war|front|camp|captivity|work|prison|exile|there stance:asserted
disappearance come.v         s:agent with:not with:prt,adv=back|home stance:asserted without:to,until,till,xcomp
disappearance return.v       s:agent with:not without:to,until,till,xcomp,obj stance:asserted
disappearance fail.v         s:agent with:xcomp=return
disappearance see|hear.v     s:patient with:not with:adv=again flags:passive stance:asserted
disappearance hear.v         s:of,from with:not with:adv,of,from=again|more|person flags:passive stance:asserted
disappearance trace|word|news|sign.n s:of with:not
disappearance see.v          s:patient with:adv=last flags:passive
disappearance lose.v         s:patient flags:passive with:in=war|fighting|evacuation|march|crowd|confusion|chaos
disappearance appear|reappear|resurface.v s:agent with:not stance:asserted without:in,before,on,xcomp,to,at,for
disappearance whereabouts|fate.n s:poss,of with:head=unknown|know|discover|establish|clear
burial bury|inter|entomb|reinter|rebury.v   s:patient flags:topic
burial bury|inter|entomb|reinter|rebury|exhume|disinter|unearth|cremate|scatter|transfer|repatriate|lay|identify.v s:whose with:patient=@remains
burial exhume|disinter.v     s:patient
burial lay.v                 s:patient with:to=rest
burial lie|rest|repose|sleep|be.v s:agent with:in,at,under,on=@graves
burial lie.v                 s:agent with:comp,xcomp=buried
list soil = ground|earth|soil|sand|mud|clay|snow|garden|yard|orchard|ditch|hole|trench|well|lime|quarry|dump|grave|field
burial put|lower|lay|place|dump|throw|roll|tip|lay_down|shovel.v s:patient with:in,into,under,to=@soil without:agent=@illness
burial cover.v               s:patient with:with=stone|stones|earth|soil|sand|snow|branch|branches|leaf|leaves|lime|dirt|turf
burial dig|make|give.v       s:for,dative,to with:obj=grave|hole|funeral|burial
burial put|erect|raise|set|place.v s:for,over,on with:obj=cross|stone|headstone|gravestone|tombstone
burial lie|rest|repose.v s:agent with:in,at,beside,near,by,under=place without:xcomp,comp,obj,adv=sick|ill|hospital|wounded
burial lie|rest|sleep|repose.v s:agent with:in,under=@soil
burial grave|tomb|gravestone|headstone|tombstone|remains|ashes|bones.n s:poss,of with:not
burial grave|tomb|gravestone|headstone|tombstone.n s:poss,of with:cop
burial attend.v              s:whose with:obj=funeral|burial
burial find|discover|recover|identify|dig|return.v s:whose with:patient=@remains flags:dated
burial find|identify|recover.v s:patient flags:passive with:in,at,from=@soil
burial read|pray|chant.v     s:over
burial carry|take|bring|put|throw|lower|lay|place|dump.v s:patient with:to,in,into,at=@graves
burial grave|tomb|gravestone|headstone|tombstone.n      s:poss flags:place
burial cremate.v             s:patient detail:cremated flags:topic
burial burial|funeral|interment|cremation|reburial|exhumation.n  s:poss,of

marriage marry|wed.v         s:agent o:patient,obj,to kind:person flags:object
marriage marry|wed.v         s:subj o:to,obj kind:person flags:object
marriage marry|wed.v         s:subj flags:mutual
marriage join|unite.v        s:subj flags:mutual,passive with:in=matrimony|marriage|wedlock|church
marriage elope.v             s:agent o:with kind:person
marriage give.v              s:obj,dative with:in=marriage o:to kind:person
marriage propose.v           s:agent o:to kind:person flags:object detail:proposed
marriage betroth.v           s:patient o:to kind:person flags:object detail:engaged
marriage betrothed|engaged|affianced.a s:pred o:to kind:person detail:engaged
marriage married.a           s:pred o:to,with kind:person flags:object
marriage marry|remarry.v      s:subj flags:passive
marriage get|be.v            s:agent with:xcomp=married o:to
marriage marry|remarry|wed.v  s:agent without:obj flags:dated
marriage have|celebrate|hold.v s:agent with:obj=wedding o:with
marriage take.v              s:agent o:obj kind:person with:as,for,to=wife|husband flags:object
marriage contract|conclude.v s:agent with:obj=marriage o:with
marriage crown.v             s:patient flags:dated without:as
marriage marriage|wedding.n  s:poss o:to,with,between kind:person
marriage engage.v            s:patient o:to kind:person flags:object detail:engaged
marriage remarry.v           s:agent
separation divorce.v         s:agent o:obj,from kind:person
separation separate|part.v   s:subj o:from kind:person flags:object
separation divorce|separation.n s:poss,of o:from kind:person flags:mutual
separation leave.v           s:agent o:obj kind:@spouses flags:object
separation split|break.v     s:agent with:prt=up o:with kind:person
separation separate|part|divorce|split.v s:subj flags:mutual without:from
separation run|go.v          s:agent with:prt,adv=off|away o:from kind:@spouses,person flags:object
separation divorce|separate.v s:agent,subj flags:dated
separation live|dwell.v      s:agent with:adv=apart|separately o:from kind:person
separation live.v            s:subj with:adv=apart|separately flags:mutual
separation walk.v            s:agent with:prt=out o:on kind:person flags:object
separation abandon|desert|disown|repudiate.v s:agent o:obj kind:@spouses flags:object
separation leave.v           s:agent o:obj kind:person with:for=person flags:object
separation sign|file|sue.v   s:agent with:obj,for=divorce o:from
separation obtain|get|seek|want.v s:agent with:obj=divorce o:from

list fields = law|medicine|engineering|history|philosophy|economics|chemistry|physics|mathematics|maths|music|literature|agriculture|agronomy|architecture|theology|divinity|pharmacy|biology|science|sciences|journalism|languages|german|english|russian|french|hebrew|latin|greek|polish|arabic|classics|geography|geology|philology|dentistry|accounting|accountancy|bookkeeping|shorthand|typing|stenography|carpentry|tailoring|sewing|dressmaking|weaving|shoemaking|nursing|midwifery|trade|craft|profession|language|painting|drawing|sculpture|singing|violin|piano|acting|electronics|mechanics|navigation|politics|sociology|psychology|statistics|letters|alphabet|quran|torah|talmud|catechism
list exams = class|classes|grade|grades|form|forms|matric|matriculation|matura|baccalaureate|abitur|a-level|a-levels|o-level|o-levels|certificate|exam|exams|examination|examinations|standard|schooling|apprenticeship|course|courses|training|degree|doctorate|studies|finals|semester|semesters|term|terms|lyceum|gymnasium|school|seven-year|hbs|higher
education study|graduate|enroll|enrol|matriculate.v s:agent o:obj,at,from,in,with,under
education do|make|take|pass|finish|complete|sit|repeat|attend|follow|fail.v s:agent o:obj,at,in with:obj=@exams
education reach|do|make|have|go|get.v s:agent o:to with:to=class|grade|form|standard|sixth|seventh|eighth|fifth|fourth
education read.v             s:agent o:obj kind:law,medicine,history,mathematics,physics,chemistry,classics,theology,philosophy,engineering,languages,letters,literature flags:object
education learn.v            s:agent o:obj kind:@fields flags:object
education teach.v            s:recipient o:obj kind:@fields,read,letter,letters flags:object
education train|qualify.v    s:agent o:as,at,in,with,under,for flags:object
education train.v            s:patient o:as,at,in,with,under,for flags:object,passive
education school|university|gymnasium|lyceum|seminary|college|institute|yeshiva|cheder|heder|kindergarten|academy|conservatory|class|grade|form|faculty|boarding.r s:pred o:self with:case=at|in flags:copula
education =organisationschool.r s:pred o:self with:case=at|in flags:copula
education get.v              s:agent o:into,to kind:university,college,gymnasium,lyceum,academy,institute,school flags:object
education put|take|give|place.v s:patient o:to,into with:to,into=school|gymnasium|lyceum|seminary|academy|cheder|heder|kindergarten
education select|choose|accept.v s:patient o:to,for,by with:to,for=university|school|college|institute|academy|course
education win|get|obtain|receive|gain.v s:agent o:to,for,at,obj with:obj=scholarship|stipend|bursary|place with:to,for,at without:dative
education get|give|award|find.v s:dative o:to,for,at,obj with:obj=scholarship|stipend|bursary
education drop.v             s:agent with:prt,prt=out o:of with:of=@schools
education transfer|change|switch.v s:agent o:to with:to=@schools
education educate|school|train|apprentice.v  s:patient o:at,in,as,by,to,under flags:passive
education attend.v           s:agent o:obj kind:@schools flags:object
education go|return.v        s:agent o:to,in with:to,in=@schools
education start|begin|finish|complete|leave|enter.v s:agent o:obj,to with:obj=@schools
education learn.v              s:agent o:at,under flags:object
education take|receive|have|get.v s:agent o:from,with,in,at with:obj=lesson|lessons|instruction|tuition|course|courses
education apprentice.v         s:patient o:to flags:passive
education win|obtain.v         s:agent o:to,for,at with:obj=scholarship|stipend
education enter.v            s:agent o:obj with:obj=@schools
education receive|earn|obtain|get|take|gain|have|hold|do.v s:agent o:obj with:obj=degree|diploma|doctorate|phd|education|ph.d.|bachelor|master|schooling|training|b.a.|m.a.
education send.v             s:patient o:to with:to=@schools
education admit|accept.v     s:patient o:to,into,at with:to,into,at=@schools
education education|studies|schooling.n s:poss o:at,in flags:object
education graduate.r         s:pred o:of
education student|pupil|undergraduate|schoolboy|schoolgirl|gymnasiast|matriculant.r s:pred o:at,of,in flags:object
education student|pupil|undergraduate|schoolboy|schoolgirl|gymnasiast|matriculant.r s:pred o:self
education apprentice.r       s:pred o:to,with,of flags:object
education defend.v           s:agent o:obj with:obj=dissertation|thesis|phd|ph.d.|doctorate
education qualify.v          s:agent o:as

list dwellings = room|rooms|flat|apartment|house|cottage|home|hut|corner|bed|lodging|lodgings|quarters|barrack|barracks|bungalow|shack|dugout|digs
list kinfolk = uncle|aunt|auntie|cousin|sister|brother|niece|nephew|son|daughter|grandfather|grandmother|grandson|granddaughter|mother|father|parent|wife|husband|relative|relation|friend|sister-in-law|brother-in-law|mother-in-law|father-in-law|in-law|family|sibling|fiancé|fiancée
residence live|reside|dwell|settle|lodge|board|room|bunk|camp|squat|winter.v s:agent o:none flags:place
residence lodge|board|room|live|stay|sleep|shelter.v s:agent o:with,at kind:person flags:object
residence move.v             s:agent o:with,to with:prt=in
residence have|get|rent|occupy|share|own|receive|take.v s:agent with:obj=@dwellings flags:place
residence occupy.v           s:agent o:obj with:obj=@dwellings
residence allot|allocate|billet|quarter|lodge|board|crowd.v s:patient flags:place
residence stay|remain|live.v s:agent with:prt,adv=behind|put
residence move.v             s:agent with:to,into=@dwellings flags:place
residence set|take.v         s:agent with:prt=up with:obj=home|house|residence|quarters flags:place
residence make.v             s:agent with:obj=home flags:place
residence find|take|get|be.v s:agent with:obj=shelter|refuge|lodging|lodgings|sanctuary flags:place
residence hail.v             s:agent o:none flags:place
residence base|domicile|register|billet|station.v s:patient flags:passive,place
residence =place.r           s:pred o:none with:case=from|of flags:copula
residence =name.r            s:pred o:none with:case=from flags:copula
residence village|town|city|province|region|district|mountain|mountains|country|countryside|island|farm|valley|coast|south|north|east|west|parish|county|hill|place|neighbourhood.r s:pred o:none with:case=from|of flags:copula
residence have.v              s:obj o:none with:obj=@kinfolk with:in,at=place flags:place
residence come|hail.v        s:agent o:none with:from flags:present,settlement
residence =placecity.r       s:head o:none with:case=in|at with:head=@kinfolk
residence =placecountry.r    s:head o:none with:case=in with:head=@kinfolk
residence =placecity.r       s:pred o:none with:case=in|at flags:copula
residence =placecountry.r    s:pred o:none with:case=in flags:copula
residence =placeregion.r     s:pred o:none with:case=in flags:copula
residence =place.n           s:head o:none with:case=from
residence =place.n           s:named o:none with:case=of without:case=out
residence =placestreet.r     s:pred o:none with:case=in|at flags:copula
residence live|reside|dwell|settle.v s:agent with:adv=abroad
residence resident|domiciled|living|residing.a s:pred o:none flags:place
residence resident.r         s:pred o:none with:at,in
residence place|lodge|board|billet|quarter|foster.v s:patient o:with kind:person flags:object
residence stay|remain.v      s:agent with:while without:xcomp,adv,comp
residence live|reside|dwell.v s:agent o:none with:adv=together|there|here|alone|nearby|downstairs|upstairs|next_door|opposite
residence sit.v              s:agent o:none flags:settlement
residence have.v             s:agent with:obj=house|home|flat|apartment|farm|room|cottage|hut
residence put.v              s:patient with:prt=up flags:passive,place
residence homestead|farm|roost|nest|encamp|sojourn|vegetate|abide.v s:agent flags:place
residence take.v             s:agent with:prt=up with:obj=abode|residence|lodging|lodgings|quarters|land|lot
residence address.n          s:poss flags:place
residence stay|remain.v      s:agent flags:place
residence grow.v             s:agent with:prt=up flags:place
residence raise|house|accommodate|shelter|bring.v s:patient flags:passive,place
residence bring.v            s:patient with:prt=up flags:place
residence spend.v            s:agent with:obj=most|part|half|life|lifetime|childhood|youth|year|years|month|months|life|summer|winter|days|week|weeks|time|war|rest flags:place
residence send|place|put.v     s:patient with:to,in,into=orphanage|institution|boarding|home|family
residence leave.v             s:patient flags:passive,place
residence settle.v           s:agent with:prt=down flags:place
residence inhabit.v          s:agent
residence hide.v             s:agent flags:place without:obj
residence apartment|flat.n   s:poss flags:place
residence home.n             s:poss flags:place with:cop
residence resident|inhabitant.r s:pred o:of flags:object
birth native.r             s:pred o:none with:of flags:place

migration emigrate|immigrate|migrate|flee.v s:agent
migration move|relocate|shift|drift|wander|trek|march|hitchhike|steam|embark|disembark|decamp|resettle|transfer|retreat|set_off.v s:agent flags:settlement
migration walk|ride|row|swim|escape|slip.v s:agent flags:settlement with:to,into,across=place
migration end|wind|finish|turn|show.v s:agent with:prt=up flags:settlement
migration set.v              s:agent with:prt=off|out flags:settlement
migration go|come|get.v      s:agent with:prt,adv=back|over|across|ahead flags:dated
migration go|come|move|flee.v s:agent with:adv,prt,obj=north|south|east|west|abroad|overseas
migration fly|sail.v         s:agent without:obj flags:date
migration come.v             s:agent with:adv=here flags:dated
migration land.v             s:agent flags:settlement
migration make.v             s:agent with:obj=way|aliyah flags:settlement
migration post|second|station|resettle|relocate|fly|ferry.v s:patient flags:passive,settlement
migration arrive.v           s:agent flags:dated
migration move.v             s:agent with:prt=away|out
migration get|reach|make.v   s:agent flags:settlement with:to,as_far_as=place
migration reach.v            s:agent with:obj=place
migration visit.v            s:agent with:obj=place
migration cross.v s:agent with:obj=border|frontier|ocean|line
migration return.v           s:agent flags:place
migration come.v             s:agent with:prt,adv=back with:from
migration return.v           s:agent without:obj,iobj
migration come|go|travel|arrive|journey|sail|head|depart|fly|cross|proceed.v s:agent flags:settlement
migration leave.v            s:agent flags:settlement without:for=@schools
migration leave.v            s:agent with:for flags:settlement
migration leave.v            s:agent without:obj,iobj flags:date
migration evacuate|repatriate|transfer|relocate|resettle|transport|smuggle|expatriate.v s:patient flags:passive
migration be.v               s:agent with:on=train|boat|ship|plane|bus|convoy|lorry|truck with:to=place
migration take|board|catch.v s:agent with:obj=train|boat|ship|plane|bus|steamer|ferry with:to=place
migration take|bring|send|move.v s:patient flags:passive,settlement with:to,into,over,across,back
migration emigration|immigration|flight|migration|relocation|repatriation|evacuation.n s:poss
migration return.n           s:poss o:none
migration arrival|departure|move.n s:poss flags:settlement
migration emigrant|émigré|emigre|immigrant|refugee.r s:pred detail:@t
migration go|come.v          s:agent with:adv,prt=back flags:settlement
migration go|come|return|get.v  s:agent with:adv,prt,obj=home flags:date
