# Arrest, prison, exile, trial, sentence, death at others' hands, and what undid them.
# Lemmas such as "annull" are what the lemmatiser makes of "annulled".

arrest arrest|detain|apprehend|rearrest|re-arrest.v s:patient flags:topic,company
arrest take.v                s:patient with:into,in=custody flags:company
arrest take.v                s:patient with:comp,obj=prisoner|hostage|captive flags:company
arrest take.v                s:patient with:prt,adv=away|off|out flags:power,company without:to,into,from=@sickness
arrest take.v                s:patient flags:passive,company without:to,into,for,as,over,off,across,xcomp,obj without:prt,adv=in|on|up|over|down|ill|aback|home|back|aside|along|care|seriously without:in=@keepings
arrest take.v                s:patient flags:power,active,company without:to,into,in,for,as,over,on,off,across,xcomp,iobj,prt without:with=they|we|he|she|i with:agent
arrest pick|round|scoop.v    s:patient with:prt=up flags:company
arrest lift|fetch|collect|nab|pinch|nick|grab|snatch.v s:patient flags:power,company without:prt=up|down|out without:to,into,onto,over=hospital|school|place|home
arrest haul|drag|lead|march|cart|carry|whisk|bundle|hustle|frogmarch|spirit.v s:patient with:prt,adv=away|off flags:power,company without:to,into,by
arrest haul|pull|run.v       s:patient with:prt,adv=in flags:power,company without:to,into
arrest haul|drag|pull|fetch|yank.v s:patient with:from,out_of=bed|house|home|flat|apartment|class|lesson|work|office|train|car|hiding flags:power,company
arrest put|push|throw|shove|bundle|force|drag|load|bind.v s:patient with:in,into=car|van|jeep|ambulance|taxi|sedan|limousine|bus|boot|black_raven|black_maria flags:power,company
arrest come.v                s:for flags:power with:for=person
arrest get|fetch|collect|take|pick.v s:patient with:head=come flags:power,company without:to,into
arrest get.v                 s:patient flags:power,active,company with:agent=they|@powers without:xcomp,to,into,out_of,on,off,iobj,prt,adv
arrest capture|seize|catch|recapture|nab|collar|net.v s:patient flags:passive,company
arrest capture|catch|seize|recapture|intercept|stop.v s:patient flags:human,company with:agent=@powers
arrest capture|catch.v       s:patient flags:human,company
arrest intercept.v           s:patient flags:passive,company
arrest surrender.v           s:agent with:to=@powers
arrest give|turn.v           s:agent with:obj=himself|herself|themselves|myself|ourselves with:prt=up|in
arrest hand|turn|deliver|give.v s:patient with:prt=over|in|up flags:power,company
arrest hand|turn|deliver|surrender|betray.v s:patient with:to=@powers flags:company
arrest fall.v                s:agent with:into,in=hand|hands|trap|ambush
arrest place|put|take.v      s:patient with:under=arrest flags:company
arrest arrest|rearrest|capture|apprehension|seizure.n s:poss,of
arrest arrest.n              s:poss,of o:none
arrest be.v                  s:agent with:under=arrest
arrest take.v                s:patient with:prt=up with:agent=@powers flags:company
arrest call.v                s:for with:for=person with:agent=@powers|organisation
arrest find|discover|surprise|corner|surround|stop|trap.v s:patient with:agent=@soldiery flags:company
arrest hold|detain.v         s:patient with:for=questioning|interrogation flags:company
arrest bring|take|call|run|pull.v s:patient with:prt,adv=in with:for=questioning|interrogation|trial|examination|talk|statement flags:company
arrest bring|pull.v          s:patient with:prt,adv=in flags:passive,power,company without:to,into,as,xcomp
arrest bust.v                s:patient flags:passive,company
arrest handcuff|manacle|cuff.v s:patient flags:power,company
arrest put|clap|snap|slap|place|lock.v s:on,whose with:patient=handcuff|handcuffs|cuff|cuffs|manacle|manacles|irons|shackle|shackles flags:power
arrest make.v                s:patient with:comp,obj=prisoner|captive flags:passive,company
arrest surrender.v           s:agent without:obj,xcomp

