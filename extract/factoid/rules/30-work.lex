# Offices, trades, parties, events, papers and honours.
list prizes = prize|medal|award|title|honour|honor|honours|honors|cross|decoration|distinction|scholarship|fellowship
list posts = community|mission|embassy|colony|troupe|crew|administration|department|publisher|agency|paper|stall|stand|cinema|press|clinic|laundry|plant|garage|estate|pub|cafe|café|ministry|factory|company|hospital|school|newspaper|journal|magazine|shop|store|business|firm|farm|practice|office|bank|museum|theatre|theater|institute|university|orchestra|publishing|workshop|mill|restaurant|hotel|laboratory|bureau|section|branch|troops|expedition|delegation|kolkhoz|sovkhoz|tailor|bakery|pharmacy|tavern|inn|mine|railway|railways|transport|transportation|division|directorate|kindergarten|studio|state|province|district|city|country|empire|kingdom|choir|band
list employers = orchestra|faculty|staff|firm|company|newspaper|theatre|theater|studio|magazine|institute|university|clinic|hospital|office|bank|school|editorial|choir|band

position work.v              s:agent o:as,for,at,in,with,under flags:object
position serve|act.v         s:agent o:as,in,with,under,on without:obj flags:object
position figure|authority|official|functionary|force|personality|hand.r s:pred o:in,of kind:organisation,@parties,event,@events flags:object detail:@t
position head|charge.r       s:pred o:of flags:object detail:@t
position serve.v             s:agent o:obj without:as with:obj=@army
position hold|occupy|assume.v       s:agent o:obj with:obj=post|position|office|title|rank|chair|place|seat|professorship|job|command|portfolio|role
position head|lead|command|direct|chair|manage|edit|supervise|oversee|administer|govern|rule|preside|captain.v s:agent o:obj,over,at kind:organisation,@parties,@posts flags:object
position run|own|keep|found|establish.v s:agent o:obj kind:organisation,@posts flags:object
position employ|hire|recruit.v       s:patient o:as,by,at,in,with
position appoint|elect|name|nominate|promote|assign|designate.v s:patient o:xcomp,obj,as,to,obl flags:passive
position play|sing|perform|conduct|dance.v s:agent o:in,with,for kind:organisation,@posts flags:object
position join.v               s:agent o:obj kind:@employers flags:object
position set.v                s:agent with:prt=up o:obj kind:organisation,@posts flags:object
position open.v               s:agent o:obj kind:@posts flags:object
position hold.v               s:agent with:obj=professorship|chair|lectureship o:at,in,of
position sit.v                s:agent o:on,in with:on,in=@parties|organisation
position represent.v          s:agent o:obj kind:organisation,place flags:object
position raise|elevate|promote.v s:patient with:to=rank o:to
position start|begin.v         s:agent with:xcomp=work|working flags:age
position find|get|obtain.v    s:agent with:obj=work|job|employment|position|post o:as,in,at,with
position teach|lecture.v     s:agent o:at,in
position practise|practice.v s:agent o:obj,as
position earn.v              s:agent with:obj=living o:as,by,with
position take.v              s:agent with:obj=job|post|command|charge|office|chair o:as,of,in
position take.v              s:agent with:prt=over o:obj,as
position place|put.v         s:patient o:^of with:in=charge|command
position succeed.v           s:agent o:as with:as
position apprentice.v        s:patient
position retire.v            s:agent o:as,from flags:object

dismissal dismiss|fire|sack|oust|depose|demote|suspend|discharge|recall.v s:patient o:^at,at,from,as,of
dismissal remove|purge|relieve|drive|strip|force|release.v s:patient o:from,of with:from,of,out_of=@powerful
dismissal lose.v             s:agent o:obj with:obj=job|post|position|work|office|chair|seat
dismissal resign.v           s:agent o:from,as
dismissal replace.v          s:patient o:by,with flags:passive
dismissal dismissal|removal|ouster|resignation|firing.n s:poss,of o:from,as
dismissal abdicate.v         s:agent
dismissal overthrow|topple.v s:patient

