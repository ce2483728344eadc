# Friends, foes and meetings.

association friend|companion|comrade|ally|associate|collaborator|confidant|confidante|disciple|protégé|protege|follower|supporter|adherent|admirer|colleague|acquaintance|mentor|patron|classmate|schoolmate|neighbour|neighbor|lover|mistress|sweetheart|accomplice|co-worker|roommate|girlfriend|boyfriend|fiancé|fiancée|right-hand|intimate|aide|cellmate.r s:pred o:of,to,poss kind:person flags:object detail:@t
association friend.r         s:pred o:with kind:person flags:object detail:friend
association close|loyal|friendly|faithful|devoted|sympathetic|attached|dear.a s:pred o:to,with kind:person flags:object detail:@t
association befriend|support|help|assist|shelter|hide|rescue|save|back|protect|warn|feed|aid|mentor|nurse|foster|adopt|accompany|conceal|raise|harbour|harbor|tend|recommend|defend|house|clothe|comfort|console|ransom|employ|sponsor|bandage|carry|cure|heal|nourish|escort|guide|smuggle|tutor|bathe|reassure|counsel|finance|subsidize|subsidise|breastfeed|suckle|revive|convert|recruit|obey|inspire|influence.v s:agent o:patient kind:person flags:object detail:@t
association collaborate|cooperate|ally|work|associate|sympathize|sympathise|side|liaise.v s:agent o:with kind:person flags:object
association hide|shelter|rescue|save|help|protect|support|adopt.v s:patient o:by kind:person flags:object,passive detail:@t
list aid = food|bread|soup|milk|water|clothes|clothing|coat|money|parcel|parcels|medicine|medicines|shelter|refuge|potato|potatoes|flour|meat|egg|eggs|butter|sugar|shoe|shoes|boots|blanket|blankets|ration|rations|help|lift|document|documents|paper|papers|letter|letters|card|cards|postcard|postcards|message|messages|warning|lodging|bed|hand|advice|address|gift|present|cigarettes|tobacco|margarine|meal|meals|umbrella|loan
association give|bring|send|lend|pass|hand|slip|smuggle|offer|leave|carry.v s:agent o:dative,to,for kind:person flags:object with:obj=@aid detail:@t
association give|bring|send|lend|pass|hand|slip|smuggle|offer.v s:agent o:subj kind:person flags:object,passive with:obj=@aid detail:@t
association write.v          s:agent o:to kind:person without:obj flags:object detail:correspondence
association share.v          s:agent o:with kind:person flags:object detail:shared
association take.v           s:agent o:obj with:prt=in kind:person flags:object detail:took_in
association put.v            s:agent o:obj with:prt=up kind:person flags:object detail:put_up
association stand|stick|speak.v s:agent with:prt=up o:for kind:person flags:object detail:stood_up_for
association vouch|intercede|plead|care|cook|speak|intervene|bargain.v s:agent o:for kind:person flags:object detail:@t
association serve|room|study|share|sit|train|play|sing|travel|go.v s:agent o:alongside,beside kind:person flags:object
association room|bunk|lodge.v s:agent o:with kind:person flags:object
association get|receive|have.v s:agent with:obj=letter|letters|card|postcard|parcel|parcels|note|message|help|visit o:from,off kind:person flags:object detail:correspondence
association send|write.v     s:agent o:dative,to kind:person flags:object with:obj=letter|letters|card|postcard|note detail:correspondence
association court|woo|date|love|trust.v  s:agent o:obj kind:person flags:object detail:@t
association godfather|godmother|godson|goddaughter|godchild|godparent|koumbaros|sponsor|witness|guardian|ward|benefactor|helper|rescuer|saviour|savior|interpreter|secretary|assistant|deputy|student|pupil|teacher|comrade-in-arms|countryman|compatriot|cell-mate|flatmate|playmate|schoolfriend|pal|mate|buddy|chum.r s:pred o:of,poss,to kind:person flags:object detail:@t
association school|university|camp|class|unit|regiment|prison|cell.r s:pred o:with kind:person flags:object,copula with:case=at|in detail:together
association take.v           s:agent with:obj=care o:of kind:person flags:object detail:took_care_of
association look.v           s:agent o:after kind:person flags:object detail:looked_after
association maintain|have|keep|enjoy|establish|develop|form.v s:agent with:obj=relation|relations|contact|contacts|relationship|friendship|ties|tie|correspondence|connection|connections|link|links|affair|term|terms o:with,to kind:person,group flags:object detail:relations
association be|remain|stay.v s:agent with:on=term|terms o:with kind:person flags:object
association term|terms.r     s:pred o:with kind:person flags:object detail:on_terms
association friendship|relationship|collaboration|alliance|correspondence.n s:poss o:with kind:person flags:object
association make.v           s:agent with:obj=friend|friends o:with kind:person flags:object detail:friends
association adherent|follower|supporter|friend|ally.r s:pred o:poss kind:person flags:object detail:@t
association belong.v         s:agent o:around kind:person flags:object
association correspond.v     s:agent o:with kind:person flags:object
association know.v           s:agent o:patient kind:person flags:object

