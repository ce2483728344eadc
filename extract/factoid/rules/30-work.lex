# Offices, trades, parties, events, papers and honours.
list prizes = prize|medal|award|title|honour|honor|honours|honors|cross|decoration|distinction|scholarship|fellowship
list posts = community|mission|embassy|colony|troupe|crew|administration|department|publisher|agency|paper|stall|stand|cinema|press|clinic|laundry|plant|garage|estate|pub|cafe|café|ministry|factory|company|hospital|school|newspaper|journal|magazine|shop|store|business|firm|farm|practice|office|bank|museum|theatre|theater|institute|university|orchestra|publishing|workshop|mill|restaurant|hotel|laboratory|bureau|section|branch|troops|expedition|delegation|kolkhoz|sovkhoz|tailor|bakery|pharmacy|tavern|inn|mine|railway|railways|transport|transportation|division|directorate|kindergarten|studio|state|province|district|city|country|empire|kingdom|choir|band
list workplaces = ministry|office|factory|bank|company|firm|shop|store|stall|mine|mines|pit|mill|workshop|bakery|laundry|canteen|kitchen|kitchens|cowshed|shed|dairy|stable|stables|garage|depot|press|editorial|railway|railways|railroad|post|civil|administration|department|bureau|customs|shipyard|dockyard|docks|quarry|sawmill|brickworks|works|plant|foundry|steelworks|nursery|crew|orchestra|trade|business|industry|construction|forestry|fishery|fisheries|agriculture|teaching|politics|journalism|retail|buses|trams|trains|ferries|barges|trawlers|boats|machine|machines|lathe|lathes|loom|looms|furnace|furnaces|assembly|switchboard|counter|till|treasury|service|domestic|taxis|lorries|telegraph|telephones|artel|kolkhoz|sovkhoz|haulage|insurance|advertising|publishing|broadcasting|radio|television|consulate|embassy
list branches = ministry|factory|bank|company|firm|mine|mines|pit|mill|bakery|laundry|cowshed|dairy|depot|railway|railways|railroad|civil|administration|customs|shipyard|dockyard|docks|quarry|sawmill|brickworks|works|plant|foundry|steelworks|nursery|orchestra|business|industry|construction|forestry|fishery|fisheries|agriculture|teaching|politics|journalism|retail|buses|trams|barges|trawlers|machine|machines|lathe|lathes|loom|looms|furnace|furnaces|assembly|switchboard|treasury|service|telegraph|telephones|artel|haulage|insurance|advertising|publishing|broadcasting|consulate|embassy|shed|post_office
list premises = shop|store|stall|kiosk|bakery|tannery|mill|windmill|watermill|sawmill|workshop|tavern|inn|pub|bar|café|cafe|tearoom|teashop|teahouse|restaurant|canteen|smithy|forge|dairy|pharmacy|chemist|practice|boutique|bookshop|bookstore|barber|bakehouse|butcher|grocery|business|firm|garage|laundry|hotel|guesthouse|nursery|brickyard|brickworks|timberyard|lumberyard|factory|company|agency|studio|clinic|surgery|distillery|brewery|printing|press|newspaper|tailoring|outfitter|haberdashery|ironmongery|market|pawnshop|quarry|trade|concession|franchise|stand|salon|taxi|taxis|lorries|cinema|foundry|shipyard
list jobs = job|work|employment|post|position|situation|place|appointment|lectureship|chair|professorship|office|clerkship|living|parish|commission|command|assistantship|apprenticeship|engagement
list vehicles = lorry|lorries|truck|trucks|taxi|taxis|cab|bus|buses|tram|trams|tractor|tractors|train|trains|locomotive|engine|cart|carts|ambulance|van|coach|rickshaw|crane|bulldozer|excavator|combine|ferry|barge|plane|planes|tank|tanks
list machines = machine|machines|lathe|lathes|loom|looms|press|crane|drill|switchboard|telephone|transmitter|projector|lift|pump|furnace|oven|typewriter|kiln
list wares = shoe|boot|clothes|clothing|cap|hat|shirt|dress|coat|uniform|glove|sock|stocking|furniture|chair|basket|brick|barrel|rope|soap|candle|bread|cake|sweet|sausage|cheese|butter|wine|beer|vodka|brush|broom|bag|box|toy|violin|tool|saddle|harness|wheel|sledge|boat|net|lace|hem|collar|buttonhole|button|hair|jewellery|watch|clock|instrument|screw|bolt|shell|cartridge|carpet|mattress|quilt|pot|tile|nail|knife|parts|component
list loads = sack|bag|coal|water|wood|timber|log|peat|stone|rubble|snow|brick|cement|gravel|ore|iron|salt|ammunition|freight|cargo|ship|wagon|truck|barge|mail|letter|post|newspaper|paper|milk|message|telegram|luggage|trunk|cotton|beet|potato|fruit|apple|grape|tea|tobacco|rubber|resin|hay|corn|rice|berry|mushroom|rag|scrap|rent|ticket|fare|tax|pipe|cable|track|rail|bomb|ditch|trench|canal|peat|road|house|bridge|wire|type
list animals = cow|cattle|horse|pig|sheep|goat|reindeer|camel|hen|chicken|geese|goose|bee|ox|donkey|mule|dog|silkworm
list premises_cleaned = floor|house|office|room|school|hospital|stair|staircase|street|car|bus|tram|train|dish|plate|bottle|window|pool|toilet|latrine|stable|linen|laundry|sheet|clothes|lavatory|corridor|barracks|ward
list employers = orchestra|faculty|staff|firm|company|newspaper|theatre|theater|studio|magazine|institute|university|clinic|hospital|office|bank|school|editorial|choir|band

