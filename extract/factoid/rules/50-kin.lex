# Kin, where the words name the relative: "his wife, Olga", "the son of Y".
# The statement's subject is the detail of its object.

kinship father|mother|dad|mum|mom|mama|papa|mommy|daddy.r s:pred o:poss,of,owner kind:person flags:object detail:parent_of
kinship parent|stepfather|stepmother.r s:pred o:poss,of,owner kind:person flags:object detail:parent_of
kinship son|daughter|child|baby|girl.r s:pred o:poss,of,owner kind:person flags:object detail:child_of
kinship boy.r s:pred o:poss kind:person flags:object detail:child_of
kinship brother|sister|sibling|twin.r s:pred o:poss,of,owner kind:person flags:object detail:sibling_of
kinship husband|wife|spouse|widow|widower.r s:pred o:poss,of,owner kind:person flags:object detail:spouse_of
kinship grandfather|grandmother|grandparent|grandma|grandpa.r s:pred o:poss,of,owner kind:person flags:object detail:grandparent_of
kinship grandson|granddaughter|grandchild.r s:pred o:poss,of,owner kind:person flags:object detail:grandchild_of
kinship uncle.r s:pred o:poss,of,owner kind:person flags:object detail:uncle_of
kinship aunt.r s:pred o:poss,of,owner kind:person flags:object detail:aunt_of
kinship nephew.r s:pred o:poss,of,owner kind:person flags:object detail:nephew_of
kinship niece.r s:pred o:poss,of,owner kind:person flags:object detail:niece_of
kinship cousin.r s:pred o:poss,of,owner kind:person flags:object detail:cousin_of
kinship brother-in-law|sister-in-law.r s:pred o:poss,of,owner kind:person flags:object detail:sibling-in-law_of
kinship son-in-law|daughter-in-law.r s:pred o:poss,of,owner kind:person flags:object detail:child-in-law_of
kinship father-in-law|mother-in-law.r s:pred o:poss,of,owner kind:person flags:object detail:parent-in-law_of
kinship great-grandfather|great-grandmother.r s:pred o:poss,of,owner kind:person flags:object detail:great-grandparent_of
kinship stepson|stepdaughter.r s:pred o:poss,of,owner kind:person flags:object detail:stepchild_of
kinship half-brother|half-sister.r s:pred o:poss,of,owner kind:person flags:object detail:half-sibling_of

# "The daughter of a bandmaster": the parent is known by trade alone.
kinship son|daughter|child.r s:pred o:poss,of kind:@roles,peasant,worker,kulak,landowner,nobleman,emigrant,refugee,serf,widow flags:object detail:child_of

# "He was born to Karl and Rosa Adler"
kinship bear.v s:patient o:to,of kind:person flags:object,passive detail:child_of
kinship bear.v s:patient o:^of with:into,in,to=family|household|home|house kind:person flags:object,passive detail:child_of

# "Karl and Otto were brothers"
kinship brother|sister|sibling|twin.r s:pred flags:object,mutual detail:sibling_of
kinship cousin.r s:pred flags:object,mutual detail:cousin_of