# Help with things and services: "lent me his coat", "cooked for us", "took her
# to the hospital on his cart", "paid for our schooling".
list ungiven = birth|evidence|testimony|statement|order|orders|blow|beating|kick|slap|look|smile|glance|chance|time|reason|number|interview|speech|lecture|hearing|trial|sentence|term|name|answer|question|news|signal|sign|trouble|pain|rise|way|notice|year|years|month|months|choice|punishment|receipt|death|thing|what|nothing|pleasure|impression|kiss|life|ultimatum|pardon|amnesty|medal|title|rank|post|position|command|citizenship|passport|visa|degree|prize|number|lesson|lashes|strokes|fright|start|push|shove|description|account|call|warning|back|oath|word|promise
list scribes = petition|petitions|letter|letters|application|appeal|testimonial|reference|affidavit|certificate
association lend|buy|make|cook|bake|knit|sew|mend|fetch|find|spare|save|pour|repair|build|get|bring|send|pass|slip|smuggle|pay|type|procure|obtain|arrange|secure.v s:agent o:dative kind:person flags:object without:obj=@ungiven|number|person without:agent=@powers detail:@t
association lend|buy|cook|bake|knit|mend|fetch|find|spare|save|repair|type|build|steal|procure|smuggle|arrange|translate|interpret|pay|lie|cover|beg|petition|apply|appeal|fight|testify|collect|forge|carry|shop.v s:agent o:for kind:person flags:object without:agent=@powers detail:@t
association take|drive|bring|fetch|lead|row|ferry|walk|guide|carry|pull|drag.v s:agent o:obj kind:person flags:object with:to,into,across,through,over,out_of,from,back_to=hospital|doctor|clinic|infirmary|safety|shelter|border|frontier|river|cellar|attic|forest|woods|house|home|station|nurse|surgeon|aid_station without:agent=@powers detail:@t
association take|drive|bring|lead|guide.v s:agent o:obj kind:person flags:object with:adv=home without:agent=@powers detail:@t
association take.v           s:agent with:obj=charge|pity|interest o:of,on,in kind:person flags:object detail:@t
association take.v           s:agent with:under=wing o:obj kind:person flags:object detail:looked_after
association take|bring.v     s:agent with:prt=along|in o:obj kind:person flags:object without:agent=@powers detail:@t
association have.v           s:agent with:obj=friendship|friend o:with,in kind:person flags:object detail:friends
association put|say.v        s:agent with:obj,in=word o:for kind:person flags:object detail:spoke_for
association pull.v           s:agent with:obj=strings|string o:for kind:person flags:object detail:spoke_for
association do.v             s:agent with:obj=favour|favor|kindness|service|everything o:dative,for kind:person flags:object detail:helped
association save|spare.v     s:agent with:obj=life|skin|neck|leg|arm o:subj kind:person flags:passive,object detail:saved
association owe.v            s:agent with:obj=life|everything|survival|freedom o:to kind:person flags:object detail:saved_by
association sit|stand|stay.v s:agent o:by,beside kind:person flags:object detail:@t
association keep.v           s:agent with:obj=company o:with,dative kind:person flags:object detail:company
association keep|stay|remain|be.v s:agent with:in=touch|contact|correspondence|league|love|communication o:with kind:person,group flags:object detail:in_contact
association touch|contact|correspondence|league|cahoots|communication.r s:pred o:with kind:person flags:object with:case=in detail:in_contact
association fall.v           s:agent with:in=love o:with kind:person flags:object detail:loved
association go.v             s:agent with:prt,adv=out|steady o:with kind:person flags:object detail:courted
association inseparable|intimate|acquainted|reconciled|infatuated|friends|familiar|inseparable|chummy|thick.a s:pred o:with,to kind:person flags:object detail:@t
association reconcile.v      s:patient o:with,to kind:person flags:object detail:reconciled
association make.v           s:agent with:obj=peace o:with kind:person flags:object detail:reconciled
association look.v           s:patient o:by with:after flags:object,passive detail:looked_after
association care.v           s:patient o:by with:for flags:object,passive kind:person detail:cared_for
association nurse|tend|feed|shelter|warn|raise|foster|bring|educate|mentor|sponsor|support|treat|hide|adopt|employ|recruit.v s:agent o:patient kind:person flags:object,passive detail:@t
association come.v           s:agent with:to=aid|rescue|help|assistance|defence o:^poss,^of kind:person flags:object detail:helped
association intercession|intervention|help|protection|recommendation|assistance|patronage|sponsorship|auspices.n s:poss,of o:hostsubj kind:person flags:object detail:@t
association fiancé|fiancée|fiance|fiancee|friend|companion|comrade|neighbour|neighbor|cellmate|classmate|colleague|godfather|godmother|landlady|landlord|boyfriend|girlfriend|sweetheart|best_man|bridesmaid|mentor|patron|roommate|pal|mate|buddy.r s:pred o:poss kind:person flags:object detail:@t
association vote|campaign|canvass.v s:agent o:for kind:person flags:object detail:@t
association side|ally.v      s:agent with:obj,with o:with kind:person,group flags:object