position work.v              s:agent o:as,for,at,in,with,under flags:object
position work.v              s:agent o:on,by,down,among kind:@workplaces,@vehicles,land,farm,estate,ship,ships,railway,line,building,site,road,roads,plantation,canal,dam,newspaper,paper flags:object
position work.v              s:agent flags:place
position type|sew|clean|iron|knit|translate|interpret|report|drive|spin|weave|print|haul|labour|labor|toil|slave|cook|nurse|broadcast|fly|farm|fish|scrub|wash|carry|deal|travel|act|spy|inform|preach|bake|keep.v s:agent o:for without:xcomp kind:organisation,@posts,@workplaces,group flags:object
position sew|type|iron|knit|interpret|weave.v s:agent o:for flags:object
position sew|brew|fish|farm|box|nurse|preach|bake|hawk|peddle|interpret|embroider|weave|typeset|blacksmith.v s:agent without:obj,for
position clean|scrub|wash|cook|iron|nurse|sew|bake|type|preach|interpret|translate|conduct.v s:agent o:in,at kind:organisation,@posts,@workplaces,hospital flags:object without:obj
position deal|trade.v        s:agent o:in flags:object
position sell|peddle|hawk|vend.v s:agent o:goods flags:object
position sell|deliver.v      s:agent o:obj kind:press,newspaper,newspapers,paper,papers,magazine,magazines,press flags:object
position bake|brew|sew|knit|weave|spin|embroider|stitch|darn|mend|repair|fix|manufacture|press|cobble|tan|assemble|upholster|forge|cast|mould|hem|crochet|tailor|make|produce|polish.v s:agent o:goods kind:@wares,radio,radios,car,cars,machine,machines,engine,engines,bicycle,bicycles flags:object
position repair|mend.v       s:agent o:goods flags:object
position mine|fell|chop|saw|cut|split|float|quarry|burn.v s:agent o:goods kind:@loads,tree,trees,charcoal,lime,gold,uranium,diamond,diamonds flags:object
position carry.v             s:agent o:goods kind:sack,bag,water,coal,mail,post,luggage,message,brick,stone,load,hod,telegram,mortar,wood flags:object
position load|unload|haul|cart|ferry|deliver|lay|dig|break|shovel|build|pick|harvest|gather|collect|sort|pack|run|set|string|punch|clear.v s:agent o:goods kind:@loads flags:object
position breed|rear|raise|keep|herd|graze|tend|milk|shear|shoe|train|groom|drive|slaughter|treat.v s:agent o:goods kind:@animals flags:object
position herd|graze|tend|milk.v s:agent o:obj kind:@animals flags:object
position look.v              s:agent o:after kind:@animals,child,children flags:object
position deliver.v           s:agent with:obj=baby|babies
position clean|wash|scrub|sweep|iron|mop|polish.v s:agent o:goods kind:@premises_cleaned flags:object
position clean|scrub|sweep.v s:agent o:obj kind:@posts,street,streets,stairs,offices,floors,toilets flags:object
position shave|guard.v       s:agent o:goods flags:object
position drive.v             s:agent o:obj with:obj=@vehicles
position operate|mind|man|tend|work.v s:agent o:obj with:obj=@machines
position do.v                s:agent o:obj with:obj=piecework|laundry|bookkeeping|accounts|hem|carpentry|tailoring|typing|cleaning|sewing|lending|money-lending|moneylending|haulage|washing
position give|teach.v        s:agent o:obj with:obj=lesson|lessons|tuition|class|classes without:iobj
position wait.v              s:agent with:on,at=table|tables
position set.v               s:agent with:obj=type
position serve|act.v         s:agent o:as,in,with,under,on without:obj flags:object
position figure|authority|official|functionary|force|personality|hand.r s:pred o:in,of kind:organisation,@parties,event,@events flags:object detail:@t
position head|charge.r       s:pred o:of flags:object detail:@t
position serve.v             s:agent o:obj without:as with:obj=@army
position hold|occupy|assume.v       s:agent o:obj with:obj=post|position|office|title|rank|chair|place|seat|professorship|job|command|portfolio|role
position head|lead|command|direct|chair|manage|edit|supervise|oversee|administer|govern|rule|preside|captain.v s:agent o:obj,over,at kind:organisation,@parties,@posts flags:object
position boy|girl|lad|man|woman|hand|help|mate|reader|maker|keeper|seller|tester|layer|picker|setter|cutter.r s:pred o:self with:mod=errand|servant|serving|office|shop|stable|kitchen|cabin|messenger|delivery|house|cleaning|laundry|dairy|farm|field|hired|factory|mill|milk|post|news|lift|elevator|ticket|sales|boiler|signal|meter|proof|film|shoe|belt|hat|rope|brick|pipe|track|type|stone|fruit|hop|fur|bus|tram|lorry|coal|cattle|horse|cow flags:nominal
position run|own|keep|found|establish|manage.v s:agent o:obj kind:organisation,@posts,@premises flags:object
position have|lease|inherit|start|operate.v s:agent o:obj kind:@premises flags:object
position employ|hire.v               s:patient o:as,by,at,in,with
position take.v              s:patient with:prt,on=on o:as,at,by with:as,at,by
position engage|recruit|contract.v s:patient o:as with:as
position put|set.v           s:patient with:to=work o:in,at,on,to
position put|assign|attach|detail|direct|post|second|allocate.v s:patient o:to,on,down,into kind:@workplaces,kitchen,work,works,brigade,farm,farmer,peasant flags:object
position send.v              s:patient o:to kind:@workplaces flags:object,passive
position pension.v           s:patient
position appoint|elect|nominate|promote|assign|designate.v s:patient o:xcomp,obj,as,to,obl flags:passive
position name.v s:patient o:as,to flags:passive,object
position play|sing|perform|conduct|dance.v s:agent o:in,with,for kind:organisation,@posts flags:object
position join.v               s:agent o:obj kind:@employers flags:object
position set.v                s:agent with:prt=up o:obj kind:organisation,@posts flags:object
position open.v               s:agent o:obj kind:@posts flags:object
position hold.v               s:agent with:obj=professorship|chair|lectureship o:at,in,of
position sit.v                s:agent o:on,in with:on,in=council|committee|board|parliament|duma|bench|organisation|presidium|politburo|bureau|cabinet|government|senate|assembly|sejm|knesset|cortes|reichstag|congress|commission|jury|tribunal|court|chamber|panel|soviet|judenrat
position represent.v          s:agent o:obj kind:organisation,place flags:object
position raise|elevate|promote.v s:patient with:to=rank o:to
position start|begin.v         s:agent with:xcomp=work|working flags:age
position find|get|obtain|have|land|secure|hold|accept|receive|take.v    s:agent with:obj=@jobs o:as,at,in,with,on,of,for with:as,at,in,with,on,of,for
position find|get|obtain|land|secure.v    s:agent with:obj=work|job|employment|position|post|job
position give|find|get|offer.v s:recipient with:obj=job|work|employment|post o:as,at,in,with,on
position teach|lecture.v     s:agent o:obj kind:@fields,subject,subjects,domestic,gymnastics,ukrainian,lithuanian,chinese,japanese flags:object
position teach|lecture.v     s:agent o:at,in kind:@schools,organisation,place flags:object
position teach|lecture.v     s:agent o:obj kind:@schools,mathematics,geography,languages,physics,german,french,english,russian,latin,greek,hebrew,singing,drawing,gymnastics,sewing flags:object
position teach|lecture.v     s:agent without:obj,iobj,xcomp
position practise|practice.v s:agent o:obj,as
position earn|make|eke|scrape.v  s:agent with:obj=living|livelihood|bread o:as,by,from,with,out_of,in
position support|keep|maintain.v s:agent with:reflexive o:by,as,with,from with:by,as,with,from
position live|subsist.v      s:agent o:by flags:object without:near
position go|enter.v          s:agent o:into,in,obj kind:service,business,teaching,politics,journalism,medicine,trade,industry,publishing,insurance,mines,mine,pit,mill,factory,shipyard flags:object
position go.v                s:agent o:down kind:mine,mines,pit,pits flags:object
position start|begin|go|continue|come.v s:agent with:xcomp,advcl=work|teach|sew o:as,at,in,for flags:object
position start|begin.v s:agent with:xcomp,advcl=work|teach|sew flags:age
position @branches.r         s:pred o:self with:case=in|at|with|on|down|under flags:copula
position =organisation.r     s:pred o:self with:case=at flags:copula
position =organisationagency.r s:pred o:self with:case=with flags:copula
position =organisationcompany.r s:pred o:self with:case=with|on flags:copula
position =organisationpress.r s:pred o:self with:case=in|with|on flags:copula
position =organisationagency.r s:pred o:self with:case=in flags:copula
position =organisationcompany.r s:pred o:self with:case=in flags:copula
position rise|advance.v      s:agent o:to with:to=rank|@roles
position hold|occupy.v       s:agent o:of with:obj=rank
position take.v              s:agent with:obj=job|post|command|charge|office|chair o:as,of,in
position take.v              s:agent with:prt=over o:obj,as
position place|put.v         s:patient o:^of with:in=charge|command
position succeed.v           s:agent o:as with:as
position apprentice.v        s:patient
dismissal retire.v           s:agent o:as,from,at

