# Wordings of schooling beside the plain ones: what was learned, how far somebody
# came, what was broken off or refused. Then honours, writings, signatures and
# acts of protest and war, likewise beside those of 30-work.lex.

list letters = read|write|letter|letters|alphabet|spell|literacy|reading|writing|count|language|trade|craft|weld|sew|type|drive|tailoring|carpentry|cooking|embroidery|typing|shorthand|bookkeeping|nursing|midwifery|welding|joinery|printing|photography|singing|piano|violin|guitar|shoemaking|watchmaking|baking|weaving|knitting|dressmaking|carpenter|tailor|baker|mechanic|blacksmith|shorthand|stenography|telegraphy|spin|weave|knit|swim
list stages = class|grade|form|standard|elementary|primary|gymnasium|matriculation|matric|intermediate|classes|grades|forms|junior_certificate|tenth|ninth|eighth|seventh|sixth|fifth|fourth
list disciplines = medicine|law|engineering|history|philosophy|economics|chemistry|physics|mathematics|agronomy|architecture|theology|pharmacy|botany|biology|geology|midwifery|nursing|pedagogy|philology|literature|journalism|divinity|surgery|dentistry|accountancy|education|agriculture|music|painting|languages|sociology|psychology

education learn.v            s:agent o:obj,xcomp with:obj,xcomp,ccomp=@letters|@disciplines|german|english|russian|french|hebrew|latin|arabic|polish|irish|spanish|swedish|turkish|finnish|ukrainian|yiddish|italian|chinese|japanese
education learn.v            s:agent o:from,under,with,at kind:@schools,nuns,monks,priests,nun,monk,priest,master,tailor,baker,smith,carpenter,cobbler flags:object
education teach.v            s:recipient o:obj,xcomp with:obj,xcomp,ccomp=@letters|@disciplines|@fields without:reflexive
education teach.v            s:agent o:obj,xcomp with:reflexive with:obj,xcomp,ccomp=@letters|@disciplines|@fields|reflexive
education teach.v            s:patient o:by flags:passive,object
education train|school|instruct|drill.v s:patient o:as,xcomp,for,with
education send|put|place|enrol|enroll|register|accept.v s:patient o:on,in,into,to,at with:on,in,into,to,at=course|courses|@schools|training
education have|get|receive|complete|do.v s:agent o:obj with:obj=schooling|education|@stages|exam|exams|apprenticeship|finals|matriculation|matura|training
education have|get|spend|do|put.v s:agent with:obj,adv=year|years|term|terms|semester|semesters|months|time|class|classes o:of,^of,at,in,with with:of,^of,at,in=@schools|schooling|school|@disciplines
education have|spend.v       s:agent with:obj,adv=year|years|term|terms o:with with:with=nuns|jesuits|salesians|brothers|fathers|sisters|monks|franciscans|ursulines|benedictines|dominicans
education get|come|go|reach|stay.v s:agent o:to,as_far_as,until,obj with:to,as_far_as,until,obj=@stages
education break|give|abandon|interrupt|leave|drop|continue|resume|pursue|take|begin|start|discontinue|finish|complete|end.v s:agent o:obj with:obj,comp=studies|study|schooling|education|@disciplines|apprenticeship
education continue|resume|go|take.v s:agent o:with,up with:with,up=studies|@disciplines
education drop|fall|flunk.v  s:agent with:out_of,from=@schools o:out_of,from
education take|pull|withdraw|remove|keep.v s:patient with:out_of,from=school|class|university|college|gymnasium|lyceum|studies o:out_of,from
education go|come|pass|be.v  s:agent o:through with:through=@schools
education go.v               s:agent with:prt,advmod=up|on o:to with:to=@schools|organisationschool|school
education join|enter.v       s:agent o:obj kind:school flags:object
education join|enter.v       s:agent o:obj with:obj=college|university|school|academy|institute|faculty|seminary|gymnasium|lyceum|course|polytechnic
education do|read|study|take.v s:agent o:obj kind:@disciplines,@exams,standard,doctorate,degree,master,master's,bachelor,b.a.,m.a.,phd flags:object
education study.v            s:agent o:xcomp,advcl,for,as
education apply.v            s:agent o:to,for with:to,for=@schools
education serve|do|finish|complete|begin|start.v s:agent with:obj=apprenticeship|articles|time o:with,as,at,^with,^as
education write|prepare|complete|defend|finish|submit.v s:agent o:under,with,at,in with:obj=dissertation|thesis|doctorate|diploma with:under,with,at,in
education illiterate|literate|self-taught|unlettered|uneducated.a s:pred o:self
education year|term|semester.r s:pred o:of,at with:case=in with:of,at=@schools|@disciplines flags:copula
education class|form|grade.r s:pred o:self with:case=in|of flags:copula
education boy|girl.r         s:pred o:self with:mod=yeshiva|school|cheder|gymnasium|convent|grammar|college|university|boarding-school flags:nominal
education bachelor|doctor|master.r s:pred o:self with:of=@disciplines|science|arts|law|laws|letters|divinity|education|philosophy|nursing flags:nominal
education auditor|listener|trainee|graduand|alumnus|alumna|schoolmate|freshman|novice|seminarian.r s:pred o:of,at,with flags:object
education disciple|pupil|student.r s:pred o:poss,of kind:person flags:object
education education|schooling|studies.n s:poss
education learn.v            s:agent o:obj kind:language,languages flags:object