conflict oppose|denounce|betray|criticize|criticise|attack|fight|challenge|inform.v s:agent o:patient,on,against kind:person flags:object detail:@t
conflict break|quarrel|clash|split|argue|fall.v s:agent o:with kind:person flags:object detail:@t
conflict distance.v          s:agent o:from kind:person flags:object
conflict opponent|enemy|rival|foe|adversary|critic.r s:pred o:of,poss kind:person flags:object detail:@t
conflict fall.v             s:agent with:prt,advmod=out o:with kind:person flags:object detail:fell_out
conflict have.v             s:agent with:obj=row|quarrel|argument|fight|dispute|feud o:with kind:person flags:object detail:quarrelled
conflict sue|report|threaten|blackmail|cheat|slander.v s:agent o:obj kind:person flags:object detail:@t
conflict protest.v          s:agent o:against kind:person flags:object
conflict turn.v              s:agent o:against kind:person flags:object
conflict spit|swear.v s:agent o:at kind:person flags:object detail:@t
conflict insult|mock|disown|repudiate|renounce|snub|shun|boycott|ostracize|ostracise|ignore|confront|defy|outmanoeuvre|oust|undermine|persecute|harass|bully|evict|rob|swindle|deceive|cheat|disinherit.v s:agent o:obj kind:person flags:object without:agent=@powers without:of detail:@t
conflict forgive|greet|trust.v s:agent with:not o:obj kind:person flags:object stance:asserted detail:@t
conflict speak|talk.v        s:agent with:not with:adv=again|anymore|since o:to,with kind:person flags:object stance:asserted detail:not_on_speaking_terms
conflict stop.v              s:agent with:xcomp=speak|talk|greet o:^to,^with,visited kind:person flags:object detail:not_on_speaking_terms
conflict refuse.v            s:agent with:xcomp=speak|talk|greet|see|meet|receive|recognise|recognize|acknowledge o:^to,^with,visited kind:person flags:object detail:@t
conflict term|terms.r        s:pred o:with kind:person flags:object with:case=on with:mod=bad|poor stance:asserted detail:on_bad_terms
conflict odds|loggerheads|variance|war|feud.r s:pred o:with kind:person flags:object,copula with:case=at detail:at_odds
conflict cut.v               s:agent with:prt=off o:obj kind:person flags:object detail:cut_off
conflict turn.v              s:agent with:obj=back o:on kind:person flags:object detail:turned_away
conflict declare|pronounce|speak|vote|testify|plot|conspire|agitate|campaign|rebel|intrigue|stand|side.v s:agent o:against kind:person flags:object detail:@t
conflict break|sever.v       s:agent with:obj=relation|relations|contact|ties|tie|link|links o:with,to kind:person flags:object detail:broke
conflict disagree|compete|differ|contend.v s:agent o:with kind:person flags:object detail:@t
conflict conflict|feud|quarrel|rivalry|break.n s:poss o:with kind:person flags:object