dismissal dismiss|fire|sack|oust|depose|demote|suspend|discharge|recall.v s:patient o:^at,at,from,as,of
dismissal purge.v            s:patient
dismissal remove|relieve|drive|strip|force|release.v s:patient o:from,of with:from,of,out_of=@powerful
dismissal lose.v             s:agent o:obj with:obj=job|post|position|work|office|chair|seat|place|employment|practice|licence|license|command
dismissal resign.v           s:agent o:from,as,obj
dismissal step|stand.v       s:agent with:prt,advmod=down o:from,as
dismissal lay|pension.v      s:patient with:prt=off o:from,at
dismissal let.v              s:patient with:prt=go o:from,at
dismissal strike.v           s:patient with:prt,off=off|list|register|roll o:from,off
dismissal disbar|cashier|defrock|unfrock|unseat|retire|superannuate|sideline.v s:patient o:from
dismissal drive|put|throw|kick|turn|push|hound.v s:patient with:out_of=@powerful|@posts|@workplaces|depot o:out_of
dismissal make|declare|render|find.v  s:patient with:xcomp=redundant|dispensable|superfluous|unfit
dismissal reduce.v           s:patient with:to=rank|ranks o:to
dismissal hand|give|tender|submit.v s:agent with:obj=notice|resignation
dismissal give.v             s:recipient with:obj=notice|sack
dismissal quit|leave.v       s:agent o:obj with:obj=job|post|position|work|office|employment|service|bench
dismissal forbid|ban|bar|prohibit.v s:patient with:xcomp=teach|practise|practice|work|publish|lecture|exercise
dismissal forbid|ban|bar|prohibit|debar.v s:patient with:from=teaching|practising|practicing|publishing|lecturing|@powerful|profession|post o:from
dismissal retirement|dismissal.n s:poss o:from,as
dismissal replace.v          s:patient o:by,with flags:passive
dismissal dismissal|removal|ouster|resignation|firing.n s:poss,of o:from,as
dismissal abdicate.v         s:agent
dismissal overthrow|topple.v s:patient