award make|name|declare|proclaim|create|appoint.v s:patient o:xcomp,obj with:xcomp,obj=hero|laureate|citizen|knight|champion|honorary_citizen|academician flags:passive
award knight|canonise|canonize|beatify|ennoble|sanctify.v s:patient
award receive|get|collect|win.v s:agent o:obj kind:compensation,reparation,reparations,indemnity,bonus,stipend,diploma_of_honour,commendation,citation,recognition,apology flags:object without:dative
award give|grant|award|pay|send|allot.v s:recipient o:obj kind:pension,compensation,reparation,reparations,indemnity,apology,commendation,citation flags:object
award go.v                   s:to o:subj with:subj=@prizes|prize
award pin|hang|confer|bestow.v s:on,upon,to o:obj,subj with:obj,subj=@prizes
award refuse|decline|return|accept|reject.v s:agent o:obj with:obj=@prizes|pension|compensation
award nominate|shortlist|propose|recommend.v s:patient o:for with:for=@prizes
award plaque|monument|memorial|statue|stone|bust.n s:to,of o:self
award street|school|square|boulevard|avenue|library.r s:named o:self with:head=bear|carry
award cite|commend|honour|honor|distinguish.v s:patient o:for,with,as flags:passive

authorship translate|render.v s:agent o:obj flags:object without:for
authorship file|lodge|submit|send|address|present|put|write|hand.v s:agent o:obj kind:petition,complaint,appeal,application,report,letter,statement,memorandum,memo,denunciation,affidavit,plea,request,protest,telegram,declaration,claim,testimony,article,manuscript flags:object
authorship petition.v        s:agent o:obj
authorship appeal|apply|complain.v s:agent o:to kind:organisation,minister,ministry,court,procurator,prosecutor,commission,committee,president,tribunal,king,bishop,commandant flags:object
authorship make|shoot|produce|direct|record|release.v s:agent o:obj kind:film,documentary,record,album,recording,programme,broadcast,statue,bust flags:object
authorship take.v            s:agent o:obj kind:photograph,photographs,photo,photos,picture,pictures,notes,minutes flags:object
authorship type|typeset|duplicate|mimeograph.v s:agent o:obj kind:@works,leaflet,leaflets,proclamation,resolution,newspaper,bulletin,paper,poster flags:object
authorship poem|novel|book|memoir|essay|article|play|song|painting|film|study|monograph|drawing.n s:by o:self