imprisonment imprison|incarcerate|jail|gaol|intern|lock|confine|immure|cage|remand.v s:patient flags:topic,company
imprisonment hold|keep|detain|retain.v   s:patient with:in,at,inside,behind=@camps|@cells|@strongholds|place flags:company
imprisonment hold|keep|detain|retain|imprison.v s:patient with:while flags:power,company without:as,to,xcomp
imprisonment hold|detain.v   s:patient with:by=@powers flags:passive,company
imprisonment hold|keep|detain|retain.v s:patient with:without=trial|charge|charges|sentence|explanation flags:company
imprisonment hold|keep.v     s:patient with:comp,adv=captive|hostage|prisoner|incommunicado|locked|chained flags:company
imprisonment hold|keep|place|put.v s:patient with:under=guard|lock|surveillance|watch|supervision flags:company
imprisonment send|transfer|take|bring|commit|move|transport|march|return|drive|assign|ship|deliver|drag|haul|shift|dispatch|consign|evacuate|escort|lead|convoy|herd|deport|relocate|remove|drop|admit|detain|conduct|fly|post|confine|carry|rush|hand|remand.v s:patient with:to,in,into,at=@camps|@cells|police_station|police_headquarters|police_department|gestapo_headquarters|children's_home flags:company
imprisonment put|throw|cast|place|lock|shut|bang|lodge|toss|fling|stick|shove|chuck|cram|crowd|squeeze|pack|push|drop|quarter|house|close|seal|dump|keep|install|isolate|register.v s:patient with:in,into,inside,behind,at=@camps|@cells|@strongholds flags:company
imprisonment shut|close|seal|wall|fence|bang|lock|put.v s:patient with:prt=up|in|away flags:power,company
imprisonment put|place|lock|throw|hold|keep.v s:patient with:behind=bar|bars|wire flags:company
imprisonment put|keep|place.v s:patient with:in=irons|chain|chains|isolation|quarantine|solitary flags:company
imprisonment spend.v         s:agent with:in,at=@camps flags:company
imprisonment spend|pass.v    s:agent with:under=arrest flags:company
imprisonment keep|hold|remain|be.v s:patient with:under=house_arrest flags:company
imprisonment spend|pass.v    s:agent with:obj,adv=time|year|years|month|months|term|day|days|week|weeks|night|nights|rest|number with:in,at,under,behind,inside=@camps|@cells|exile|bar|bars|wire flags:company
imprisonment serve.v         s:agent with:obj=sentence|term|time|stretch flags:company
imprisonment serve.v         s:agent with:obj,adv=year|years|month|months|week|weeks|days|number without:as,with,under,on without:in=@army flags:company
imprisonment serve.v         s:agent with:obj=it|them|all with:in,at=@camps|place flags:company
imprisonment serve.v         s:agent with:in=@camps flags:company
imprisonment do.v            s:agent with:obj,adv=year|years|month|months|week|weeks|stretch|term|sentence|days|number with:in,at=@camps|@cells flags:company
imprisonment do.v            s:agent with:obj,adv=year|years|month|months|time|stretch without:at,as,of,with,from,on without:in=@army|@schools|office|company flags:company
imprisonment sit.v           s:agent with:while=year|years|month|months|week|weeks flags:company
imprisonment sit|lie|rot.v   s:agent with:in,at=@cells flags:company
imprisonment remain|stay|be|sit|languish|live|work|land|end|lie|rot|suffer|linger|starve|wind|finish|waste|slave|toil|labor|labour|vegetate|winter|arrive|wait|survive.v s:agent with:in,at,inside=@camps flags:company
imprisonment be|sit|remain|stay|live|spend.v s:agent with:behind=bar|bars|wire flags:company
imprisonment camp|prison|ghetto|jail|gaol|captivity|custody|barracks|stalag|internment|detention|oflag|remand|dungeon|lockup|lock-up|zone|block|lager|kommando|solitary|cell|colony.r  s:pred with:case=in|at|inside
imprisonment imprisonment|incarceration|internment|confinement|detention|captivity|jailing.n s:poss
imprisonment year|month|week|time|stay|stint|spell|term|day|life|stretch.n s:poss with:in,at,of,behind=@camps|bars|captivity
imprisonment prisoner|inmate|internee|detainee|captive|pow|convict|zek|lifer.r s:pred
imprisonment survivor.r      s:pred with:of=@camps
imprisonment lock.v          s:patient with:prt=up|in|away flags:company
imprisonment commit.v        s:patient with:to=hospital|asylum|ward flags:company
imprisonment pass|go|come|be|live|get|travel|move.v s:agent with:through=@camps flags:company
imprisonment survive|endure|outlive.v      s:agent with:obj=@camps flags:company
imprisonment go|come|arrive|get|march|return.v s:agent with:to,into=jail|gaol|prison|camp|ghetto|captivity|gulag without:xcomp flags:company
imprisonment reach|enter.v   s:agent with:obj=camp|prison|ghetto|jail|captivity flags:company
imprisonment fall.v          s:agent with:into,in=captivity flags:company
imprisonment find.v          s:agent with:obj=himself|herself|themselves|myself|ourselves with:in,at=@camps|@cells flags:company
imprisonment deprive.v       s:patient with:of=liberty|freedom flags:company
imprisonment share.v         s:agent with:obj=cell|bunk o:with kind:person
imprisonment fill|crowd.v    s:agent with:obj=@camps flags:company
imprisonment sit.v           s:agent with:in=place without:for,with,xcomp flags:company
imprisonment have|keep.v     s:patient with:in,at=@cells|station flags:power,active,company
imprisonment inside.a        s:subj with:cop with:while
imprisonment cellmate|cell-mate|bunkmate|bunk-mate|fellow-prisoner.r s:pred flags:nominal
imprisonment hold|keep|detain.v s:patient flags:passive,dated,company without:as,to,xcomp,under,on,by,back,from with:adv=there|incommunicado|separately