membership join|enter|rejoin.v s:agent o:obj kind:organisation,other,@parties flags:object
membership join.v            s:agent o:obj kind:thing flags:object without:in without:obj=strike|rising|uprising|revolt|rebellion|demonstration|march|protest|mutiny|procession|war|revolution|fight|search|queue|crowd|hand|hands|game|dance|conversation|table
membership enlist|volunteer|enrol|enroll.v s:agent o:in,into,for,with without:at detail:volunteered
membership volunteer|enlist.v s:agent detail:volunteered
membership conscript|draft|mobilize|mobilise|induct.v s:patient o:in,into,to detail:conscripted
membership recruit.v         s:patient o:in,into,to,for kind:organisation,@parties flags:object
membership join|sign.v       s:agent with:prt=up o:with,in,for detail:volunteered
membership join|sign.v       s:agent with:up=@army detail:volunteered
membership do|perform|complete|serve|finish.v s:agent o:obj with:obj=service|soldiering
membership take|bring|put|force|press|accept|admit|receive.v s:patient o:into,to,in kind:@army,pioneers,komsomol,party flags:object
membership go.v              s:agent o:to,into,in,with kind:army,navy,legion,partisans,infantry,cavalry,artillery,militia,regiment flags:object
membership have|carry|hold|get|receive.v s:agent with:obj=card|membership o:^of flags:object
membership sing|play.v       s:agent o:in kind:choir,band,team,orchestra flags:object
membership =organisationparty.r s:pred o:self with:case=in|with|of flags:copula
membership =organisationarmy.r s:pred o:self with:case=in|with|of flags:copula
membership =other.r          s:pred o:self with:case=in|with flags:copula
membership =organisation.r   s:pred o:self with:case=in|with flags:copula
membership methodist|baptist|adventist|mennonite|quaker|pentecostal|presbyterian|lutheran|mormon|evangelical|freethinker|theosophist|esperantist|vegetarian|scout|guide|komsomol.r s:pred o:self without:case
membership call.v            s:patient with:prt=up detail:conscripted
membership demobilize|demobilise|discharge.v s:patient o:from with:from=@army detail:demobilised
membership demobilize|demobilise.v s:patient detail:demobilised
membership readmit|admit|accept|reinstate|restore|co-opt.v s:patient o:to,into,in with:to,into,in=@parties|organisation detail:readmitted
membership active.a          s:pred o:in kind:organisation,@parties flags:object detail:active
membership regiment|army|battalion|brigade|navy|resistance|underground|partisan|partisans|komsomol|militia|corps|division|ghetto_police|bund|party|union|movement|opposition|choir|band|team|club|guard|guards|legion|force|cavalry|infantry|artillery|marines|fleet|squadron|squad|cell|faction|organisation|organization|association|society|communists|socialists|democrats|liberals|smallholders|nationalists|pioneers|scouts|guides|reserve|territorials|judenrat|league|detachment|otriad|guerrillas|brethren|congregation.r s:pred o:self with:case=in|with|of flags:copula
membership initiate.v        s:patient o:into flags:passive
membership belong.v          s:agent o:to kind:organisation,other,name,place,@parties,choir,band flags:object
membership serve|fight.v     s:agent o:in,with kind:organisation,@army flags:object
membership side.v            s:agent o:with
membership member.r          s:pred o:of,in kind:organisation,other,name,@parties,choir,band,orchestra,lodge,sect,collective,circle,troupe,commission,kibbutz,kolkhoz,trust flags:object
membership member.r          s:pred o:mod kind:organisation,other,@parties flags:object
membership participant|activist|militant|adherent|supporter|sympathizer|sympathiser|functionary|cadre|follower.r s:pred o:of,in,mod kind:organisation,other,@parties flags:object
membership membership.n      s:poss o:in,of
membership quit|leave|desert.v s:agent o:obj kind:organisation,@parties flags:object detail:left
membership desert.v          s:agent o:from detail:deserted
conflict break.v           s:agent o:with kind:organisation,@parties flags:object detail:broke_with
membership partisan|guerrilla|bolshevik|menshevik|communist|socialist|anarchist|zionist|bundist|trotskyist|nazi|fascist|komsomolets|narodnik|monarchist|liberal|republican|nationalist|syndicalist|spartacist|leninist|stalinist|marxist|chetnik|falangist|carlist|social-democrat|democrat|freemason|chekist|pioneer|oppositionist|zinovievist|decembrist|maoist|titoist|separatist|sr|revolutionary|conservative|tory|whig|radical|kadet|octobrist|eser.r s:pred o:self
membership adherent.r        s:pred o:of

