# Birth, death, family, schooling, dwelling and moving.

list spouses = husband|wife|father|mother|spouse|partner|family
birth  bear.v                s:patient flags:passive,topic
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
burial bury|inter|entomb|reinter|rebury.v   s:patient flags:topic
burial bury|inter|entomb|reinter|rebury|exhume|disinter|unearth|cremate|scatter|transfer|repatriate|lay|identify.v s:whose with:patient=@remains
burial exhume|disinter.v     s:patient
burial lay.v                 s:patient with:to=rest
burial lie|rest|repose|sleep|be.v s:agent with:in,at,under,on=@graves
burial lie.v                 s:agent with:comp,xcomp=buried
burial carry|take|bring|put|throw|lower|lay|place|dump.v s:patient with:to,in,into,at=@graves
burial grave|tomb|gravestone|headstone|tombstone.n      s:poss flags:place
burial cremate.v             s:patient detail:cremated flags:topic
burial burial|funeral|interment|cremation|reburial|exhumation.n  s:poss,of

marriage marry|wed.v         s:agent o:patient,obj,to kind:person flags:object
marriage marry|wed.v         s:subj o:to,obj kind:person flags:object
marriage marry|wed.v         s:subj flags:mutual
marriage marry|remarry.v      s:subj flags:passive
marriage marriage|wedding.n  s:poss o:to,with,between kind:person
marriage engage.v            s:patient o:to kind:person flags:object detail:engaged
marriage remarry.v           s:agent
separation divorce.v         s:agent o:obj,from kind:person
separation separate|part.v   s:subj o:from kind:person flags:object
separation divorce|separation.n s:poss,of o:from kind:person flags:mutual
separation leave.v           s:agent o:obj kind:@spouses flags:object
separation split.v           s:agent with:prt=up o:with kind:person flags:mutual

education study|graduate|enroll|enrol|matriculate.v s:agent o:at,in,from,with,obj,under
education educate|school|train|apprentice.v  s:patient o:at,in,as,by,to,under flags:passive
education attend.v           s:agent o:obj kind:@schools,organisation flags:object
education go|return.v        s:agent o:to,in with:to,in=@schools
education start|begin|finish|complete|leave|enter.v s:agent o:obj,to with:obj=@schools
education learn.v              s:agent o:from,at,under,with flags:object
education take|receive|have|get.v s:agent o:from,with,in,at with:obj=lesson|lessons|instruction|tuition|course|courses
education apprentice.v         s:patient o:to flags:passive
education win|obtain.v         s:agent o:to,for,at with:obj=scholarship|stipend
education enter.v            s:agent o:obj with:obj=@schools
education receive|earn|obtain|get|take|gain.v s:agent o:obj with:obj=degree|diploma|doctorate|phd|education|ph.d.|bachelor|master|schooling|training|b.a.|m.a.
education send.v             s:patient o:to with:to=@schools
education admit|accept.v     s:patient o:to,into,at with:to,into,at=@schools
education education|studies|schooling.n s:poss o:at,in flags:object
education graduate.r         s:pred o:of
education student|pupil|undergraduate.r s:pred o:at,of,in flags:object
education defend.v           s:agent o:obj with:obj=dissertation|thesis|phd|ph.d.|doctorate
education qualify.v          s:agent o:as

residence live|reside|dwell|settle|lodge.v s:agent o:none flags:place
residence live|reside|dwell|settle.v s:agent with:abroad
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
residence resident|native|inhabitant|citizen.r s:pred o:of flags:object

migration emigrate|immigrate|migrate|flee.v s:agent
migration move|relocate.v s:agent flags:settlement
migration get|reach|make.v   s:agent flags:settlement with:to,as_far_as=place
migration reach.v            s:agent with:obj=place
migration visit.v            s:agent with:obj=place
migration cross.v s:agent with:obj=border|frontier|ocean|line
migration return.v           s:agent flags:place
migration return.v           s:agent without:obj,iobj
migration come.v             s:agent with:prt,adv=back without:to
migration come|go|travel|arrive|journey|sail|head|depart|fly|cross|proceed.v s:agent flags:settlement
migration leave.v            s:agent flags:settlement without:for=@schools
migration leave.v            s:agent with:for flags:settlement
migration evacuate|repatriate|transfer|relocate|resettle|transport|smuggle|expatriate.v s:patient flags:passive
migration take|bring|send|move.v s:patient flags:passive,settlement
migration emigration|immigration|flight|migration|relocation|repatriation|evacuation.n s:poss
migration return.n           s:poss o:none
migration arrival|departure|move.n s:poss flags:settlement
migration emigrant|émigré|emigre|immigrant|refugee.r s:pred detail:@t
migration go|come.v          s:agent with:adv,prt=back flags:settlement
migration go|come|return|get.v  s:agent with:adv,prt,obj=home flags:date