exile exile|banish|deport|expatriate|dekulakize|dekulakise|extradite|evict|dispossess.v s:patient flags:topic,company
exile send|drive|go|force|sentence|condemn|order|take|assign|direct.v s:patient with:to,into,in=@banishment flags:company
exile take|send|ship|transport|drive|bring|load|pack|remove|carry|haul|cart|truck|march|herd.v s:patient flags:settlement,power,active,company
exile ship|transport|march|herd|pack|cart|truck.v s:patient flags:passive,power,settlement,company
exile resettle|relocate|displace|remove|uproot|transplant.v s:patient flags:passive,company with:to,into=place
exile resettle|relocate|displace|transfer|move|evacuate|remove|uproot.v s:patient with:adv=forcibly|compulsorily|forcefully flags:company
exile put|load|herd|push|cram|pile|shove|drive|pack|throw|order|march|squeeze|crowd|bundle|stuff|force|take|get|place.v s:patient with:on,onto,aboard,in,into,to=@transports flags:power,company
exile put|load|place.v       s:patient with:upon=@transports flags:power,company
exile unload|offload|dump|drop|disembark.v s:patient with:at,in,on,near,by,off=place|steppe|taiga|station|siding|tundra|snow|forest flags:power,company
exile set|put.v              s:patient with:prt=down|off with:at,in,near=place|steppe|taiga flags:power,passive,company
exile move|take|carry|remove.v s:patient with:with,by,in,on=@transports flags:power,active,company without:to=@camps|hospital|school
exile walk|march|go|leave|drive|trek|stumble.v s:agent with:in,by,with,on=convoy|caravan|death_march|deportation_column flags:company
exile forbid|prohibit|ban|bar.v s:patient with:xcomp=live|reside|settle|return|enter
exile forbid|prohibit|ban|bar.v s:patient with:from=city|cities|town|country|capital|living|residing|returning|place
exile forbidden|banned.a     s:subj with:xcomp,obj,from=live|reside|settle|return|enter|city|cities
exile put|turn|throw|drive|chase|clear|move.v s:patient with:off,out_of=land|farm|plantation|holding|property flags:power,company
exile settlement.r           s:pred with:case=in|at with:mod=special|forced|penal|labour|labor
exile settlement|settler.r   s:alone with:mod=special|spec.|forced flags:within
exile send|take|drive|cart|ship|carry.v s:patient with:prt,adv=away|off flags:power,company with:to,for=labor|labour|work|camp|abroad|east|north|siberia|place
exile put|throw|drive|push|take|chase|escort|expel.v s:patient with:over,across,beyond=border|frontier|line flags:company
exile leave|depart|go|travel|come|arrive|sail.v       s:agent with:by,on,in,with=convoy|transport|transports|echelon flags:company
exile be.v                   s:agent with:on,in=transport|convoy|echelon flags:company
exile go.v                   s:agent with:into,in=exile flags:company
exile live|remain|spend|be.v  s:agent with:in=exile flags:company
exile exile|deportation|banishment.n s:poss,of
exile exile|deportee|expellee|special_settler.r       s:pred
exile settler.r              s:pred with:mod=special
exile expel|eject|evict|drive|throw|chase|hound|banish|force.v s:patient with:from,out_of=country|city|town|village|republic|union|home|homeland|land|house|soviet|germany detail:expelled flags:company
exile strip|deprive.v        s:patient with:of=citizenship|nationality detail:citizenship_withdrawn flags:company
exile lose.v                 s:agent with:obj=citizenship|nationality detail:citizenship_withdrawn flags:company
exile restrict|confine.v     s:patient with:to=district|area|place|region|town|village flags:company

release release|liberate|free|amnesty|parole|discharge|ransom|emancipate|reprieve.v s:patient flags:company
release let.v                s:patient with:comp,prt,xcomp,adv=out|go|free|off|loose|home without:off=register flags:company
release leave.v              s:patient with:comp,prt,xcomp=go|free|off|loose flags:company
release set|turn.v           s:patient with:comp,prt=free|loose flags:company
release set|put.v            s:patient with:at=liberty|large flags:company
release come|go.v            s:agent with:prt,adv=out without:to,on,as,for,against,from,into,xcomp flags:date
release come|get|walk|emerge.v s:agent with:prt,adv=out with:of=@camps|@cells
release come|get|go|walk|be.v s:agent with:prt,adv=out with:in,by,with,under,through,on,after=amnesty|parole|bail|pardon|amnesties
release come|get.v           s:agent with:prt,adv=out with:mark,adv=when|after|before|once|since|until without:to,of,on,with,into,from,through,xcomp
release return|come.v        s:agent with:in,under,by,with,through=amnesty
release term|sentence|time|imprisonment|detention.n s:poss with:head=expire|end|finish
release remove|take|strike.v s:patient flags:passive with:from,off=register|registry|registration|supervision|surveillance
release buy|purchase|ransom.v s:patient with:prt,comp=out|free flags:power
release exchange|swap.v      s:patient flags:power,active,company
release free.a               s:pred flags:copula,date
release release|discharge|liberation|amnesty.r s:alone
release come|get|walk|emerge|return.v s:agent with:out_of=@camps|@cells
release get.v                s:agent with:prt,adv=out without:to,through,by,over,xcomp,from flags:date
release come|return|arrive.v s:agent with:from=camp|prison|jail|gaol|captivity|internment|gulag|labor|camps|imprisonment
release leave.v              s:agent with:obj=@camps
release walk|go.v            s:agent with:comp,adv,prt=free
release release|liberation.n s:poss
release discharge.n          s:poss with:from=@camps
release regain|obtain|win|gain|receive|get.v s:agent with:obj=freedom|liberty|amnesty|parole
release grant|give.v         s:recipient with:obj=amnesty|parole|bail|release|freedom|liberty|remission
release benefit.v            s:agent with:from=amnesty
release come|fall.v          s:agent with:under=amnesty
release exchange|swap.v      s:patient flags:passive,company
release bail.v               s:patient flags:company
release buy|get|bring.v      s:patient with:out_of,from=@camps|@cells without:agent=person flags:company