expulsion expel|exclude|oust|excommunicate|purge|eject|evict|relegate|bar|ban|remove|drop|separate.v s:patient o:from kind:organisation,other,@parties,@schools flags:object
expulsion expel|exclude.v    s:patient flags:passive
expulsion expulsion|exclusion.n s:poss,of o:from without:of=@parties
expulsion throw|kick|put|boot|drum|hound|drive|turn|chase|fling|force|push.v s:patient o:out_of,from with:out_of,from=organisation|@parties|@schools
expulsion throw|kick.v       s:patient with:prt,adv=out without:into,to,from=window|train o:of,from
expulsion strike|cross|remove|delete.v s:patient o:off,from with:off,from,prt=off|list|roll|rolls|register|bar|rank|ranks flags:passive
expulsion defrock|unfrock.v    s:patient
expulsion send.v             s:patient with:prt=down without:to flags:passive

participation go.v           s:agent with:to=front|war|demonstration|strike|funeral|meeting|rally o:to
participation give.v         s:agent with:obj=evidence|testimony o:at,in,before,against,for
participation testify.v      s:agent o:at,in,before,against,for
participation wound|decorate.v s:patient o:at,in,near kind:place,event,@events,front,fighting flags:object
participation march|strike|vote.v s:agent o:in,with,at,for kind:event,@events flags:object
participation =event.r       s:pred o:self with:case=at|in|on|with flags:copula
participation front|war|funeral|meeting|demonstration|march|strike|uprising|battle|congress|conference|hearing|expedition|wedding|ceremony|rally|siege.r s:pred o:self with:case=at|in|on flags:copula
participation come.v         s:agent o:to kind:funeral,meeting,demonstration,congress,conference,hearing,trial flags:object
participation chain.v        s:agent with:reflexive o:to
participation go.v           s:agent with:on=strike o:on
participation participate|partake|fight|enlist.v s:agent o:in,at,for,with flags:object
participation take.v         s:agent with:obj=part o:in,at
participation participant|delegate|veteran|organizer|organiser|leader|hero|witness|fighter|instigator.r s:pred o:in,of,at,to kind:event,@events flags:object
participation attend.v       s:agent o:obj kind:event,@events flags:object
participation organize|organise|lead.v s:agent o:obj kind:event,@events flags:object
participation play.v         s:agent with:obj=role|part o:in,as
participation speak|deliver|compete.v     s:agent o:at,in kind:event,@events flags:object
participation delegate|representative.r s:pred with:head=send|travel|attend|dispatch|choose detail:delegate
participation delegate|representative.r s:pred o:to,at kind:event,@events flags:object detail:delegate
participation fight.v        s:agent o:against,obj,alongside
participation participation|involvement|role.n s:poss o:in
participation found|co-found|establish|set.v s:agent o:obj kind:organisation flags:object detail:founder
participation founder|co-founder|cofounder|initiator.r s:pred o:of detail:founder
participation demonstrate|protest.v s:agent
participation survive.v      s:agent o:obj kind:event,@events flags:object
participation witness.v      s:agent o:obj kind:event,@events flags:object