meeting meet|encounter.v     s:agent o:patient,with kind:person flags:object
meeting meet.v               s:agent flags:mutual
meeting see.v                s:agent o:obj kind:person without:xcomp,ccomp flags:object,dated detail:saw
meeting come|go.v            s:agent with:xcomp,advcl=see|visit o:visited kind:person flags:object detail:visited
meeting come.v               s:agent with:upon,across o:upon,across kind:person flags:object
meeting find.v               s:agent o:obj kind:person flags:object,dated detail:found
meeting stumble|bump.v       s:agent o:upon,across,into,on kind:person flags:object
meeting pay.v                s:agent with:obj=visit o:iobj,to kind:person flags:object detail:visited
meeting talk|speak|chat|converse.v s:agent o:to,with kind:person flags:object,dated
meeting tell.v               s:agent o:obj,iobj kind:person flags:object,dated
meeting call.v               s:agent o:on kind:person flags:object detail:visited
meeting run.v                s:agent o:into kind:person flags:object
meeting come.v               s:agent o:to kind:person flags:object without:to=place
meeting visit|interview|host|receive|welcome|entertain.v  s:agent o:patient kind:person flags:object detail:@t
meeting introduce.v          s:patient o:to kind:person flags:object detail:introduced
meeting acquaint.v           s:patient o:with kind:person flags:object
meeting meeting|conversation|encounter|interview|reunion.n s:poss,between o:with kind:person flags:object
meeting speak|talk|converse.v s:agent o:with kind:person flags:object
meeting accommodate|lodge.v s:agent o:patient kind:person flags:object detail:hosted
meeting reunite.v            s:patient o:with kind:person
meeting spot|glimpse|embrace|hug.v s:agent o:patient kind:person without:xcomp,ccomp flags:object detail:@t
meeting see.v                s:agent o:obj kind:person without:xcomp,ccomp with:adv=again|once|twice|last|often|sometimes|regularly flags:object detail:saw
meeting see|visit.v          s:subj with:obj=other flags:mutual detail:saw
meeting meet|see|catch.v     s:agent with:prt=up o:with kind:person flags:object
meeting look|drop|call|stop|pop|peep.v s:agent with:prt,adv=in|by|round|around o:on,at kind:person flags:object detail:visited
meeting have|take|eat|share|drink.v s:agent with:obj=lunch|dinner|supper|breakfast|tea|coffee|meal|conversation|talk|talks|meeting|word|words|chat|audience|interview|drink|appointment|rendezvous|date|discussion|exchange o:with kind:person flags:object
meeting dine|lunch|sup|breakfast|dance|confer|consult|negotiate|parley|rendezvous.v s:agent o:with,opposite kind:person flags:object
meeting shake.v              s:agent with:obj=hand|hands o:with,of kind:person flags:object
meeting shake.v              s:agent with:obj=hand|hands o:^poss kind:person flags:object
meeting stand|appear.v       s:agent o:before,opposite,in_front_of kind:person flags:object
meeting present.v            s:patient o:to kind:person flags:object
meeting make.v               s:agent with:obj=acquaintance o:of,^poss,with kind:person flags:object
meeting get|come.v           s:agent with:xcomp=know o:visited kind:person flags:object
meeting telephone|phone|ring.v s:agent o:obj kind:person flags:object detail:telephoned
meeting call.v               s:agent o:obj kind:person with:adv,on=phone|telephone flags:object detail:telephoned
meeting visit|call.n         s:poss,from,of o:to kind:person flags:object detail:visited
meeting company|audience.r   s:pred o:of,with kind:person flags:object with:case=in
meeting confront|accost|buttonhole|approach|join.v s:agent o:obj kind:person flags:object without:agent=@powers
meeting see|visit|receive|interview|meet.v s:agent o:patient kind:person flags:object,passive detail:@t