escape escape.v              s:agent flags:company
escape run|break|slip|steal|sneak|get|make|creep|crawl|bolt.v s:agent with:prt,adv=away without:with,obj flags:company
escape run|slip|sneak|creep|make|steal.v s:agent with:prt,adv=off without:with,obj flags:company
escape abscond.v            s:agent flags:company
escape flee|vanish.v        s:agent with:from,out_of=@camps|@cells flags:company
escape break|bust|dig|tunnel|climb|crawl|slip|sneak|get|swim|creep|squeeze|wriggle|shoot|fight|come|go.v s:agent with:of,from,out_of,through,by,over=@camps|@cells|tunnel|sewer|sewers|wire|fence|canal|channel|window|roof|roofs|ruin with:prt,adv,case,of=out|away flags:company
escape break|bust|dig|tunnel|climb|crawl|slip|sneak|swim|creep|squeeze|wriggle.v s:agent with:out_of,from=@camps|@cells|wire|encirclement flags:company
escape smuggle|spirit|carry.v s:patient with:out_of,from=@camps|@cells flags:company
escape go|climb|get|jump|come|scale|hop|vault|leap.v s:agent with:over=wall|fence|wire|gate|rooftop|rooftops|perimeter flags:company
escape run|flee|go|escape|climb.v s:agent with:over,along,across=roof|roofs|rooftops|rooftop flags:company
escape go|climb|crawl|escape|slip|squeeze|get|jump|leap.v s:agent with:through,by,out_of,from=window|skylight|hole|fence|wire|sewer|sewers|tunnel|toilet flags:company
escape scale|climb.v         s:agent with:obj=wall|fence|perimeter|wire flags:company
escape break|bust.v          s:agent with:prt,adv=out without:obj,in,with,into flags:company
escape break|get|bust|crawl|jump|slip.v s:agent with:of,out_of,from=@transports|column|convoy with:prt,adv,case=out|away flags:company
escape make|attempt|manage.v s:agent with:obj=escape|getaway|breakout|dash flags:company
escape give.v                s:agent with:obj=slip
escape avoid.v               s:agent with:obj=arrest|capture|deportation
escape run.r                 s:pred with:case=on flags:copula
escape escape|getaway.n      s:poss
escape jump|leap|drop.v      s:agent with:from,off,out_of=train|truck|wagon|lorry|cart|window|transport|car|boxcar flags:company
escape break|tear|wriggle|struggle|work.v s:agent with:comp,adv=free|loose flags:company
escape evade|elude|escape|dodge.v s:agent with:obj=arrest|capture|roundup|round-up|deportation|pursuer|pursuers flags:company
escape escapee|fugitive.r    s:pred