signing sign|co-sign|cosign|initial.v s:agent o:obj without:prt
signing signatory|signer.r   s:pred o:of,to
signing signature.n          s:poss o:on,of
authorship write|author|publish|compose|pen|co-author|coauthor|draft|translate|edit|paint|direct|film|record|illustrate.v s:agent o:obj kind:document,@works flags:object
authorship write.v             s:agent o:to without:obj kind:organisation,place,other,name,government,ministry,authority,authorities,newspaper,procurator,prosecutor flags:object
authorship write.v             s:agent o:about without:obj flags:object
authorship compile|translate|edit|record|illustrate|transcribe|write|copy|prepare|publish|paint|carve|compose.v s:agent o:subj flags:passive,human
authorship draw.v              s:agent with:prt=up o:obj,subj kind:thing flags:object
authorship put|bring|get.v     s:agent with:prt=out o:obj kind:document,name,@works,leaflet,leaflets,newsletter,newspaper,journal,magazine flags:object
authorship contribute.v        s:agent o:to kind:document,press,name,@works,newspaper,journal,magazine flags:object
authorship keep.v              s:agent o:obj kind:diary,journal,chronicle,minutes,notebook,notebooks,record,records,log,logbook flags:object
authorship issue|deliver|compile|record|dictate.v s:agent o:obj kind:@works,document flags:object
authorship complete|finish|produce|premiere|draw|design|carve|sculpt|invent|devise|co-write.v s:agent o:obj kind:document,@works flags:object
authorship author|co-author.r s:pred o:of flags:object
authorship memoir|memoirs|recollections|reminiscences|monograph|dissertation|thesis|petition|affidavit|translation|autobiography|diary|novel|poem|poems|article|essay|writings.n s:poss o:self
authorship book.n s:poss o:self without:mod
award receive|win|earn|obtain|get|have|hold|wear.v s:agent o:obj kind:@prizes,order,watch without:dative flags:object
award give|hand|present.v    s:recipient o:obj,with kind:@prizes,order flags:object
award give|hand|present.v    s:recipient o:obj,with kind:watch,certificate,pension,sword flags:object,passive
award mention.v              s:patient with:in=despatches|dispatches o:in
award recognise|recognize.v  s:patient o:as flags:passive with:as
award award|decorate|grant|bestow.v s:recipient o:with,obj kind:@honours,other,document,event,organisation flags:object
award decorate.v             s:patient flags:passive,topic
award honor|honour.v         s:patient o:with,as,by flags:object
award come|return.v          s:agent o:with kind:@prizes flags:object
award recipient|laureate|winner.r s:pred o:of,mod
