# Friends, foes and meetings.

association friend|companion|comrade|ally|associate|collaborator|confidant|confidante|disciple|protégé|protege|follower|supporter|adherent|admirer|colleague|acquaintance|mentor|patron|classmate|schoolmate|neighbour|neighbor|lover|mistress|sweetheart|accomplice|co-worker|roommate|girlfriend|boyfriend|fiancé|fiancée|right-hand|intimate|aide|cellmate.r s:pred o:of,to,poss kind:person flags:object detail:@t
association friend.r         s:pred o:with kind:person flags:object detail:friend
association close|loyal|friendly|faithful|devoted|sympathetic|attached|dear.a s:pred o:to,with kind:person flags:object detail:@t
association befriend|support|help|assist|shelter|hide|rescue|save|back|protect|warn|feed|aid|follow|mentor|nurse|foster|adopt|accompany|conceal|raise.v s:agent o:patient kind:person flags:object detail:@t
association collaborate|cooperate|ally|work|associate|sympathize|sympathise|side|liaise.v s:agent o:with kind:person flags:object
association hide|shelter|rescue|save|help|protect|support|adopt.v s:patient o:by kind:person flags:object,passive detail:@t
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
conflict turn.v              s:agent o:against kind:person flags:object
conflict conflict|feud|quarrel|rivalry|break.n s:poss o:with kind:person flags:object

meeting meet|encounter.v     s:agent o:patient,with kind:person flags:object
meeting meet.v               s:agent flags:mutual
meeting call.v               s:agent o:on kind:person flags:object detail:visited
meeting run.v                s:agent o:into kind:person flags:object
meeting come|go.v            s:agent o:to kind:person flags:object
meeting visit|interview|host|receive|welcome|entertain.v  s:agent o:patient kind:person flags:object detail:@t
meeting introduce.v          s:patient o:to kind:person flags:object detail:introduced
meeting acquaint.v           s:patient o:with kind:person flags:object
meeting meeting|conversation|encounter|interview|reunion.n s:poss,between o:with kind:person flags:object
meeting speak|talk|converse.v s:agent o:with kind:person flags:object
meeting accommodate|lodge|put.v s:agent o:patient kind:person flags:object detail:hosted
meeting reunite.v            s:patient o:with kind:person