accusation accuse|charge|indict|suspect|denounce|convict.v s:patient o:of,with,for,as,over,under stance:alleged flags:object
accusation accuse|indict|denounce|impeach.v s:patient stance:alleged without:det
accusation charge.v          s:patient stance:alleged flags:passive
accusation brand|label|denounce|declare|proclaim|call|class|classify|designate|portray|describe|condemn|list.v s:patient o:as stance:alleged with:as=@enemies
accusation brand|label|declare|proclaim|call|pronounce|term|dub|name.v s:patient o:xcomp,obj stance:alleged with:xcomp,obj=@enemies
accusation implicate|involve|mention.v       s:patient o:in stance:alleged flags:object,passive with:in=case|plot|conspiracy|affair|trial|indictment|confession
accusation implicate|entangle.v       s:patient o:in stance:alleged
accusation incriminate|slander|frame|smear|vilify|defame.v s:patient stance:alleged flags:passive
accusation allege.v          s:patient stance:alleged flags:passive
accusation spy|traitor|saboteur|wrecker|enemy|agent|kulak|informer|terrorist|collaborator|fascist|counter-revolutionary|bandit|speculator.r s:pred with:head=say|claim|allege|declare|state|charge stance:alleged
accusation blame.v           s:patient o:for stance:alleged
accusation inform|tell|snitch|grass.v s:on stance:alleged with:on=person
accusation report|betray.v   s:patient o:to stance:alleged with:to=@powers
accusation accusation|charge|indictment|allegation|denunciation|case.n s:against o:of stance:alleged
accusation denunciation.n    s:of stance:alleged
accusation suspicion|charge|charges|accusation|pretext|grounds|allegation.n s:hostpatient o:of stance:alleged with:case=on|under flags:object
accusation open|bring|institute|start|file|initiate|launch|press|fabricate|lay.v s:against stance:alleged with:patient=case|proceeding|proceedings|charge|charges|prosecution|suit|complaint|indictment|investigation
accusation face.v            s:agent o:^of stance:alleged with:obj=charge|charges|accusation|accusations
accusation come|fall|be.v    s:agent stance:alleged with:under=suspicion|investigation
accusation stand.v           s:agent stance:alleged with:comp,xcomp=accused
accusation suspect.v         s:patient stance:alleged flags:passive
accusation call|brand|label.v s:patient o:obj,xcomp stance:alleged with:comp=@enemies
accusation write|put|mark|note|register|record|enter|book|report|name|single.v s:patient o:as stance:alleged with:as=@enemies
accusation want.v            s:patient o:for stance:alleged flags:passive with:by,for
accusation book|cite|summons|report|investigate|prosecute|indict|wanted.v s:patient o:for,with,under stance:alleged flags:passive,object
accusation name|cite.v       s:patient o:in stance:alleged flags:object,passive with:in=trial|statement|report|case|protocol|deposition
accusation report|inform.v   s:about,on,against stance:alleged with:about,on,against=person
accusation point|finger.v    s:patient stance:alleged with:prt=out with:to=@powers
accusation complaint.n       s:against o:of stance:alleged
accusation acquit|clear|absolve.v s:patient o:of stance:alleged flags:object with:of=@offences|charge|charges
accusation @offences.r       s:alone o:self stance:alleged flags:within

confession confess.v         s:agent o:to,obj
confession plead.v           s:agent with:comp=guilty|innocent detail:pleaded_guilty
confession admit.v           s:agent o:to,obj with:to,obj=guilt|charge|charges|crime|crimes|participation|involvement|everything|nothing|membership|espionage|sabotage
confession admit.v           s:agent with:xcomp without:to,in,into
confession acknowledge|admit|plead|recognise|recognize.v s:agent with:comp,xcomp,obj=guilty|guilt
confession acknowledge|accept.v s:agent o:obj with:obj=guilt|charge|charges|himself|herself|responsibility
confession own.v             s:agent with:prt=up
confession recant|capitulate|repent.v s:agent detail:@t
confession confession|capitulation|recantation|self-criticism.n s:poss without:head=retract|withdraw|recant|repudiate|renounce|sign|make|write|give|extract|obtain|wring|force
confession sign|make|write|give|dictate|record|repeat.v s:agent with:obj=confession|deposition|self-criticism|confessions
confession sign.v            s:agent with:obj=protocol|statement|minutes|record
confession sign.v            s:agent o:xcomp,obj with:xcomp,obj=that|what|whatever|everything|anything
confession extract|obtain|wring|force|beat|squeeze|get.v s:from,out_of with:patient=confession|statement|testimony
confession withdraw|retract|recant|repudiate|renounce|revoke.v s:agent with:obj=confession|statement|testimony|deposition|all|it stance:denied
confession deny|reject|dispute|contest|refute|repudiate.v s:agent o:obj with:obj=charge|charges|guilt|everything|accusation|accusations|involvement|participation|allegation|allegations|all stance:denied
confession refuse|decline.v  s:agent with:xcomp=confess|testify|talk stance:denied
confession give|name|betray|disclose|reveal.v s:agent with:obj=names|accomplice|accomplices|others
confession break|crack|talk|collapse.v s:agent with:under=torture|interrogation|pressure|beating|beatings|duress|questioning
confession testify.v         s:agent o:against flags:object detail:testified
confession give.v            s:agent o:^against,against with:obj=evidence|testimony flags:object detail:testified

