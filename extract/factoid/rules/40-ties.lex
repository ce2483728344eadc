# Friends, foes and meetings.

association friend|companion|comrade|ally|associate|collaborator|confidant|confidante|disciple|protégé|protege|follower|supporter|adherent|admirer|colleague|acquaintance|mentor|patron|classmate|schoolmate|neighbour|neighbor|lover|mistress|sweetheart|accomplice|co-worker|roommate|girlfriend|boyfriend|fiancé|fiancée|right-hand|intimate|aide|cellmate.r s:pred o:of,to,poss kind:person flags:object detail:@t
association friend.r         s:pred o:with kind:person flags:object detail:friend
association close|loyal|friendly|faithful|devoted|sympathetic|attached|dear.a s:pred o:to,with kind:person flags:object detail:@t
association befriend|support|help|assist|shelter|hide|rescue|save|back|protect|warn|feed|aid|mentor|nurse|foster|adopt|accompany|conceal|raise|harbour|harbor|tend|recommend|defend|house|clothe|comfort|console|ransom|employ|sponsor|bandage.v s:agent o:patient kind:person flags:object detail:@t
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

conflict oppose|denounce|betray|criticize|criticise|attack|fight|challenge|inform.v s:agent o:patient,on,against kind:person flags:object detail:@t
conflict break|quarrel|clash|split|argue|fall.v s:agent o:with kind:person flags:object detail:@t
conflict distance.v          s:agent o:from kind:person flags:object
conflict opponent|enemy|rival|foe|adversary|critic.r s:pred o:of,poss kind:person flags:object detail:@t
conflict fall.v             s:agent with:prt,advmod=out o:with kind:person flags:object detail:fell_out
conflict have.v             s:agent with:obj=row|quarrel|argument|fight|dispute|feud o:with kind:person flags:object detail:quarrelled
conflict sue|report|threaten|blackmail|cheat|slander.v s:agent o:obj kind:person flags:object detail:@t
conflict protest.v          s:agent o:against kind:person flags:object
conflict turn.v              s:agent o:against kind:person flags:object
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
meeting come|go.v            s:agent o:to kind:person flags:object
meeting visit|interview|host|receive|welcome|entertain.v  s:agent o:patient kind:person flags:object detail:@t
meeting introduce.v          s:patient o:to kind:person flags:object detail:introduced
meeting acquaint.v           s:patient o:with kind:person flags:object
meeting meeting|conversation|encounter|interview|reunion.n s:poss,between o:with kind:person flags:object
meeting speak|talk|converse.v s:agent o:with kind:person flags:object
meeting accommodate|lodge.v s:agent o:patient kind:person flags:object detail:hosted
meeting reunite.v            s:patient o:with kind:person
