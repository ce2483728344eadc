# Arrest, prison, exile, trial, sentence, death at others' hands, and what undid them.

arrest arrest|detain|apprehend|rearrest|re-arrest.v s:patient flags:topic
arrest take.v                s:patient with:into,in=custody
arrest take.v                s:patient with:comp,obj=prisoner|hostage
arrest take.v                s:patient with:prt,adv=away flags:power
arrest take.v                s:patient flags:passive without:to,into,in,for,as,over,on,off,from,with,across,xcomp,obj
arrest pick|round.v          s:patient with:prt=up
arrest capture|seize|catch.v s:patient flags:passive
arrest capture|catch.v       s:patient flags:human
arrest arrest|rearrest|capture|apprehension.n s:poss
arrest arrest.n              s:poss,of o:none

imprisonment imprison|incarcerate|jail|intern|jail|lock|confine|immure.v s:patient flags:topic
imprisonment hold|keep|detain.v   s:patient with:in,at=@camps|place
imprisonment hold.v          s:patient with:comp,adv=captive|hostage|prisoner
imprisonment send|transfer|take|bring|commit|move|transport|march|return|drive|assign.v s:patient with:to,in,into=@camps
imprisonment put|throw|cast|place.v     s:patient with:in,into=@camps
imprisonment spend.v         s:agent with:in,at=@camps
imprisonment spend.v         s:agent with:under=arrest
imprisonment place|put|keep.v s:patient with:under=arrest
imprisonment spend.v         s:agent with:obj=time|year|years|month|months|term|day|days|week|weeks with:in,at,under=@camps|exile
imprisonment serve.v         s:agent with:obj=sentence|term|time|year|years|month|months
imprisonment serve.v         s:agent with:in=@camps
imprisonment remain|stay|be|sit|languish|live|work|land|end.v s:agent with:in,at=@camps
imprisonment camp|prison|ghetto|jail|gaol|captivity|custody|barracks|stalag|internment|detention.r  s:pred with:case=in|at
imprisonment imprisonment|incarceration|internment|confinement|detention|captivity.n s:poss
imprisonment prisoner|inmate|internee|detainee.r s:pred
imprisonment lock.v          s:patient with:prt=up
imprisonment commit.v        s:patient with:to=hospital|asylum|ward
imprisonment pass|go.v       s:agent with:through=@camps
imprisonment survive.v       s:agent with:obj=@camps

exile exile|banish|deport|expatriate|dekulakize|dekulakise.v s:patient flags:topic
exile send|drive|go|force|sentence|condemn|order|take.v s:patient with:to,into,in=@banishment
exile take|send|ship|transport|drive|bring|load|pack|evacuate|remove.v s:patient flags:settlement,power,active
exile leave|depart|go.v       s:agent with:by,on,in,with=convoy|transport
exile go.v                   s:agent with:into,in=exile
exile live|remain|spend|be.v  s:agent with:in=exile
exile exile|deportation|banishment.n s:poss,of
exile exile|deportee.r       s:pred
exile expel.v                s:patient with:from=country|city|town|village|republic|union|home|homeland|land detail:expelled
exile strip.v                s:patient with:of=citizenship|nationality detail:citizenship_withdrawn

release release|liberate|free|amnesty|parole|discharge|ransom.v s:patient
release let.v                s:patient with:comp,prt,xcomp=out|go|free
release set.v                s:patient with:comp,prt=free
release release|liberation.n s:poss
release regain.v             s:agent with:obj=freedom|liberty
escape escape.v              s:agent
escape run.v                 s:agent with:prt,adv=away|off
escape flee|abscond.v        s:agent with:from=@camps
escape break.v               s:agent with:prt=out with:of,from=@camps
escape escape.n              s:poss
escape jump.v                s:agent with:from,off=train|truck|wagon