trial try|prosecute|court-martial|courtmartial|arraign.v s:patient o:for,on flags:passive
trial try|judge|prosecute|arraign.v  s:patient with:by,before,in=@courts
trial judge|try|prosecute|court-martial.v s:patient flags:power,active without:xcomp,by,on
trial put|bring|place|hale|haul|drag|hand|commit|take.v      s:patient with:on,to,before,into,for,up_before=trial|court|tribunal|justice|judge|troika|board|collegium o:in,for
trial stand|face|undergo|await.v           s:agent with:obj=trial|court-martial|tribunal|judge|judges o:in,for
trial appear|stand|sit|come|be|go.v   s:agent with:before,in,up_before=court|tribunal|judge|magistrate|troika|collegium|court-martial|dock
trial go|be.v                s:agent with:on=trial
trial come.v                 s:agent with:to,before=trial|court|tribunal
trial defendant|accused|co-defendant|co-accused.r s:pred o:in,at,of
trial trial|court-martial.n  s:poss,of,against
trial put|bring|take|lead|drag|march|hale|haul|parade|call|summon|produce.v s:patient with:in_front_of,before,up_before,to=@courts|bench flags:company
trial court|judge|magistrate|bench|beak|tribunal|troika|jury|commission|court-martial.r s:pred with:case=before
trial court|dock.r           s:pred with:case=in flags:copula
trial deal.v                 s:with with:agent=court|judge|tribunal|bench|magistrate|troika
trial case|matter|hearing.n  s:poss with:head=come|hear|try|go|open|judge|court|reach|begin|adjourn
trial trial|judgment|judgement|hearing|court.n s:hostpatient with:case=without stance:denied
trial see|have|meet.v        s:agent with:not with:obj=judge|magistrate|court|tribunal|trial
trial judge.v                s:patient flags:passive with:in,for,at,with
trial feature|figure|participate|testify.v s:agent o:in,at with:in,at=trial

sentence sentence|condemn|convict|fine|ban.v s:patient flags:topic detail:@penalty
sentence find|declare|pronounce|prove|hold|adjudge.v  s:patient with:comp,xcomp=guilty detail:found_guilty
sentence find|declare|pronounce|prove|adjudge.v  s:patient with:comp,xcomp=innocent stance:denied detail:acquitted
sentence receive|get|draw|earn|incur.v       s:agent with:obj=sentence|penalty|life|death|term|rope|fine|conviction detail:@penalty
sentence give|hand|award|deal|mete|assign|issue|dish|slap|allot|fix|impose|measure|demand|prescribe|stick.v         s:recipient with:obj,adv=sentence|year|years|term|penalty|month|months|life|death|rope|fine|imprisonment|days|@terms detail:@penalty flags:power
sentence sentence|conviction|verdict.n s:against,on detail:@penalty
sentence sentence|conviction|verdict.n s:poss,of detail:@penalty flags:date
sentence get|receive|draw|collect|pull.v s:agent with:obj,adv=year|years|month|months|@terms detail:@penalty without:to,for=person
sentence pass|pronounce|impose|hand|deliver.v s:on,against,whose with:patient=sentence|verdict|judgment|judgement|penalty|fine|term detail:@penalty
sentence uphold|confirm|affirm|approve.v s:whose with:patient=sentence|conviction|verdict
sentence commute|reduce|mitigate|increase|extend|prolong|double|shorten|change|alter|suspend|replace|cut|lower|halve|lighten|remit.v s:whose with:patient=sentence|term|verdict|penalty|punishment detail:commuted
sentence punish|penalize|penalise.v s:patient flags:passive detail:@penalty
sentence deprive|strip.v     s:patient with:of=right|rights|franchise|property
sentence acquit|absolve.v    s:patient stance:denied detail:acquitted
sentence acquittal.n         s:poss,of stance:denied detail:acquitted
sentence disenfranchise|outlaw.v s:patient
sentence get|earn|cost|bring|fetch|win.v s:dative with:obj=year|years|month|months|sentence|@terms detail:@penalty without:agent=person
sentence assign|give|award.v  s:patient with:adv=year|years|month|months flags:power,active detail:@penalty
sentence bind.v              s:patient with:prt,adv=over detail:bound_over
sentence guilty.a            s:pred with:head=say|find|rule|declare|pronounce detail:found_guilty
sentence forfeiture|confiscation|deprivation|loss.r s:alone with:of=property|rights|right|estate|house|citizenship detail:@t
sentence forfeiture|confiscation|deprivation|loss.n s:hostpatient with:of=property|rights|right|estate|house|citizenship with:case=with|and|to detail:@t