signing put|set|add|append|affix|press.v s:agent with:obj=name|signature|thumb|thumbprint|fingerprint|cross|initials|seal|stamp o:to,under,on,beneath,below
signing countersign|endorse|undersign|ratify|attest|thumbprint.v s:agent o:obj
signing stand|appear|be.v    s:whose o:under,on,below,beneath with:subj=name|signature with:under,on,below,beneath
signing bear|carry|have.v    s:of,whose o:subj with:obj=signature
signing give|refuse|withdraw|withhold|lend.v s:agent with:obj=signature o:to,for

participation begin|start|join|declare|end|call|stage|hold|continue|break|support.v s:agent o:obj kind:hunger_strike,strike,rising,uprising,revolt,rebellion,demonstration,protest,march,mutiny,sit-in,boycott,resistance,struggle,procession,war,revolution,fast,picket,vigil,insurrection flags:object
participation lead|head|plan|organise|organize|prepare|join|support|command|direct.v s:agent o:obj kind:attack,raid,assault,ambush,operation,escape,breakout,rescue,action,sabotage,evacuation,campaign,expedition,offensive,procession,sit-in,delegation,search flags:object
participation walk|go.v      s:agent with:prt,advmod,adv=out o:with with:with=striker|strikers|miners|workers|others
participation go|be|come|die.v s:agent o:on with:on=hunger_strike|strike|march|raid|expedition|mission|procession|demonstration|picket
participation hunger_strike|strike|march|expedition.r s:pred o:self with:case=on flags:copula
participation appear|act|stand|call|summon.v s:agent,patient o:as with:as=witness|witnesses|speaker|delegate|observer
participation give.v    s:agent with:obj=statement|deposition|speech|address|evidence|testimony|talk|interview o:to,at,before,in,obj
participation hit|injure|maim|bayonet|shell.v s:patient o:at,in with:at,in=event|@events|front|fighting
participation fall.v s:agent o:at,in with:at,in=event|battle|war|uprising|rising|fighting|siege|assault|attack|offensive|campaign|front without:from
participation distribute|smuggle|collect|throw|carry|run|spread|scatter|paste|hide|hand|pass|deliver|post|stick|transport|ferry.v s:agent o:obj kind:leaflet,leaflets,pamphlet,pamphlets,signature,signatures,petition,weapon,weapons,arms,ammunition,despatches,dispatches,underground_paper,samizdat,newspaper,newspapers,bomb,bombs,grenade,grenades,explosives,literature,poster,posters,placard,placards,banner,flag,petition,message,messages,couriers,proclamations flags:object
participation stand|fight|man|build|defend.v s:agent o:on,at,behind,obj with:on,at,behind,obj=barricade|barricades|picket|picket_line
participation stand|run.v    s:agent o:in,for,as with:in,for=election|elections|parliament|council|duma|congress|senate|office|mayor|president
participation live|go.v s:agent o:through with:through=event|@events|blockade|famine|bombing
participation see|watch|observe.v s:agent o:obj kind:massacre,execution,pogrom,shooting,battle,murder,riot,uprising,hanging,riots,fighting flags:object
participation march|parade|demonstrate.v s:agent o:to,on,in,through,past,with,against
participation see.v          s:agent with:obj=action|combat|service o:at,in
participation fly|sail|serve.v s:agent o:in,during with:in,during=war|campaign|battle|blockade|airlift
participation fighting.r     s:pred o:self with:case=in flags:copula
participation help.v         s:agent with:xcomp,ccomp=free|liberate|organise|organize|build|blow|derail|found|establish|set|print|distribute o:xcomp
participation refuse.v       s:agent with:xcomp=eat|food|obey o:xcomp
participation demonstrator|demonstrators|striker|strikers|insurgent|insurgents|rioter|rioters|marcher|marchers|mutineer|protesters|hostages|rescuers|liberators.r s:pred o:self with:case=among|with
participation strike|hunger_strike|boycott.n s:poss o:self