membership join|enter|rejoin.v s:agent o:obj kind:organisation,other,@parties flags:object
membership join.v            s:agent o:obj flags:object without:in
membership enlist|volunteer|enrol|enroll.v s:agent o:in,into,for,with detail:volunteered
membership volunteer|enlist.v s:agent detail:volunteered
membership conscript|draft|mobilize|mobilise|recruit|induct.v s:patient o:in,into,to detail:conscripted flags:passive
membership call.v            s:patient with:prt=up detail:conscripted
membership demobilize|demobilise|discharge.v s:patient o:from with:from=@army detail:demobilised
membership demobilize|demobilise.v s:patient detail:demobilised
membership readmit|admit|accept|reinstate|restore|co-opt.v s:patient o:to,into,in with:to,into,in=@parties|organisation detail:readmitted
membership active.a          s:pred o:in kind:organisation,@parties flags:object detail:active
membership regiment|army|battalion|brigade|navy|resistance|underground|partisans|komsomol|militia|corps|division|ghetto_police|bund.r s:pred o:self with:case=in|with
membership initiate.v        s:patient o:into flags:passive
membership belong.v          s:agent o:to kind:organisation,other,@parties flags:object
membership serve|fight.v     s:agent o:in,with kind:organisation,@army flags:object
membership side.v            s:agent o:with
membership member.r          s:pred o:of,in kind:organisation,other,@parties flags:object
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
expulsion disbar|defrock|unfrock|disown|cashier.v s:patient
expulsion send.v             s:patient with:prt=down without:to flags:passive

participation go.v           s:agent with:to=front o:to
participation go.v           s:agent with:on=strike o:on
participation participate|partake|fight|enlist.v s:agent o:in,at,for,with flags:object
participation take.v         s:agent with:obj=part o:in,at
participation participant|delegate|veteran|organizer|organiser|leader|hero|witness|fighter|instigator.r s:pred o:in,of,at,to kind:event,@events flags:object
participation attend.v       s:agent o:obj kind:event,@events flags:object
participation organize|organise|lead.v s:agent o:obj kind:event,@events flags:object
participation play.v         s:agent with:obj=role|part o:in,as
participation speak|deliver|compete.v     s:agent o:at,in kind:event,@events flags:object
participation delegate|representative.r s:pred o:to,at detail:delegate
participation fight.v        s:agent o:against,obj,alongside
participation participation|involvement|role.n s:poss o:in
participation found|co-found|establish|set.v s:agent o:obj kind:organisation flags:object detail:founder
participation founder|co-founder|cofounder|initiator.r s:pred o:of detail:founder
participation strike|demonstrate|protest.v s:agent
participation survive.v      s:agent o:obj kind:event,@events flags:object
participation witness.v      s:agent o:obj kind:event,@events flags:object

signing sign|co-sign|cosign|initial.v s:agent o:obj without:prt
signing signatory|signer.r   s:pred o:of,to
signing signature.n          s:poss o:on,of
authorship write|author|publish|compose|pen|co-author|coauthor|draft|translate|edit|paint|direct|film|record|illustrate.v s:agent o:obj kind:document,@works flags:object
authorship write.v             s:agent o:to,about without:obj flags:object
authorship issue|keep|deliver|print|compile|record|dictate|distribute.v s:agent o:obj kind:@works,document flags:object
authorship complete|finish|produce|premiere|draw|design|carve|sculpt|invent|devise|co-write.v s:agent o:obj kind:document,@works flags:object
authorship author|co-author.r s:pred o:of flags:object
authorship memoir|memoirs|autobiography|diary|novel|book|poem|poems|article|essay|writings.n s:poss o:self
award receive|win|earn|obtain|get.v s:agent o:obj kind:@prizes flags:object
award award|decorate|grant|bestow.v s:recipient o:with,obj kind:@honours,other,document,event,organisation flags:object
award decorate.v             s:patient flags:passive,topic
award honor|honour.v         s:patient o:with flags:passive,object
award recipient|laureate|winner.r s:pred o:of,mod