torture torture|beat|abuse|mistreat|maltreat|ill-treat|whip|flog|rape|torment|interrogate|brutalize|brutalise|thrash|cane|lash|club|batter|bludgeon|waterboard|molest|manhandle|humiliate|assault|bastinado.v s:patient flags:passive,power without:prt=back|off without:to=death
torture torture|beat|flog|whip|rape|cane|lash|thrash|torment|mistreat|abuse.v s:patient flags:human without:to=death without:reflexive
torture torture|beat|flog|whip|thrash|kick|slap|punch|hit|strike|club|burn|rape|hurt|molest|harass|mistreat|abuse|torment.v s:patient flags:power,active without:prt=back|off without:to=death
torture kick|punch|slap|club|shock|prod|clout|box.v s:patient flags:passive,power without:by,prt
torture burn|scald|brand.v   s:patient with:with=cigarette|cigarettes|iron|water|poker|torch|lighter
torture torture|beating|mistreatment|flogging|whipping|rape|maltreatment|ill-treatment|lashing|humiliation.n s:poss,of
torture torture|beating|duress|lash|truncheon.n s:hostsubj with:case=under|after
torture break|knock|crush|smash|pull|tear|dislocate|fracture|rip|burn|cut|shave|crack.v s:whose with:patient=@bodyparts flags:power
torture have.v               s:agent with:obj=head|hair|@bodyparts with:xcomp=shave|break|pull|crush|smash|knock|cut|burn
torture hit|strike|beat|kick|lash|whip|prod|poke|burn|thrash|jab.v s:patient with:with=butt|rifle|stick|club|truncheon|whip|belt|hose|baton|chain|fist|ruler|rod|cane|rubber|lash|iron|cable|strap|boot|knout|crop|pistol|cosh|nagaika|cigarette|cigarettes
torture shave.v              s:whose with:patient=head|hair flags:power
torture shave.v              s:patient flags:power
torture subject|expose.v     s:patient with:to=torture|beating|beatings|abuse|experiment|experiments|interrogation|interrogations|shock|shocks|violence|treatment|ill-treatment|humiliation
torture give|administer|apply.v s:recipient with:obj=falanga|falaka|bastinado|whip|cane|stroke|strokes|electric|treatment_of|shock|shocks|beating|lash|lashes|thrashing|hiding|electricity
torture get|receive|suffer|take|endure|undergo.v s:agent with:obj=shock|shocks|beating|beatings|lash|lashes|thrashing|torture|blow|blows|abuse
torture apply|connect|attach.v s:to with:patient=current|shock|shocks|electrode|electrodes|wire|wires
torture make|force|compel|order.v s:patient with:xcomp=run|lie|sing|drink|hop|roll|march|stand|kneel|crawl|strip|undress|squat|lick|bark|dance|sweep|scrub|crouch|jump|swallow|listen|watch|eat|dig|parade flags:power
torture keep|leave.v         s:patient with:comp,xcomp=stand|standing|awake|naked|kneel|kneeling|walk|walking|handcuff|handcuffed|blindfold|blindfolded|tie|tied|chain|chained|hang|hanging flags:power
torture hang|string|suspend|tie|truss|chain|hoist.v s:patient with:by=wrist|wrists|arm|arms|thumb|thumbs|ankle|ankles|leg|legs|foot|feet|hand|hands|neck|hair
torture hang|string|suspend|hold.v s:patient with:comp,adv=upside
torture tie|truss|chain|bind|shackle.v s:patient flags:passive,power without:to,in,by=job|work|place without:prt,adv=over
torture allow|let|permit.v   s:patient with:xcomp,to=sleep|sit|lie|rest|wash|eat|drink with:not stance:asserted
torture deprive.v            s:patient with:of=sleep|food|water|air
torture perform|conduct|do|carry.v s:on with:patient=experiment|experiments
torture experiment.v         s:on
torture feed.v               s:patient with:comp,adv,mod=forcibly|force
torture feed.v               s:patient with:by,through=tube|force|nose|nostril flags:power
torture force-feed|forcefeed|sterilize|sterilise|castrate|mutilate|maim|disfigure|scalp|emasculate.v s:patient
torture force-feeding.n      s:poss,of
torture break.v              s:patient flags:active,power without:prt,with,xcomp,in,into,to,down
torture hood|gag|muzzle.v    s:patient flags:power
torture stand|sit|dip|dunk|plunge|immerse|duck|submerge|hold.v s:patient with:on,in,over,under,into=brick|bricks|water|bath|barrel|bucket|toilet|hook|stool|snow|ice flags:power
torture put|use|place|clip|fasten|tape|fix|try|pour|turn|press|stub.v s:on,to,whose with:patient=prod|electrode|electrodes|current|electricity|shock|whip|hood|lash|picana|cigarette|cigarettes|iron
torture pull|tear|rip|pluck|cut|knock|hack|slice|burn|slit|poke|gouge.v s:whose with:patient=beard|moustache|tongue|eye|eyes|breast|breasts|face|@bodyparts flags:power
torture shock|electrocute|drown|choke.v s:patient flags:power,active without:to=death
torture hang.v               s:patient with:by=@limbs|armpit|armpits
torture water-board|waterboarding|falanga|falaka|bastinado|strappado|picana.n s:poss,of,on