accusation accuse|charge|indict|suspect|denounce|convict.v s:patient o:of,with,for,as stance:alleged flags:object
accusation accuse|indict|denounce.v s:patient stance:alleged
accusation charge.v          s:patient stance:alleged flags:passive
accusation brand|label|denounce|declare|proclaim|call.v s:patient o:as stance:alleged with:as
accusation implicate.v       s:patient o:in stance:alleged
accusation incriminate|slander|frame.v s:patient stance:alleged flags:passive
accusation accusation|charge|indictment.n s:against o:of stance:alleged
confession confess.v         s:agent o:to,obj
confession plead.v           s:agent with:comp=guilty detail:pleaded_guilty
confession admit.v           s:agent o:to,obj with:to,obj=guilt|charge|charges|crime|crimes|participation|involvement
confession recant|capitulate|repent.v s:agent detail:@t
confession confession|capitulation|recantation.n s:poss
confession sign.v            s:agent with:obj=confession
confession testify.v         s:agent o:against flags:object detail:testified

trial try|prosecute|court-martial|arraign.v s:patient o:for,on flags:passive
trial try.v                  s:patient with:by,before,in=@courts
trial put|bring|place.v      s:patient with:on,to,before=trial|court|tribunal|justice o:in,for
trial stand|face.v           s:agent with:obj=trial o:in,for
trial appear|stand.v         s:agent with:before,in=@courts
trial go.v                   s:agent with:on=trial
trial defendant|accused|co-defendant.r s:pred o:in,at,of
trial trial|court-martial.n  s:poss,of
trial feature|figure|participate|testify.v s:agent o:in,at with:in,at=trial
sentence sentence|condemn|convict.v s:patient flags:topic detail:@penalty
sentence find|declare|pronounce|prove.v  s:patient with:comp,xcomp=guilty detail:found_guilty
sentence receive|get.v       s:agent with:obj=sentence detail:@penalty
sentence give|hand.v         s:recipient with:obj=sentence|year|years|term|penalty|month|months detail:@penalty
sentence sentence|conviction.n s:poss detail:@penalty
sentence get|receive.v       s:agent with:obj=year|years|month|months detail:@penalty
sentence acquit.v            s:patient stance:denied detail:acquitted
torture torture|beat|abuse|mistreat|maltreat|whip|flog|rape|torment|interrogate.v s:patient flags:passive
torture torture|beat|flog|whip.v s:patient flags:human
torture torture|beating|mistreatment|flogging|whipping|rape|maltreatment.n s:poss,of
torture break|knock|crush|smash|pull|tear.v s:objposs with:obj=@bodyparts
torture subject.v            s:patient with:to=torture|beating|abuse|experiment|experiments

execution execute|guillotine|behead|garrotte|garrote|electrocute.v s:patient flags:topic
execution shoot|hang.v       s:patient flags:passive,topic
execution shoot|hang.v       s:patient without:agent
execution put.v              s:patient with:to=death
execution face.v             s:agent with:obj=squad
execution execution|shooting|hanging.n s:poss,of
killing shoot.v              s:patient with:comp=dead o:agent
killing shoot|hang.v         s:patient o:agent kind:@civil flags:object
killing kill|murder|assassinate|slaughter|massacre|gas|poison|lynch|slay|exterminate|strangle|stab|butcher|liquidate|annihilate.v s:patient o:agent kind:person without:reflexive
killing shoot|hang.v         s:patient o:agent kind:person flags:active,human without:reflexive
killing murder|assassination|killing|slaying.n s:of,poss o:by kind:person flags:dated
killing fall.v               s:agent with:in=battle|action|combat|fighting detail:fell_in_battle
rehabilitation rehabilitate|exonerate|pardon.v s:patient flags:topic
rehabilitation clear.v       s:patient with:of=charge|charges|accusation|guilt
rehabilitation set.v           s:of with:prt,adv=aside with:subj=sentence|verdict|conviction detail:sentence_set_aside
rehabilitation overturn|annul|quash|repeal.v s:poss with:patient=sentence|verdict|conviction|case
rehabilitation rehabilitation|exoneration|pardon.n s:poss,of
rehabilitation restore.v     s:patient with:in,to=party|membership detail:restored_to_the_party