execution execute|guillotine|behead|garrotte|garrote|garotte|garrot|electrocute|decapitate.v s:patient flags:topic,company
execution shoot|hang.v       s:patient flags:passive,topic,company without:by=@limbs|@civil without:prt=down|up
execution shoot|hang.v       s:patient without:agent without:by=@limbs|@civil without:reflexive flags:company
execution hang.v             s:patient flags:power,company without:by=@limbs|armpit|armpits without:reflexive,prt
execution hang.v             s:patient flags:active,human,company without:by=@limbs without:reflexive,prt
execution put.v              s:patient with:to=death flags:company
execution put|place|line|stand|bring.v s:patient with:before,against,by,to,in_front_of,up_against=squad|wall|execution flags:power,company
execution face|meet.v        s:agent with:obj=squad|executioner|gallows|hangman
execution go|come|walk|mount.v s:agent with:to,before=gallows|scaffold|guillotine|squad|execution
execution climb|mount|ascend.v s:agent with:obj=scaffold|gallows
execution send|lead|take.v   s:patient with:to,before=gallows|scaffold|guillotine|squad|execution|chair flags:company
execution die.v              s:agent with:on,before,by,under=gallows|scaffold|guillotine|squad|block|hanging
execution carry.v            s:whose with:prt=out with:patient=sentence|execution|verdict
execution execution|shooting|hanging|beheading.n s:poss,of
killing shoot.v              s:patient with:comp=dead o:agent flags:company
killing shoot|hang.v         s:patient o:agent kind:@civil flags:object,company
killing gun|mow.v            s:patient with:prt=down flags:company
killing shoot.v              s:patient with:agent=@soldiery flags:company
killing shoot.v              s:patient flags:power,active,company with:agent without:reflexive
killing shoot.v              s:patient o:agent kind:person flags:active,human,company without:reflexive
killing kill|murder|assassinate|slaughter|massacre|gas|poison|lynch|slay|exterminate|strangle|stab|butcher|liquidate|annihilate|knife|bayonet|smother|suffocate|decapitate|hack|trample|slay|crucify|dismember|throttle|machine-gun|bomb|shell.v s:patient o:agent kind:person without:reflexive flags:company
killing beat|burn|hack|stab|club|kick|torture|stone|whip|flog|trample|crush|choke|starve|batter|bludgeon|work|freeze|bayonet.v s:patient with:to=death flags:company
killing burn|bury.v          s:patient with:comp,adv=alive flags:company
killing burn.v               s:patient with:in=barn|synagogue|house|church|crematorium|oven flags:company
killing throw|push|hurl|fling|toss|cast.v s:patient with:into,in,down,from,out_of=well|pit|sea|river|latrine|oven|fire|crematorium|ravine|mine|shaft|grave|plane|aeroplane|helicopter|window flags:power,company
killing blow.v               s:patient with:prt,adv=up without:reflexive flags:company
killing finish|do|bump|polish.v s:patient with:prt,adv=off|in flags:power,company without:xcomp
killing wipe.v               s:patient with:prt=out flags:company
killing cut|slit|slash.v     s:whose o:agent kind:person with:patient=throat|throats
killing cut|hack|chop|tear|blow.v s:patient with:in,to,into=piece|pieces|bits|shreds flags:company
killing run.v                s:patient flags:passive with:prt=over
killing murder|assassination|killing|slaying|lynching.n s:of,poss o:by kind:person flags:dated
killing die|perish.v         s:agent with:at=hand|hands
killing die|perish.v         s:agent with:in=chamber|gas_chamber|crematorium|bombing|shelling|massacre
killing fall.v               s:agent with:in,at,near,before,by,on=battle|action|combat|fighting|event|war|front|field detail:fell_in_battle
killing fall.v               s:agent with:at,near,before,around,outside=place flags:place detail:fell_in_battle
killing fall.v               s:agent with:on,in,by=place without:prt,from,into,to detail:fell_in_battle flags:date
rehabilitation rehabilitate|exonerate|pardon|vindicate.v s:patient flags:topic
rehabilitation clear.v       s:patient with:of=charge|charges|accusation|guilt|wrongdoing|suspicion
rehabilitation clear.v       s:patient without:to,for,xcomp,from
rehabilitation clear|restore.v s:whose with:patient=name|reputation|honor|honour
rehabilitation set.v           s:whose with:prt,adv=aside with:patient=sentence|verdict|conviction|judgment|decision detail:sentence_set_aside
rehabilitation overturn|annul|annull|quash|repeal|cancel|revoke|void|vacate|nullify|reverse|lift|overrule|rescind|invalidate|strike.v s:whose with:patient=sentence|verdict|conviction|case|judgment|judgement|decision|ban|ruling|expulsion
rehabilitation drop|dismiss|withdraw|close|discontinue|terminate|stop|quash.v s:whose with:patient=charge|charges|case|proceeding|proceedings|investigation|prosecution|indictment
rehabilitation rehabilitation|exoneration|pardon.n s:poss,of
rehabilitation grant|give|refuse|deny.v s:recipient with:obj=pardon|clemency|rehabilitation|reprieve
rehabilitation receive|obtain|get|win.v s:agent with:obj=pardon|clemency|rehabilitation|reprieve
rehabilitation restore.v     s:patient with:in,to=party|membership|right|rights|rank|ranks detail:restored_to_the_party
rehabilitation recognize|recognise.v s:patient with:as=victim detail:recognised_as_a_victim
rehabilitation reinstate.v   s:patient flags:passive,topic
rehabilitation receive|get|obtain.v s:agent with:obj=compensation|reparation|reparations|restitution|redress
rehabilitation compensate|amnesty.v s:patient
rehabilitation pay|grant|award|give.v s:recipient with:obj=compensation|reparation|reparations|redress
